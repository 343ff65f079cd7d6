package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days, weeks and months are those of the organisation's zone, also where a day has 23 or 25 hours. */
@WaardemeterTest
class LocalDaysIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    private void contactsAt(String... moments) {
        desk.store(Stream.concat(
                        Stream.of("contact_id,channel,offered_at"),
                        Stream.of(moments).map(moment -> "c-" + moment + ",phone," + moment))
                .toArray(String[]::new));
    }

    private Map<String, String> volumes(String question) {
        Map<String, String> volumes = new LinkedHashMap<>();
        kpis.lines("contact-volume", question)
                .forEach((day, line) ->
                        volumes.put(day, line.replaceAll(" = .*", "").replace("measured ", "")));
        return volumes;
    }

    @Test
    void theDayOnWhichTheClockGoesForwardHas23Hours() {
        contactsAt(
                "2025-03-29T22:59:59Z",
                "2025-03-29T23:00:00Z",
                "2025-03-30T00:59:59Z",
                "2025-03-30T01:00:00Z",
                "2025-03-30T21:59:59Z",
                "2025-03-30T22:00:00Z");

        assertThat(volumes("from=2025-03-29&to=2025-03-31&by=day"))
                .containsExactly(entry("2025-03-29", "1.0"), entry("2025-03-30", "4.0"), entry("2025-03-31", "1.0"));
        assertThat(volumes("from=2025-03-01&to=2025-04-30&by=month"))
                .containsExactly(entry("2025-03", "6.0"), entry("2025-04", "not-measured, no-data"));
    }

    @Test
    void theDayOnWhichTheClockGoesBackHas25Hours() {
        contactsAt(
                "2025-10-25T21:59:59Z",
                "2025-10-25T22:00:00Z",
                "2025-10-26T00:30:00Z",
                "2025-10-26T01:30:00Z",
                "2025-10-26T22:59:59Z",
                "2025-10-26T23:00:00Z");

        assertThat(volumes("from=2025-10-25&to=2025-10-27&by=day"))
                .containsExactly(entry("2025-10-25", "1.0"), entry("2025-10-26", "4.0"), entry("2025-10-27", "1.0"));
        assertThat(kpis.line("contact-volume", "from=2025-10-26&to=2025-10-26")).startsWith("measured 4.0");
    }

    @Test
    void aWeekStartsOnMondayAndIsCutWhereThePeriodIs() {
        contactsAt("2025-12-28T22:59:59Z", "2025-12-28T23:00:00Z", "2025-12-31T23:00:00Z", "2026-01-04T23:00:00Z");

        assertThat(volumes("from=2025-12-22&to=2026-01-11&by=week"))
                .as("week 1 of 2026 starts in 2025")
                .containsExactly(entry("2025-W52", "1.0"), entry("2026-W01", "2.0"), entry("2026-W02", "1.0"));
        assertThat(volumes("from=2026-01-01&to=2026-01-04&by=week")).containsExactly(entry("2026-W01", "1.0"));
        assertThat(volumes("from=2025-12-01&to=2026-01-31&by=month"))
                .containsExactly(entry("2025-12", "2.0"), entry("2026-01", "2.0"));
    }

    @Test
    void aDayWithoutContactsHasNoughtAndADayBeforeTheDataHasNoFigure() {
        contactsAt("2026-01-05T10:00:00Z", "2026-01-07T10:00:00Z");

        assertThat(volumes("from=2026-01-04&to=2026-01-08&by=day"))
                .containsExactly(
                        entry("2026-01-04", "not-measured, no-data"),
                        entry("2026-01-05", "1.0"),
                        entry("2026-01-06", "0.0"),
                        entry("2026-01-07", "1.0"),
                        entry("2026-01-08", "not-measured, no-data"));
    }

    @Test
    void whatIsHandledAfterMidnightIsHandledTheNextDay() {
        desk.store(
                "contact_id,channel,offered_at,wait_seconds,talk_seconds,wrap_up_seconds",
                "c-1,phone,2026-01-05T22:55:00Z,10,200,60",
                "c-2,phone,2026-01-05T22:59:00Z,10,300,60");

        assertThat(volumes("from=2026-01-05&to=2026-01-05&by=day")).containsExactly(entry("2026-01-05", "2.0"));
        assertThat(kpis.lines("average-handle-time", "from=2026-01-05&to=2026-01-06&by=day"))
                .containsExactly(
                        entry("2026-01-05", "measured 260.0 = 260.0 / 1.0, n 1, coverage 1.0"),
                        entry("2026-01-06", "measured 360.0 = 360.0 / 1.0, n 1, coverage 1.0"));
    }
}
