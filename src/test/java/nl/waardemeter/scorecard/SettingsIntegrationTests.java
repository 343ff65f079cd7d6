package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Benchmarks;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Events;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A change of zone takes everything with it that is told in days. */
@WaardemeterTest
class SettingsIntegrationTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    @Autowired
    private Tables tables;

    @Autowired
    private Events events;

    @Autowired
    private JdbcClient jdbc;

    private void moveTo(String zone) {
        kpis.settings("{\"zone\": \"" + zone + "\"}");
    }

    private List<String> deliveries() {
        return jdbc.sql("select concat_ws(' ', kind, first_day, last_day) from delivery order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void howFarTheDataGoesMovesWithTheZoneAndBackAgain() {
        desk.store("contact_id,channel,offered_at", "c-1,phone,2026-01-05T20:00:00Z", "c-2,phone,2026-01-09T20:00:00Z");
        Map<String, List<String>> before = tables.factsAndTotals();
        assertThat(deliveries()).containsExactly("contacts 2026-01-05 2026-01-09");

        moveTo("Asia/Tokyo");
        assertThat(deliveries()).containsExactly("contacts 2026-01-06 2026-01-10");
        assertThat(kpis.answer("from=2026-01-01&to=2026-01-31")
                        .path("dataThrough")
                        .asString())
                .isEqualTo("2026-01-10");

        moveTo("Europe/Amsterdam");
        assertThat(deliveries()).containsExactly("contacts 2026-01-05 2026-01-09");
        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void peopleAreOfTheTeamOfTheDayThatAContactFallsOnNow() {
        desk.store("contact_id,channel,offered_at,agent,team", "c-0,phone,2026-01-01T09:00:00Z,Bram,North");
        desk.store("contact_id,channel,offered_at,agent,team", "c-1,phone,2026-01-01T09:00:00Z,Cas,South");
        jdbc.sql("insert into agent_team (agent_id, from_date, team_id) select a.id, d.day, t.id from agent a, team t, "
                        + "(values (date '2026-01-01', 'North'), (date '2026-01-06', 'South')) as d (day, team) "
                        + "where a.name = 'Bram' and t.name = d.team on conflict do nothing")
                .update();
        desk.store("contact_id,channel,offered_at,agent", "c-2,phone,2026-01-05T20:00:00Z,Bram");
        assertThat(teamOf("c-2")).isEqualTo("North");

        moveTo("Asia/Tokyo");
        assertThat(teamOf("c-2")).isEqualTo("South");

        moveTo("Europe/Amsterdam");
        assertThat(teamOf("c-2")).isEqualTo("North");
    }

    private String teamOf(String contact) {
        return jdbc.sql("select t.name from contact_leg l join team t on t.id = l.team_id where contact_id = ?")
                .param(contact)
                .query(String.class)
                .single();
    }

    @Test
    void whatIsBroughtBackAfterTheMoveIsOnItsNewDay() {
        desk.store("contact_id,channel,offered_at", "c-1,phone,2026-01-05T20:00:00Z");
        JsonNode second = desk.store("contact_id,channel,offered_at", "c-1,phone,2026-01-08T20:00:00Z");
        moveTo("Asia/Tokyo");

        desk.undo(second);

        assertThat(jdbc.sql("select offered_day::text from contact_leg")
                        .query(String.class)
                        .list())
                .containsExactly("2026-01-06");
        assertThat(jdbc.sql("select day::text from contact_total_base where contacts > 0")
                        .query(String.class)
                        .list())
                .containsExactly("2026-01-06");
    }

    @Test
    void whatWasTypedAsTenOClockStaysTenOClock() {
        events.add(new Events.Told(
                null,
                "outage",
                "Phones down",
                Instant.parse("2026-01-05T09:00:00Z"),
                Instant.parse("2026-01-05T10:00:00Z")));

        moveTo("Asia/Tokyo");

        ReportingPeriod day =
                ReportingPeriod.ofDays(java.time.LocalDate.of(2026, 1, 5), java.time.LocalDate.of(2026, 1, 5));
        assertThat(events.during(day, TOKYO, true, Set.of()).get(0).told().from())
                .isEqualTo(Instant.parse("2026-01-05T01:00:00Z"));
    }

    @Test
    void theCatalogueSaysWhatASettingMoves() {
        assertThat(Kpi.movedBy(Limit.SERVICE_LEVEL)).containsExactly(Kpi.SERVICE_LEVEL);
        assertThat(Kpi.movedBy(Limit.SHORT_ABANDON)).containsExactly(Kpi.SERVICE_LEVEL, Kpi.ABANDONMENT);
        assertThat(Kpi.movedBy(Limit.POSITIVE_FROM)).containsExactly(Kpi.CSAT);
        assertThat(Kpi.movedBy(Limit.PROMOTER_FROM)).containsExactly(Kpi.NPS);
        assertThat(Kpi.movedByRepeatWindow()).containsExactly(Kpi.FIRST_CONTACT_RESOLUTION);
        assertThat(Benchmarks.bySector()).containsExactly(Kpi.CSAT, Kpi.NPS);
    }
}
