package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTests {

    private final LocalTimes amsterdam = new LocalTimes(ZoneId.of("Europe/Amsterdam"));

    @Test
    void aTimeThatDoesNotExistInSpringMovesOneHourOn() {
        assertThat(utc("2025-03-30T01:59:59")).isEqualTo("2025-03-30T00:59:59Z");
        assertThat(utc("2025-03-30T02:00:00")).isEqualTo("2025-03-30T01:00:00Z");
        assertThat(utc("2025-03-30T02:30:00")).isEqualTo("2025-03-30T01:30:00Z");
        assertThat(utc("2025-03-30T03:00:00")).isEqualTo("2025-03-30T01:00:00Z");
        assertThat(amsterdam.moved()).isEqualTo(2);
        assertThat(amsterdam.doubled()).isZero();
    }

    @Test
    void aTimeThatOccursTwiceInAutumnIsTheFirst() {
        assertThat(utc("2025-10-26T01:59:59")).isEqualTo("2025-10-25T23:59:59Z");
        assertThat(utc("2025-10-26T02:00:00")).isEqualTo("2025-10-26T00:00:00Z");
        assertThat(utc("2025-10-26T02:59:59")).isEqualTo("2025-10-26T00:59:59Z");
        assertThat(utc("2025-10-26T03:00:00")).isEqualTo("2025-10-26T02:00:00Z");
        assertThat(amsterdam.doubled()).isEqualTo(2);
        assertThat(amsterdam.moved()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "+05:30"
            })
    void everyZoneAgreesWithTheCalendarOfJava(String zone) {
        LocalTimes times = new LocalTimes(ZoneId.of(zone));
        Random random = new Random(26_10_2025);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime local = LocalDateTime.of(2015, 1, 1, 0, 0).plusSeconds(random.nextInt(700_000_000));
            ZonedDateTime expected = local.atZone(ZoneId.of(zone)).withEarlierOffsetAtOverlap();
            assertThat(times.toUtc(local.toEpochSecond(ZoneOffset.UTC)))
                    .as(local.toString())
                    .isEqualTo(expected.toEpochSecond());
        }
    }

    private String utc(String local) {
        return Instant.ofEpochSecond(amsterdam.toUtc(LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC)))
                .toString();
    }
}
