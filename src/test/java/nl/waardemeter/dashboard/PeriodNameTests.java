package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.waardemeter.kpi.ReportingPeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTests {

    /** Today is a Monday in the week that ends November; the data ends in October. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private static final LocalDate THROUGH = LocalDate.parse("2026-10-17");

    @ParameterizedTest
    @CsvSource({
        "latest-month, 2026-10-01, 2026-10-31",
        "today, 2026-11-30, 2026-11-30",
        "yesterday, 2026-11-29, 2026-11-29",
        "previous-working-day, 2026-11-27, 2026-11-27",
        "this-week, 2026-11-30, 2026-12-06",
        "last-week, 2026-11-23, 2026-11-29",
        "this-month, 2026-11-01, 2026-11-30",
        "last-month, 2026-10-01, 2026-10-31",
        "last-13-weeks, 2026-08-31, 2026-11-29",
        "last-13-months, 2025-10-01, 2026-10-31",
        "this-year, 2026-01-01, 2026-12-31"
    })
    void aNameMeansDays(String word, LocalDate first, LocalDate last) {
        PeriodName name = PeriodName.ofWord(word).orElseThrow();

        assertThat(name.on(TODAY, THROUGH)).isEqualTo(ReportingPeriod.ofDays(first, last));
    }
}
