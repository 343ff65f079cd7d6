package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.kpi.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-03-03, 2026-03-03, 2026-02-23", // an ordinary Wednesday
        "2026-03-02, 2026-03-01, 2026-02-27, 2026-02-23", // on a Monday the Friday before
        "2026-03-01, 2026-02-28, 2026-02-27, 2026-02-16", // on a Sunday this week is not over
        "2026-04-07, 2026-04-06, 2026-04-03, 2026-03-30", // after Easter Monday: Good Friday is worked
        "2026-03-04, 2026-02-27, 2026-02-27, 2026-02-23", // Friday's data is most of a week
        "2026-03-04, 2026-02-26, 2026-02-26, 2026-02-16", // Thursday's is not
        "2026-03-04, 2026-01-11, 2026-01-09, 2026-01-05", // data that ended long ago
        "2026-03-04, 2026-03-05, 2026-03-03, 2026-02-23" // data of days to come
    })
    void theLastWorkingDayAndWeekAreThoseWithData(LocalDate today, LocalDate through, LocalDate day, LocalDate monday) {
        assertThat(StartDays.of(today, through)).isEqualTo(new StartDays(today, day, ReportingPeriod.weekOf(monday)));
    }

    @Test
    void aDayIsHeldAgainstTheSameWeekday() {
        StartDays days = StartDays.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 3));

        assertThat(days.dayAndWeekBefore())
                .isEqualTo(ReportingPeriod.ofDays(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 3, 3)));
        assertThat(days.dayLastYear().from()).isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(days.weekLastYear()).isEqualTo(ReportingPeriod.weekOf(LocalDate.of(2025, 2, 24)));
    }

    @Test
    void week53HasNoCounterpart() {
        StartDays days = StartDays.of(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 4));

        assertThat(days.week().from()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(days.weekLastYear()).isNull();
    }

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Map<LocalDate, Double> mondays(double... latestFirst) {
        Map<LocalDate, Double> volumes = new HashMap<>();
        for (int i = 0; i < latestFirst.length; i++) {
            volumes.put(MONDAY.minusWeeks(i + 1), latestFirst[i]);
            volumes.put(MONDAY.minusWeeks(i + 1).plusDays(1), 9_999.0);
        }
        return volumes;
    }

    @Test
    void aDayBringsWhatTheSameWeekdaysBroughtInTheMean() {
        ExpectedVolume expected = ExpectedVolume.on(MONDAY, mondays(10, 20, 30, 40, 50, 60, 70, 80, 1_000), Set.of())
                .orElseThrow();

        assertThat(expected.mean()).isEqualTo(45);
        assertThat(expected.lowest()).isEqualTo(10);
        assertThat(expected.highest()).isEqualTo(80);
        assertThat(expected.days()).hasSize(8).startsWith(MONDAY.minusWeeks(1));
    }

    @Test
    void holidaysAndClosedDaysAreNoMeasure() {
        Set<LocalDate> holidays = Set.of(MONDAY.minusWeeks(2));

        assertThat(ExpectedVolume.on(MONDAY, mondays(10, 900, 0, 20, 30, 40), holidays))
                .hasValueSatisfying(expected -> assertThat(expected.mean()).isEqualTo(25));
        assertThat(ExpectedVolume.on(MONDAY, mondays(10, 900, 0, 20, 30), holidays))
                .isEmpty();
    }
}
