package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How far the data goes, and what of it may still change. */
@WaardemeterTest
class MaturityIntegrationTests {

    private static final String CONTACTS = "contact_id,channel,offered_at,exit,customer_id,topic,transferred,ticket_id";
    private static final String FCR = "first-contact-resolution";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    @Autowired
    private TestClock clock;

    /** Four issues until 7 February, of which two are solved at once, one on the 8th, and data through 14 February. */
    private void fiveIssues() {
        desk.store(
                CONTACTS,
                "c-1,phone,2026-02-01T10:00:00Z,answered,k-1,Refund,no,t-1",
                "c-2,phone,2026-02-02T10:00:00Z,answered,k-2,Refund,no,",
                "c-3,chat,2026-02-05T10:00:00Z,answered,k-2,Refund,no,",
                "c-4,phone,2026-02-03T10:00:00Z,answered,k-3,Refund,yes,",
                "c-5,phone,2026-02-07T10:00:00Z,answered,k-6,Refund,no,",
                "c-6,phone,2026-02-08T10:00:00Z,answered,k-4,Refund,no,",
                "c-7,phone,2026-02-14T10:00:00Z,abandoned,,Refund,,");
    }

    @Test
    void aDayCountsOnceTheWindowForARepeatHasGoneBy() {
        fiveIssues();

        JsonNode february = kpis.figure(FCR, "from=2026-02-01&to=2026-02-28");
        assertThat(KpiDesk.line(february))
                .as("c-6 may still be repeated tomorrow")
                .isEqualTo("provisional 0.5 = 2.0 / 4.0, n 4, excluded 1, coverage 1.0, window-open");
        assertThat(february.path("provisional").asBoolean()).isTrue();
        assertThat(february.path("variant").asString()).isEqualTo("M1, 7 days");
        assertThat(february.at("/reason/message").asString())
                .isEqualTo("It is too early: a contact counts only when the window for repeat contacts has gone by.");
        assertThat(kpis.line(FCR, "from=2026-02-01&to=2026-02-07"))
                .isEqualTo("measured 0.5 = 2.0 / 4.0, n 4, excluded 1, coverage 1.0");
        assertThat(kpis.line(FCR, "from=2026-02-08&to=2026-02-28")).isEqualTo("not-measured, window-open");
    }

    @Test
    void aDayMoreOfDataLetsADayMoreCount() {
        fiveIssues();
        desk.store(CONTACTS, "c-8,phone,2026-02-15T09:00:00Z,abandoned,,Refund,,");

        assertThat(kpis.line(FCR, "from=2026-02-01&to=2026-02-28"))
                .as("c-6 came 7 times 24 hours and more before the end of the 15th")
                .isEqualTo("measured 0.6 = 3.0 / 5.0, n 5, excluded 1, coverage 1.0");
    }

    @Test
    void anotherWindowIsAnotherDefinition() {
        fiveIssues();
        kpis.settings("{\"repeatWindowDays\": 2}");

        JsonNode february = kpis.figure(FCR, "from=2026-02-01&to=2026-02-28");
        assertThat(KpiDesk.line(february))
                .as("k-2 came again after three days: two issues")
                .isEqualTo("measured 0.8333333333333334 = 5.0 / 6.0, n 6, coverage 1.0");
        assertThat(february.path("variant").asString()).isEqualTo("M1, 2 days");
    }

    @Test
    void aReopenedTicketBreaksItWheneverThatComesIn() {
        fiveIssues();
        desk.store("ticket_id,created_at,reopens", "t-1,2026-02-01T10:00:00Z,1");

        assertThat(kpis.line(FCR, "from=2026-02-01&to=2026-02-07"))
                .isEqualTo("measured 0.25 = 1.0 / 4.0, n 4, excluded 1, coverage 1.0");
    }

    @Test
    void aReopeningMayComeForAFortnight() {
        desk.store(
                "ticket_id,created_at,first_solved_at,reopens",
                "t-1,2026-01-09T10:00:00Z,2026-01-10T10:00:00Z,1",
                "t-2,2026-01-09T10:00:00Z,2026-01-12T10:00:00Z,0",
                "t-3,2026-01-09T10:00:00Z,2026-01-13T10:00:00Z,0",
                "t-4,2026-01-09T10:00:00Z,2026-01-20T10:00:00Z,0",
                "t-5,2026-01-26T10:00:00Z,,");

        assertThat(kpis.answer("from=2026-01-01&to=2026-01-31")
                        .path("dataThrough")
                        .asString())
                .isEqualTo("2026-01-26");
        assertThat(kpis.line("reopen-rate", "from=2026-01-01&to=2026-01-12"))
                .as("solved fourteen days before the data ends")
                .isEqualTo("measured 0.5 = 1.0 / 2.0, n 2, coverage 1.0");
        assertThat(kpis.line("reopen-rate", "from=2026-01-01&to=2026-01-13"))
                .isEqualTo("provisional 0.3333333333333333 = 1.0 / 3.0, n 3, coverage 1.0, window-open");
        assertThat(kpis.line("reopen-rate", "from=2026-01-01&to=2026-01-31"))
                .isEqualTo("provisional 0.25 = 1.0 / 4.0, n 4, coverage 1.0, window-open");
    }

    @Test
    void theDataGoesAsFarAsTheSlowestSourceThatStillDelivers() {
        fiveIssues();
        String slow = "c-1,chat,2026-02-10T10:00:00Z,answered,,,,";
        desk.file(CONTACTS, slow).source("chat tool").stored();
        desk.file("response_id,responded_at,question,score", "r-1,2026-02-12T10:00:00Z,csat,4")
                .source("chat tool")
                .stored();

        assertThat(dataThrough()).as("a source goes as far as its latest kind").isEqualTo("2026-02-12");

        clock.pass(Duration.ofDays(30));
        desk.store(CONTACTS, "c-9,phone,2026-03-30T10:00:00Z,abandoned,,,,");
        clock.pass(Duration.ofDays(5));
        assertThat(dataThrough()).as("delivered 35 days ago").isEqualTo("2026-02-12");
        clock.pass(Duration.ofSeconds(1));
        assertThat(dataThrough()).as("delivers no more").isEqualTo("2026-03-30");
        clock.pass(Duration.ofDays(31));
        assertThat(dataThrough()).as("nothing delivers: the last day there is").isEqualTo("2026-03-30");
    }

    private String dataThrough() {
        return kpis.answer("from=2026-02-01&to=2026-02-28&kpi=nps")
                .path("dataThrough")
                .asString();
    }
}
