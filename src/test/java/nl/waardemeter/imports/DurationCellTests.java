package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationCellTests {

    private final Random random = new Random(42);
    private final CellReader recognised = DurationCell.recognised(null, DurationUnit.S, '.');

    @Test
    void aDurationInAnyUnmistakableFormIsRead() {
        for (int i = 0; i < 4_000; i++) {
            Duration length =
                    Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(500_000) : random.nextInt(7_200));
            long h = length.toHours();
            int m = length.toMinutesPart();
            int s = length.toSecondsPart();
            assertRead(length, String.format(Locale.ROOT, "%d:%02d:%02d", h, m, s));
            assertRead(length, String.format(Locale.ROOT, "%02d:%02d:%02d", h, m, s));
            assertRead(length, length.toString());
            assertRead(length, String.format(Locale.ROOT, "%dd %dh %dm %ds", h / 24, h % 24, m, s));
            assertRead(length, String.format(Locale.ROOT, "%d u %d min. %d sec.", h, m, s));
            assertRead(length, String.valueOf(length.toSeconds()));
        }
    }

    private void assertRead(Duration expected, String text) {
        assertThat(read(recognised, text)).as(text).isEqualTo(expected.toMillis());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0:02:23|143000",
                "-0:00:05|-5000",
                "0:02:23.5|143500",
                "0:02:23,25|143250",
                "100:00:00|360000000",
                "0|0",
                "0:00|0",
                "4:32.5|272500",
                "12.5|12500",
                "-5|-5000",
                "PT1H30M|5400000",
                "PT1.5S|1500",
                "P1DT1S|86401000",
                "-PT5S|-5000",
                "3 min|180000",
                "1,5 uur|5400000",
                "250 ms|250"
            })
    void lengthsOfTimeAreReadAsMilliseconds(String text, long milliseconds) {
        assertThat(read(recognised, text)).isEqualTo(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1:60:00",
                "1:2:3",
                "0:00:60",
                "::",
                "1:",
                "PT",
                "P1M",
                "5 parsecs",
                "1:00:00:00",
                "12 s 3"
            })
    void whatIsNoLengthOfTimeIsAFault(String text) {
        assertThat(read(recognised, text)).as(text).isEqualTo(CellReader.FAULT);
        assertThat(recognised.fault()).isEqualTo(RejectionReason.NOT_A_DURATION);
    }

    @Test
    void twoPartsAreUndecidedUntilTheyAreKnown() {
        assertThat(read(recognised, "4:32")).isEqualTo(CellReader.UNDECIDED);
        assertThat(read(DurationCell.recognised(DurationForm.H_MM, DurationUnit.S, '.'), "4:32"))
                .isEqualTo(16_320_000);
        assertThat(read(DurationCell.recognised(DurationForm.MM_SS, DurationUnit.S, '.'), "4:32"))
                .isEqualTo(272_000);
        assertThat(read(DurationCell.of(DurationForm.MM_SS, DurationUnit.S, '.'), "75:30"))
                .isEqualTo(4_530_000);
    }

    @Test
    void aPlainNumberCountsItsUnit() {
        assertThat(read(DurationCell.recognised(null, DurationUnit.MS, '.'), "1500"))
                .isEqualTo(1_500);
        assertThat(read(DurationCell.recognised(null, DurationUnit.MIN, '.'), "15"))
                .isEqualTo(900_000);
        assertThat(read(DurationCell.recognised(null, DurationUnit.H, '.'), "2.25"))
                .isEqualTo(8_100_000);
        assertThat(read(DurationCell.recognised(null, DurationUnit.H, ','), "2,25"))
                .isEqualTo(8_100_000);
        assertThat(read(DurationCell.recognised(null, DurationUnit.DAY, '.'), "0.000069444446"))
                .isEqualTo(6_000);
        assertThat(read(DurationCell.recognised(null, DurationUnit.DAY, '.'), "5.787037E-05"))
                .isEqualTo(5_000);
    }

    @Test
    void aDeclaredFormTakesNoOther() {
        CellReader clock = DurationCell.of(DurationForm.H_MM_SS, DurationUnit.S, '.');
        assertThat(read(clock, "0:02:23")).isEqualTo(143_000);
        assertThat(read(clock, "0")).isZero();
        for (String other : new String[] {"143", "4:32", "PT5S", "5 min"}) {
            assertThat(read(clock, other)).as(other).isEqualTo(CellReader.FAULT);
        }
        assertThat(read(DurationCell.of(DurationForm.ISO, DurationUnit.S, '.'), "0:02:23"))
                .isEqualTo(CellReader.FAULT);
        assertThat(read(DurationCell.of(DurationForm.NUMBER, DurationUnit.S, '.'), "PT5S"))
                .isEqualTo(CellReader.FAULT);
    }

    private static long read(CellReader cell, String text) {
        return cell.read(text.toCharArray(), 0, text.length());
    }
}
