package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a period is held against. There are contacts on a few days only; the last is Sunday 15 February 2026. */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    private final List<String> lines =
            new ArrayList<>(List.of("contact_id,channel,offered_at,team,wait_seconds,talk_seconds"));

    @BeforeAll
    void contactsComeInUntilMidFebruary() {
        day("2025-01-06", 1, 10);
        day("2025-02-10", 4, 10);
        day("2025-02-20", 8, 10);
        day("2025-10-12", 5, 10);
        day("2026-01-05", 2, 10);
        day("2026-01-10", 3, 40);
        day("2026-01-20", 5, 10);
        day("2026-02-02", 6, 10);
        day("2026-02-15", 2, 40);
        desk.store(lines.toArray(String[]::new));
    }

    private void day(String day, int contacts, int wait) {
        for (int i = 0; i < contacts; i++) {
            lines.add("c-" + lines.size() + ",phone," + day + "T12:00:00Z," + (i == 0 ? "North" : "South") + "," + wait
                    + ",60");
        }
    }

    private String compared(String from, String to, String compare) {
        return KpiDesk.comparison(kpis.figure("contact-volume", "from=" + from + "&to=" + to + "&compare=" + compare));
    }

    @ParameterizedTest(name = "{0} to {1} with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # whole months, weeks, quarters and years with the one before
            2026-01-01 | 2026-01-31 | 2025-12-01..2025-12-31: 0.0, change 10.0
            2026-01-05 | 2026-01-11 | 2025-12-29..2026-01-04: 0.0, change 5.0
            2026-02-02 | 2026-02-08 | 2026-01-26..2026-02-01: 0.0, change 6.0
            2025-10-01 | 2025-12-31 | 2025-07-01..2025-09-30: 0.0, change 5.0
            # any other range with as many days before
            2026-01-06 | 2026-01-10 | 2026-01-01..2026-01-05: 2.0, change 1.0, relative 0.5
            2026-01-11 | 2026-01-20 | 2026-01-01..2026-01-10: 5.0, change 0.0, relative 0.0
            2026-01-10 | 2026-01-10 | 2026-01-09..2026-01-09: 0.0, change 3.0
            # cut on both sides where the data ends
            2026-02-01 | 2026-02-28 | 2026-01-01..2026-01-15: 5.0, change 3.0, relative 0.6
            2026-02-09 | 2026-02-15 | 2026-02-02..2026-02-08: 6.0, change -4.0, relative -0.6666666666666666
            2026-01-01 | 2026-03-31 | 2025-10-01..2025-11-15: 5.0, change 13.0, relative 2.6
            2026-01-01 | 2026-12-31 | 2025-01-01..2025-02-15: 5.0, change 13.0, relative 2.6
            2026-02-10 | 2026-02-19 | 2026-01-31..2026-02-05: 6.0, change -4.0, relative -0.6666666666666666
            """)
    void aPeriodIsComparedWithTheOneBefore(String from, String to, String expected) {
        assertThat(compared(from, to, "previous")).isEqualTo(expected);
        assertThat(KpiDesk.comparison(kpis.figure("contact-volume", "from=" + from + "&to=" + to)))
                .as("where nothing is said")
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1} with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # the same dates; for days and whole weeks 364 days back
            2026-01-01 | 2026-01-31 | 2025-01-01..2025-01-31: 1.0, change 9.0, relative 9.0
            2026-01-05 | 2026-01-11 | 2025-01-06..2025-01-12: 1.0, change 4.0, relative 4.0
            2026-01-05 | 2026-01-05 | 2025-01-06..2025-01-06: 1.0, change 1.0, relative 1.0
            2026-01-05 | 2026-01-10 | 2025-01-05..2025-01-10: 1.0, change 4.0, relative 4.0
            # cut on both sides where the data ends
            2026-02-01 | 2026-02-28 | 2025-02-01..2025-02-15: 4.0, change 4.0, relative 1.0
            2026-01-01 | 2026-12-31 | 2025-01-01..2025-02-15: 5.0, change 13.0, relative 2.6
            """)
    void orWithTheYearBefore(String from, String to, String expected) {
        assertThat(compared(from, to, "year")).isEqualTo(expected);
    }

    @Test
    void theFigureItselfIsOfTheWholePeriod() {
        JsonNode figure = kpis.figure("contact-volume", "from=2026-02-01&to=2026-02-28");

        assertThat(KpiDesk.line(figure)).isEqualTo("measured 8.0 = 8.0, n 8, coverage 1.0");
    }

    @Test
    void beforeThereWasDataNothingIsKnown() {
        assertThat(compared("2025-01-01", "2025-01-31", "previous"))
                .as("not nought contacts: none were delivered")
                .isEqualTo("2024-12-01..2024-12-31: null");
        assertThat(compared("2025-01-01", "2025-01-31", "year")).isEqualTo("2024-01-01..2024-01-31: null");
        JsonNode later = kpis.figure("contact-volume", "from=2026-02-16&to=2026-02-20");
        assertThat(KpiDesk.line(later)).isEqualTo("not-measured, no-data");
        assertThat(KpiDesk.comparison(later)).isEqualTo("2026-02-11..2026-02-15: 2.0");
    }

    @Test
    void sharesChangeInPoints() {
        JsonNode level = kpis.figure("service-level", "from=2026-02-01&to=2026-02-28");

        assertThat(KpiDesk.line(level)).isEqualTo("measured 0.75 = 6.0 / 8.0, n 8, coverage 1.0");
        assertThat(KpiDesk.comparison(level)).isEqualTo("2026-01-01..2026-01-15: 0.4, change 0.35");
        assertThat(level.at("/comparison/certain").isNull())
                .as("counts everything")
                .isTrue();
    }

    @Test
    void everyPartIsComparedWithItself() {
        JsonNode buckets = kpis.answer("from=2026-02-01&to=2026-02-28&by=team&kpi=contact-volume")
                .path("buckets");

        assertThat(KpiDesk.comparison(buckets.at("/0/kpis/0")))
                .isEqualTo("2026-01-01..2026-01-15: 2.0, change 0.0, relative 0.0");
        assertThat(KpiDesk.comparison(buckets.at("/1/kpis/0")))
                .isEqualTo("2026-01-01..2026-01-15: 3.0, change 3.0, relative 1.0");
    }

    @Test
    void daysWeeksAndMonthsAreNotComparedForTheyStandBesideEachOther() {
        for (String by : List.of("day", "week", "month")) {
            kpis.answer("from=2026-02-01&to=2026-02-28&kpi=contact-volume&by=" + by)
                    .path("buckets")
                    .forEach(bucket ->
                            assertThat(bucket.at("/kpis/0/comparison").isNull()).isTrue());
        }
        assertThat(kpis.figure("contact-volume", "from=2026-02-01&to=2026-02-28&compare=none")
                        .path("comparison")
                        .isNull())
                .isTrue();
    }
}
