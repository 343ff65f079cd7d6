package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Random random = new Random(20250330);

    @Test
    void anIsoInstantOfAnyYearAndOffsetIsReadToTheMicrosecond() {
        CellReader cell = recognised(null);
        for (int i = 0; i < 5_000; i++) {
            OffsetDateTime moment = randomLocal()
                    .plusNanos(random.nextInt(1_000_000) * 1_000L)
                    .atOffset(ZoneOffset.ofTotalSeconds((random.nextInt(57) - 28) * 1_800));
            assertThat(read(cell, moment.toString())).as(moment.toString()).isEqualTo(moment.toInstant());
            String basic = moment.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS xx", Locale.ROOT));
            assertThat(read(cell, basic)).as(basic).isEqualTo(moment.toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd HH:mm:ss",
                "yyyy-MM-dd'T'HH:mm:ss",
                "yyyy-MM-dd H:mm",
                "yyyy/MM/dd HH:mm",
                "yyyyMMddHHmmss",
                "yyyyMMdd'T'HHmmss",
                "EEE, d MMM yyyy HH:mm:ss",
                "d MMM yyyy H:mm",
                "MMM d, yyyy h:mm a",
                "dd-MMM-yyyy HH:mm:ss",
                "MMMM d, yyyy H:mm:ss"
            })
    void aFormWithOneReadingNeedsNoOrder(String pattern) {
        assertRoundTrip(pattern, Locale.ENGLISH, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d MMM yyyy HH:mm", "EEE d MMMM yyyy H:mm:ss", "d-MMM-yy HH:mm"})
    void dutchMonthsAreKnown(String pattern) {
        assertRoundTrip(pattern, DUTCH, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd-MM-yyyy HH:mm",
                "dd-MM-yyyy HH:mm:ss",
                "d/M/yy H:mm",
                "d.M.yyyy HH:mm:ss",
                "dd/MM/yyyy, HH:mm:ss",
                "d-M-yyyy h:mm a"
            })
    void dayFirstFormsAreRead(String pattern) {
        assertRoundTrip(pattern, Locale.ENGLISH, DateOrder.DMY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M/d/yy h:mm a", "MM/dd/yyyy HH:mm:ss", "M-d-yyyy H:mm"})
    void monthFirstFormsAreRead(String pattern) {
        assertRoundTrip(pattern, Locale.ENGLISH, DateOrder.MDY);
    }

    private void assertRoundTrip(String pattern, Locale locale, @Nullable DateOrder order) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, locale);
        ChronoUnit precision = pattern.contains("s") ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        CellReader byRecognition = recognised(order);
        CellReader byDeclaration = DateForms.reader(pattern, new LocalTimes(AMSTERDAM), false);
        for (int i = 0; i < 1_000; i++) {
            LocalDateTime local = randomLocal().truncatedTo(precision);
            if (pattern.contains("yy") && !pattern.contains("yyyy") && local.getYear() < 2000) {
                local = local.plusYears(30);
            }
            String text = local.format(formatter);
            Instant expected =
                    local.atZone(AMSTERDAM).withEarlierOffsetAtOverlap().toInstant();
            assertThat(read(byRecognition, text)).as(text).isEqualTo(expected);
            if (!pattern.contains("MMMM") || locale.equals(Locale.ENGLISH)) {
                assertThat(read(byDeclaration, text)).as(pattern + ": " + text).isEqualTo(expected);
            }
        }
    }

    @Test
    void epochSecondsAndMillisecondsAreRead() {
        CellReader cell = recognised(null);
        for (int i = 0; i < 2_000; i++) {
            Instant moment = Instant.ofEpochMilli(1_000_000_000_000L + (random.nextLong() >>> 24));
            assertThat(read(cell, String.valueOf(moment.toEpochMilli()))).isEqualTo(moment);
            assertThat(read(cell, String.valueOf(moment.getEpochSecond())))
                    .isEqualTo(moment.truncatedTo(ChronoUnit.SECONDS));
        }
        assertThat(read(cell, "1735718400.25")).isEqualTo(Instant.parse("2025-01-01T08:00:00.25Z"));
    }

    @Test
    void daysOfASpreadsheetAreLocalTimes() {
        CellReader cell = recognised(null);
        assertThat(read(cell, "45748.7291667")).isEqualTo(local("2025-04-01T17:30:00"));
        assertThat(read(cell, "45748,7291667")).isEqualTo(local("2025-04-01T17:30:00"));
        assertThat(read(cell, "45748")).isEqualTo(local("2025-04-01T00:00:00"));
        assertThat(read(cell, "45748.99999999")).isEqualTo(local("2025-04-02T00:00:00"));
        CellReader old = DateForms.reader("excel-1904", new LocalTimes(AMSTERDAM), false);
        assertThat(read(old, "44286.7291667")).isEqualTo(local("2025-04-01T17:30:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "31-02-2025 10:00, IMPOSSIBLE_DATE",
        "00-00-0000, IMPOSSIBLE_DATE",
        "2025-13-01T10:00:00, IMPOSSIBLE_DATE",
        "2025-02-29, IMPOSSIBLE_DATE",
        "01-02-2025 24:00, IMPOSSIBLE_DATE",
        "01-02-2025 10:60, IMPOSSIBLE_DATE",
        "12-25-2025, DATE_IN_OTHER_ORDER",
        "01-01-1969, DATE_OUT_OF_RANGE",
        "3025-01-01T00:00:00Z, DATE_OUT_OF_RANGE",
        "20251301, IMPOSSIBLE_DATE",
        "yesterday, NOT_A_DATE",
        "12, NOT_A_DATE",
        "2025, NOT_A_DATE",
        "01-02, NOT_A_DATE",
        "01-02-225, NOT_A_DATE",
        "01-02-2025 10, NOT_A_DATE",
        "01-02-2025 10:5, NOT_A_DATE",
        "01-02-2025 10:30 XM, NOT_A_DATE",
        "01-02-2025 13:30 PM, NOT_A_DATE",
        "2025-01-01T10:00:00+2, NOT_A_DATE",
        "2025-01-01T10:00:00Q, NOT_A_DATE",
        "2025-01-01T10:00:00., NOT_A_DATE",
        "0612345678, NOT_A_DATE",
        "4/, NOT_A_DATE",
        "Foo 12 2025, NOT_A_DATE"
    })
    void whatIsNoDateSaysWhy(String text, RejectionReason reason) {
        CellReader cell = recognised(DateOrder.DMY);

        assertThat(number(cell, text)).as(text).isEqualTo(CellReader.FAULT);
        assertThat(cell.fault()).as(text).isEqualTo(reason);
    }

    @Test
    void withoutAnOrderADateWithTwoReadingsIsUndecided() {
        CellReader cell = recognised(null);

        assertThat(number(cell, "03-04-2025 10:00")).isEqualTo(CellReader.UNDECIDED);
        assertThat(read(cell, "04-04-2025 10:00")).isEqualTo(local("2025-04-04T10:00:00"));
        assertThat(read(cell, "13-04-2025 10:00")).isEqualTo(local("2025-04-13T10:00:00"));
    }

    @Test
    void aDayNeedsNoTimeAndNoZone() {
        CellReader cell = DateCell.recognised(new LocalTimes(AMSTERDAM), true, DateOrder.DMY, "");
        for (String text :
                List.of("2025-04-01", "01-04-2025", "1/4/25", "2025-04-01T23:30:00Z", "45748", "1 apr 2025")) {
            assertThat(number(cell, text)).as(text).isEqualTo(20_179);
        }
        assertThat(number(cell, "1743544800"))
                .as("23:00 in Amsterdam on 1 April is 22:00 UTC")
                .isEqualTo(20_180);
    }

    @Test
    void noTextMakesTheReadersThrow() {
        String alphabet = "0123456789-/.:, TZ+apmE'€";
        List<CellReader> cells = List.of(
                recognised(null),
                DateForms.reader("d/M/yy h:mm a", new LocalTimes(AMSTERDAM), false),
                DurationCell.recognised(null, DurationUnit.S, '\0'),
                new NumberCell(false, '\0'));
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(22);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String clean = Cells.clean(text.toString());
            if (!clean.isEmpty()) {
                cells.forEach(cell -> number(cell, clean));
            }
        }
    }

    @Test
    void aPatternWithUnknownLettersOrNoDateIsNoForm() {
        assertThat(DateForms.isForm("yyyy-MM-dd HH:mm")).isTrue();
        assertThat(DateForms.isForm("YYYY-MM-dd")).isFalse();
        assertThat(DateForms.isForm("HH:mm")).isFalse();
        assertThat(DateForms.isForm("dd-MM-yyyy 'om HH:mm")).isFalse();
        assertThat(read(
                        DateForms.reader("dd-MM-yyyy 'om' H 'uur'", new LocalTimes(AMSTERDAM), false),
                        "01-04-2025 om 9 uur"))
                .isEqualTo(local("2025-04-01T09:00:00"));
    }

    private LocalDateTime randomLocal() {
        while (true) {
            LocalDateTime local = LocalDateTime.of(1971, 1, 1, 0, 0).plusSeconds(random.nextLong(3_900_000_000L));
            ZonedDateTime zoned = local.atZone(AMSTERDAM);
            if (zoned.toLocalDateTime().equals(local)) {
                return local;
            }
        }
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(AMSTERDAM).toInstant();
    }

    private static CellReader recognised(@Nullable DateOrder order) {
        return DateCell.recognised(new LocalTimes(AMSTERDAM), false, order, "");
    }

    private static long number(CellReader cell, String text) {
        return cell.read(text.toCharArray(), 0, text.length());
    }

    private static Instant read(CellReader cell, String text) {
        long micros = number(cell, text);
        if (micros == CellReader.FAULT || micros == CellReader.UNDECIDED) {
            throw new DateTimeException(text + ": " + (micros == CellReader.FAULT ? cell.fault() : "undecided"));
        }
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
