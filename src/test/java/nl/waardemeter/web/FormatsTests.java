package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

    private static final Formats NL = Formats.in(Locale.forLanguageTag("nl"));
    private static final Formats EN = Formats.in(Locale.ENGLISH);

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.8238 | 82,4% | 82.4%",
                "0.8245 | 82,5% | 82.5%",
                "0      | 0,0%  | 0.0%",
                "1      | 100,0% | 100.0%",
                "0.0004 | 0,0%  | 0.0%",
                "12.5   | 1.250,0% | 1,250.0%"
            })
    void aShareIsWrittenInPercentWithOneDecimal(double share, String dutch, String english) {
        assertThat(NL.share(share)).isEqualTo(dutch);
        assertThat(EN.share(share)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.021 | +2,1 pp | +2.1 pp", "-0.021 | −2,1 pp | −2.1 pp", "-0.0004 | 0,0 pp | 0.0 pp"})
    void aDifferenceOfSharesIsWrittenInPoints(double difference, String dutch, String english) {
        assertThat(NL.points(difference)).isEqualTo(dutch);
        assertThat(EN.points(difference)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.123 | +12,3% | +12.3%",
                "-0.5 | −50,0% | −50.0%",
                "0 | 0,0% | 0.0%",
                "24 | +2.400,0% | +2,400.0%"
            })
    void aRelativeChangeIsWrittenInPercentWithItsSign(double change, String dutch, String english) {
        assertThat(NL.relativeChange(change)).isEqualTo(dutch);
        assertThat(EN.relativeChange(change)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"34.2, +34", "-12.5, −13", "0.4, 0", "-0.4, 0", "100, +100"})
    void netPromoterScoreIsAWholeNumberWithItsSign(double score, String text) {
        assertThat(NL.nps(score)).isEqualTo(text);
        assertThat(EN.nps(score)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12480 | 12.480 | 12,480",
                "999 | 999 | 999",
                "1000 | 1.000 | 1,000",
                "1234567890 | 1.234.567.890 | 1,234,567,890",
                "-4000 | −4.000 | −4,000"
            })
    void aCountIsGroupedByThousands(long count, String dutch, String english) {
        assertThat(NL.count(count)).isEqualTo(dutch);
        assertThat(EN.count(count)).isEqualTo(english);
    }

    @Test
    void aCountMayComeAsAnyNumber() {
        assertThat(NL.count(12480)).isEqualTo("12.480");
        assertThat(NL.count(12480.0)).isEqualTo("12.480");
        assertThat(NL.countChange(120)).isEqualTo("+120");
        assertThat(EN.countChange(-1200L)).isEqualTo("−1,200");
    }

    @Test
    void aGradeAndARatioHaveTheDecimalsAskedFor() {
        assertThat(NL.decimal(7.84, 1)).isEqualTo("7,8");
        assertThat(EN.decimal(1.325, 2)).isEqualTo("1.33");
        assertThat(NL.decimalChange(0.25, 1)).isEqualTo("+0,3");
        assertThat(EN.decimalChange(-0.25, 2)).isEqualTo("−0.25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 s | 0 s",
                "27.4 | 27 s | 27 s",
                "67.52 | 68 s | 68 s",
                "119.4 | 119 s | 119 s",
                "119.5 | 2:00 | 2:00",
                "754 | 12:34 | 12:34",
                "3599.6 | 1 u | 1 h",
                "12000 | 3 u 20 min | 3 h 20 min"
            })
    void aWaitIsWrittenInSecondsUntilItIsLong(double seconds, String dutch, String english) {
        assertThat(NL.wait(seconds)).isEqualTo(dutch);
        assertThat(EN.wait(seconds)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"272, 4:32", "224.92, 3:45", "5, 0:05", "59.6, 1:00", "3872, 1:04:32", "36000, 10:00:00"})
    void aHandleTimeIsWrittenAsAClockReadsIt(double seconds, String text) {
        assertThat(NL.handleTime(seconds)).isEqualTo(text);
        assertThat(EN.handleTime(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 s | 0 s",
                "45 | 45 s | 45 s",
                "1128.6 | 18 min 49 s | 18 min 49 s",
                "300 | 5 min | 5 min",
                "3599.7 | 1 u | 1 h",
                "12000 | 3 u 20 min | 3 h 20 min",
                "15674.4 | 4 u 21 min | 4 h 21 min",
                "86399 | 1 dag | 1 day",
                "100800 | 1 dag 4 u | 1 day 4 h",
                "187200 | 2 dagen 4 u | 2 days 4 h",
                "259200 | 3 dagen | 3 days"
            })
    void aLongDurationIsWrittenInItsTwoLargestUnits(double seconds, String dutch, String english) {
        assertThat(NL.duration(seconds)).isEqualTo(dutch);
        assertThat(EN.duration(seconds)).isEqualTo(english);
    }

    @Test
    void aChangeOfADurationHasASign() {
        assertThat(NL.waitChange(12.0)).isEqualTo("+12 s");
        assertThat(NL.waitChange(-12.0)).isEqualTo("−12 s");
        assertThat(NL.waitChange(-0.3)).isEqualTo("0 s");
        assertThat(NL.handleTimeChange(-65.0)).isEqualTo("−1:05");
        assertThat(NL.durationChange(-12000.0)).isEqualTo("−3 u 20 min");
        assertThat(EN.durationChange(187200.0)).isEqualTo("+2 days 4 h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B | 0 B",
                "999 | 999 B | 999 B",
                "1000 | 1,0 kB | 1.0 kB",
                "999950 | 1,0 MB | 1.0 MB",
                "1234567 | 1,2 MB | 1.2 MB",
                "2000000000 | 2,0 GB | 2.0 GB"
            })
    void aFileSizeGoesInStepsOfAThousand(long bytes, String dutch, String english) {
        assertThat(NL.fileSize(bytes)).isEqualTo(dutch);
        assertThat(EN.fileSize(bytes)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21 | za 21-11-2026 | Sat 21 Nov 2026",
                "2026-09-01 | di 01-09-2026 | Tue 1 Sep 2026",
                "2027-03-07 | zo 07-03-2027 | Sun 7 Mar 2027"
            })
    void aDateNamesTheWeekday(LocalDate day, String dutch, String english) {
        assertThat(NL.date(day)).isEqualTo(dutch);
        assertThat(EN.date(day)).isEqualTo(english);
    }

    @Test
    void aShortDateLeavesOutTheYear() {
        assertThat(NL.shortDate(LocalDate.of(2026, 11, 22))).isEqualTo("zo 22-11");
        assertThat(EN.shortDate(LocalDate.of(2026, 11, 22))).isEqualTo("Sun 22 Nov");
    }

    @Test
    void aMomentIsToldInTheZoneThatIsGivenAndIn24Hours() {
        Instant moment = Instant.parse("2026-11-21T13:05:59Z");
        ZoneId amsterdam = ZoneId.of("Europe/Amsterdam");
        assertThat(NL.dateTime(moment, amsterdam)).isEqualTo("za 21-11-2026 14:05");
        assertThat(EN.dateTime(moment, amsterdam)).isEqualTo("Sat 21 Nov 2026 14:05");
        assertThat(EN.time(LocalTime.of(9, 5))).isEqualTo("09:05");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0%", "2, 3, 66%", "999, 1000, 99%", "1000, 1000, 100%", "0, 0, 0%"})
    void progressReachesAHundredOnlyWhenAllIsDone(long done, long total, String text) {
        assertThat(NL.progress(done, total)).isEqualTo(text);
    }

    @Test
    void aHalfHourHasBothEnds() {
        assertThat(NL.halfHour(LocalTime.of(11, 0))).isEqualTo("11:00–11:30");
        assertThat(EN.halfHour(LocalTime.of(23, 30))).isEqualTo("23:30–00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21 | wk 47 (16 t/m 22 nov 2026) | wk 47 (16 to 22 Nov 2026)",
                "2026-11-30 | wk 49 (30 nov t/m 6 dec 2026) | wk 49 (30 Nov to 6 Dec 2026)",
                "2027-01-01 | wk 53 (28 dec 2026 t/m 3 jan 2027) | wk 53 (28 Dec 2026 to 3 Jan 2027)",
                "2027-01-04 | wk 1 (4 t/m 10 jan 2027) | wk 1 (4 to 10 Jan 2027)"
            })
    void aWeekIsTheIsoWeekWithItsDays(LocalDate day, String dutch, String english) {
        assertThat(NL.week(day)).isEqualTo(dutch);
        assertThat(EN.week(day)).isEqualTo(english);
    }

    @Test
    void aMonthIsWrittenInFull() {
        assertThat(NL.month(YearMonth.of(2026, 3))).isEqualTo("maart 2026");
        assertThat(EN.month(YearMonth.of(2026, 3))).isEqualTo("March 2026");
    }

    @Test
    void aPeriodOfOneDayIsThatDay() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(NL.period(day, day)).isEqualTo("za 21-11-2026");
    }

    @Test
    void nothingMeasuredIsADashAndNeverAZero() {
        Double none = null;
        for (Formats formats : new Formats[] {NL, EN}) {
            assertThat(formats.share(none)).isEqualTo("–");
            assertThat(formats.points(none)).isEqualTo("–");
            assertThat(formats.relativeChange(none)).isEqualTo("–");
            assertThat(formats.nps(none)).isEqualTo("–");
            assertThat(formats.count(none)).isEqualTo("–");
            assertThat(formats.countChange(none)).isEqualTo("–");
            assertThat(formats.decimal(none, 1)).isEqualTo("–");
            assertThat(formats.decimalChange(none, 1)).isEqualTo("–");
            assertThat(formats.wait(none)).isEqualTo("–");
            assertThat(formats.handleTime(none)).isEqualTo("–");
            assertThat(formats.duration(none)).isEqualTo("–");
            assertThat(formats.waitChange(none)).isEqualTo("–");
            assertThat(formats.handleTimeChange(none)).isEqualTo("–");
            assertThat(formats.durationChange(none)).isEqualTo("–");
            assertThat(formats.fileSize(null)).isEqualTo("–");
            assertThat(formats.date(null)).isEqualTo("–");
            assertThat(formats.shortDate(null)).isEqualTo("–");
            assertThat(formats.time(null)).isEqualTo("–");
            assertThat(formats.dateTime(null, ZoneId.of("UTC"))).isEqualTo("–");
            assertThat(formats.halfHour(null)).isEqualTo("–");
            assertThat(formats.week(null)).isEqualTo("–");
            assertThat(formats.shortWeek(null)).isEqualTo("–");
            assertThat(formats.month(null)).isEqualTo("–");
            assertThat(formats.period(null, LocalDate.of(2026, 1, 1))).isEqualTo("–");
        }
    }

    @Test
    void thePagesUseTheLanguageOfTheRequest() {
        Function<Locale, String> written = locale -> {
            LocaleContextHolder.setLocale(locale);
            return Formats.inLanguageOfRequest().share(0.824);
        };
        assertThat(written.apply(Locale.forLanguageTag("nl-BE"))).isEqualTo("82,4%");
        assertThat(written.apply(Locale.UK)).isEqualTo("82.4%");
        assertThat(written.apply(Locale.GERMANY)).isEqualTo("82.4%");
    }

    @Test
    void noFigureContainsASpaceThatLooksLikeAnOrdinaryOneButIsNot() {
        Instant moment = Instant.parse("2026-11-21T13:05:59Z");
        String all = EN.dateTime(moment, ZoneId.of("UTC"))
                + EN.duration(187200.0)
                + EN.count(1234567)
                + NL.points(0.021)
                + NL.week(LocalDate.of(2026, 11, 21))
                + NL.fileSize(1234567L);
        assertThat(all).doesNotContainPattern("[\\u00a0\\u202f\\u2009]");
    }
}
