package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** A team leader's figures are those of own teams, whatever is asked for. */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTeamsIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    @Autowired
    private People people;

    @Autowired
    private Teams teams;

    @BeforeAll
    void twoTeamsOfWhichSouthDoesMore() {
        desk.store(
                "contact_id,leg,channel,offered_at,exit,team,queue,agent,topic,customer_id,transferred",
                "n-1,1,phone,2026-01-05T10:00:00Z,answered,North,Orders,Anna,Refund,k-1,no",
                "n-2,1,phone,2026-01-06T10:00:00Z,answered,North,Orders,Anna,Refund,k-2,no",
                "n-3,1,phone,2026-01-07T10:00:00Z,answered,North,Orders,Anna,Refund,k-3,yes",
                "n-3,2,phone,2026-01-07T10:05:00Z,answered,South,Invoices,Bram,Payment,k-3,no",
                "s-1,1,phone,2026-01-08T10:00:00Z,answered,South,Invoices,Bram,Refund,k-1,no",
                "s-2,1,phone,2026-01-09T10:00:00Z,answered,South,Invoices,Bram,Payment,k-4,no",
                "s-3,1,chat,2026-01-10T10:00:00Z,answered,South,Invoices,Bram,Payment,k-5,no",
                "s-4,1,phone,2026-01-20T10:00:00Z,abandoned,South,Invoices,,Payment,,");
        desk.store(
                "ticket_id,created_at,team,customer_id",
                "t-1,2026-01-05T10:00:00Z,North,k-1",
                "t-2,2026-01-05T10:00:00Z,North,k-1",
                "t-3,2026-01-05T10:00:00Z,South,k-1",
                "t-4,2026-01-05T10:00:00Z,South,k-2",
                "t-5,2026-01-05T10:00:00Z,South,k-3");
        desk.store(
                "response_id,responded_at,question,score,team",
                "r-1,2026-01-05T10:00:00Z,csat,5,North",
                "r-2,2026-01-05T10:00:00Z,csat,4,North",
                "r-3,2026-01-05T10:00:00Z,csat,4,North",
                "r-4,2026-01-05T10:00:00Z,csat,1,North",
                "r-5,2026-01-05T10:00:00Z,csat,2,North",
                "r-11,2026-01-05T10:00:00Z,csat delivery,5,South",
                "r-12,2026-01-05T10:00:00Z,csat delivery,5,South",
                "r-13,2026-01-05T10:00:00Z,csat delivery,5,South",
                "r-14,2026-01-05T10:00:00Z,csat delivery,5,South",
                "r-15,2026-01-05T10:00:00Z,csat delivery,5,South",
                "r-16,2026-01-05T10:00:00Z,csat delivery,5,South");
        desk.store(
                "date,agent,team,available_seconds,busy_seconds",
                "2026-01-05,Anna,North,1000,700",
                "2026-01-05,Bram,South,1000,900");
        kpis.switchAgentFiguresOn();
    }

    private RequestPostProcessor leader(String... own) {
        return people.teamLeader(List.of(own).stream()
                .mapToInt(team -> teams.findByNameIgnoreCase(team).orElseThrow().id())
                .toArray());
    }

    private String line(String kpi, String question, RequestPostProcessor who) {
        return KpiDesk.line(kpis.figure(kpi, question, who));
    }

    @ParameterizedTest(name = "{0}: North {1}, everybody {2}")
    @CsvSource(delimiter = '|', textBlock = """
            contact-volume       | measured 3.0 = 3.0, n 3, coverage 1.0                       | measured 7.0 = 7.0, n 7, coverage 1.0
            ticket-volume        | measured 2.0 = 2.0, n 2, coverage 1.0                       | measured 5.0 = 5.0, n 5, coverage 1.0
            tickets-per-customer | measured 2.0 = 2.0 / 1.0, n 2, coverage 1.0                 | measured 1.6666666666666667 = 5.0 / 3.0, n 5, coverage 1.0
            csat                 | measured 0.6 = 3.0 / 5.0, n 5, coverage 1.0                 | measured 1.0 = 6.0 / 6.0, n 6, coverage 1.0
            occupancy            | measured 0.7 = 700.0 / 1000.0, n 1, coverage 1.0            | measured 0.8 = 1600.0 / 2000.0, n 2, coverage 1.0
            abandonment          | measured 0.0 = 0.0 / 3.0, n 3, coverage 1.0                 | partly 0.14285714285714285 = 1.0 / 7.0, n 7, coverage 0.8571428571428571, short-abandons-unknown
            transfer-rate        | measured 0.3333333333333333 = 1.0 / 3.0, n 3, coverage 1.0  | measured 0.16666666666666666 = 1.0 / 6.0, n 6, coverage 1.0
            """)
    void everyKpiIsOfOwnTeams(String kpi, String own, String all) {
        assertThat(line(kpi, JANUARY, leader("North"))).isEqualTo(own);
        assertThat(line(kpi, JANUARY + "&team=North", leader("North"))).isEqualTo(own);
        assertThat(line(kpi, JANUARY, people.manager())).isEqualTo(all);
    }

    @Test
    void aTeamLeadersContactsAreLegsAndTheFigureSaysSo() {
        assertThat(kpis.figure("contact-volume", JANUARY, leader("North"))
                        .path("variant")
                        .asString())
                .isEqualTo("legs");
        assertThat(line("contact-volume", JANUARY, leader("North", "South")))
                .as("both teams: eight legs of seven contacts")
                .isEqualTo("measured 8.0 = 8.0, n 8, coverage 1.0");
    }

    @Test
    void aRepeatWithAnotherTeamBreaksTheOwnIssueButIsNotShown() {
        assertThat(line("first-contact-resolution", "from=2026-01-01&to=2026-01-12", leader("North")))
                .as("n-1 came back to South, n-3 was passed on")
                .isEqualTo("measured 0.3333333333333333 = 1.0 / 3.0, n 3, coverage 1.0");
    }

    @ParameterizedTest(name = "by {0} only {1}")
    @CsvSource({"team, North", "queue, Orders", "agent, Anna", "topic, Refund", "channel, phone", "question, csat (1-5)"
    })
    void everyBreakdownShowsOwnPartsOnly(String by, String only) {
        JsonNode own = kpis.answer("from=2026-01-05&to=2026-01-20&by=" + by, leader("North"));

        assertThat(own.path("buckets")
                        .valueStream()
                        .map(bucket -> bucket.path("label").asString()))
                .filteredOn(label -> !label.equals("-"))
                .containsExactly(only);
        assertThat(own.toString()).doesNotContain("South", "Invoices", "Bram", "Payment", "chat", "delivery");
        JsonNode all = kpis.answer("from=2026-01-05&to=2026-01-20&by=" + by);
        assertThat(all.toString()).containsAnyOf("South", "Invoices", "Bram", "Payment", "chat", "delivery");
    }

    @ParameterizedTest(name = "{0}: {1} for others")
    @CsvSource({
        "queue=Invoices, 5.0",
        "topic=Payment, 3.0",
        "channel=chat, 1.0",
        "queue=Invoices&by=team, 5.0",
        "topic=Payment&by=queue, 4.0"
    })
    void theFilterOfAnotherTeamGivesNothing(String filter, String others) {
        kpis.answer(JANUARY + "&" + filter + "&kpi=contact-volume", leader("North"))
                .path("buckets")
                .forEach(bucket ->
                        assertThat(KpiDesk.line(bucket.at("/kpis/0"))).isEqualTo("measured 0.0 = 0.0, coverage 1.0"));
        assertThat(kpis.answer(JANUARY + "&" + filter + "&kpi=contact-volume")
                        .at("/buckets/0/kpis/0/value")
                        .toString())
                .isEqualTo(others);
    }

    @Test
    void anAgentOfAnotherTeamIsNobody() {
        assertThat(line("occupancy", JANUARY + "&agent=Bram", leader("North"))).isEqualTo("not-measured, no-data");
        assertThat(line("occupancy", JANUARY + "&agent=Bram", people.manager())).startsWith("measured 0.9");
        assertThat(line("csat", JANUARY + "&question=csat delivery", leader("North")))
                .isEqualTo("not-measured, no-data");
    }

    @Test
    void aComparisonIsOfOwnTeamsToo() {
        assertThat(KpiDesk.comparison(kpis.figure("contact-volume", "from=2026-01-08&to=2026-01-10", leader("North"))))
                .isEqualTo("2026-01-05..2026-01-07: 3.0, change -3.0, relative -1.0");
        assertThat(KpiDesk.comparison(kpis.figure("contact-volume", "from=2026-01-08&to=2026-01-10")))
                .isEqualTo("2026-01-05..2026-01-07: 3.0, change 0.0, relative 0.0");
    }

    @Test
    void whoHasNoTeamSeesNothing() {
        assertThat(kpis.answer(JANUARY + "&by=team", leader()).path("buckets").size())
                .isZero();
        assertThat(line("ticket-volume", JANUARY, leader())).isEqualTo("measured 0.0 = 0.0, coverage 1.0");
        assertThat(line("csat", JANUARY, leader())).isEqualTo("not-measured, no-data");
    }
}
