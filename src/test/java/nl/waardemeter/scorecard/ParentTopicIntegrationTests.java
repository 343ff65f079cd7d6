package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Scope;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A topic with topics under it stands for all of them, and for what is of itself. */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParentTopicIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    @Autowired
    private People people;

    @Autowired
    private FilterValues values;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void twoTopicsUnderOneAndOneBeside() {
        desk.store(
                "contact_id,channel,offered_at,exit,team,queue,agent,topic,customer_id,talk_seconds,wait_seconds",
                "a-1,phone,2026-01-05T10:00:00Z,answered,North,Q,Anna,Refund,k-1,60,10",
                "a-2,phone,2026-01-06T10:00:00Z,answered,North,Q,Anna,Refund,k-2,120,30",
                "b-1,phone,2026-01-07T10:00:00Z,answered,North,Q,Anna,Label,k-3,180,50",
                "c-1,phone,2026-01-08T10:00:00Z,answered,South,Q,Bram,Returns,k-4,240,5",
                "d-1,phone,2026-01-09T10:00:00Z,answered,South,Q,Bram,Delivery,k-5,600,90",
                "d-2,phone,2026-01-10T10:00:00Z,answered,South,Q,Bram,Delivery,k-5,600,90",
                "d-3,phone,2026-01-30T10:00:00Z,answered,South,Q,Bram,Delivery,k-6,600,90");
        desk.store(
                "ticket_id,created_at,topic,customer_id,team,queue,agent",
                "t-1,2026-01-05T10:00:00Z,Refund,k-1,North,Q,Anna",
                "t-2,2026-01-05T10:00:00Z,Label,k-1,North,Q,Anna",
                "t-3,2026-01-05T10:00:00Z,Delivery,k-2,North,Q,Anna");
        jdbc.sql("update topic set parent_id = (select id from topic where name = 'Returns') "
                        + "where name in ('Refund', 'Label')")
                .update();
        kpis.switchAgentFiguresOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact-volume",
                "average-handle-time",
                "service-level",
                "ticket-volume",
                "tickets-per-customer",
                "first-contact-resolution"
            })
    void theParentsFigureIsThatOfItselfAndAllItsChildrenTogether(String kpi) {
        String together = kpis.line(kpi, JANUARY + "&topic=Returns&topic=Refund&topic=Label");

        assertThat(kpis.line(kpi, JANUARY + "&topic=Returns")).isEqualTo(together);
        assertThat(kpis.line(kpi, JANUARY + "&topic=Returns&agent=Anna&queue=Q"))
                .as("the same from the facts themselves")
                .isEqualTo(kpis.line(kpi, JANUARY + "&topic=Returns&topic=Refund&topic=Label&agent=Anna&queue=Q"));
        assertThat(together).isNotEqualTo(kpis.line(kpi, JANUARY));
    }

    @Test
    void aChildAndATopicOfItsOwnStandForThemselves() {
        assertThat(kpis.line("contact-volume", JANUARY + "&topic=Returns")).startsWith("measured 4.0");
        assertThat(kpis.line("contact-volume", JANUARY + "&topic=Refund")).startsWith("measured 2.0");
        assertThat(kpis.line("contact-volume", JANUARY + "&topic=Delivery")).startsWith("measured 3.0");
    }

    @Test
    void byTopicTheParentsPartsAreTold() {
        assertThat(kpis.lines("contact-volume", JANUARY + "&topic=Returns&by=topic")
                        .keySet())
                .containsExactlyInAnyOrder("Returns", "Refund", "Label");
    }

    @Test
    void aTeamLeaderIsOfferedTheParentOfOwnTopicsAndNoMore() {
        int north = jdbc.sql("select id from team where name = 'North'")
                .query(Integer.class)
                .single();
        ReportingPeriod january = ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

        assertThat(values.of(Split.TOPIC, january, Scope.ofTeams(Set.of(north)), null))
                .extracting(FilterValues.Value::label)
                .containsExactly("Delivery", "Label", "Refund", "Returns");
        assertThat(kpis.line("contact-volume", JANUARY + "&topic=Returns&team=North"))
                .startsWith("measured 3.0");
    }
}
