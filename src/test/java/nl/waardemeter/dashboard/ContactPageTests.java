package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** North takes a call on the 10th and passes it to South; the customer comes back to South on the 12th, and to North about something else. */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class ContactPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    private int north;
    private int south;

    @BeforeAll
    void oneCustomersWeek() {
        desk.store(
                "contact_id,leg,channel,offered_at,direction,exit,team,queue,agent,topic,customer_id,ticket_id,"
                        + "wait_seconds,talk_seconds,hold_seconds,wrap_up_seconds,transferred,ended_at,source_url",
                "a/1 &?,1,phone,2026-02-10T09:00:00Z,in,answered,North,Orders,Anna,Delivery,K1,T1,"
                        + "10,240,5,60,yes,2026-02-10T09:05:00Z,https://desk.example/a",
                "a/1 &?,2,chat,2026-02-10T09:06:00Z,in,answered,South,Invoices,Bram,Payment,K1,T1,"
                        + "20,100,,30,no,,javascript:alert(1)",
                "b,1,phone,2026-02-12T11:30:00Z,in,answered,South,Invoices,Bram,Delivery,K1,,5,90,0,10,no,,",
                "c,1,email,2026-02-09T08:00:00Z,in,answered,North,Orders,Anna,Address,K1,,5,90,0,10,no,,",
                "d,1,phone,2026-02-08T08:00:00Z,in,answered,North,Orders,Anna,Delivery,K1,,5,90,0,10,no,,",
                "e,1,phone,2026-02-10T08:45:00Z,in,abandoned,North,Orders,,Delivery,K1,,5,,,,,,",
                "f,1,phone,2026-02-10T09:00:00Z,out,answered,North,Orders,Anna,Delivery,,,5,90,0,10,no,,",
                "g,1,phone,2026-02-27T09:00:00Z,in,answered,North,Orders,Anna,Delivery,K2,,5,90,0,10,no,,",
                "h,1,phone,2026-02-10T09:30:00Z,in,answered,North,Orders,Anna,Delivery,K3,,5,90,0,10,no,,");
        desk.store(
                "ticket_id,created_at,channel,team,topic,customer_id,status,reopens",
                "T1,2026-02-10T09:10:00Z,email,South,Payment,K1,solved,1",
                "T2,2026-02-11T09:10:00Z,email,North,Delivery,K1,open,0");
        desk.store(
                "response_id,responded_at,question,score,contact_id,ticket_id,team,comment",
                "r1,2026-02-10T10:00:00Z,csat,2,a/1 &?,,North,Never again",
                "r2,2026-02-11T10:00:00Z,csat,5,,T1,South,Kind words",
                "r3,2026-02-12T12:00:00Z,csat,4,b,,South,Of another contact");
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Answer open(String id, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .open(ContactController.address("default", id));
    }

    private Answer open(String id) {
        return open(id, people.manager(), Locale.ENGLISH);
    }

    private static List<String> rows(Answer page, String table) {
        return page.page().select("#" + table + " tbody tr").eachText();
    }

    @Test
    void aContactIsToldWholeToWhoSeesEverything() {
        Answer page = open("a/1 &?");

        assertThat(page.text("h1")).isEqualTo("Contact of Tue 10 Feb 2026 10:00 Phone · Delivery");
        assertThat(rows(page, "legs"))
                .containsExactly(
                        "1 Tue 10 Feb 2026 10:00 Phone North Orders Delivery Answered 10 s 4:00 0:05 1:00 yes 10:05",
                        "2 Tue 10 Feb 2026 10:06 Chat South Invoices Payment Answered 20 s 1:40 –no data 0:30 no –no data");
        assertThat(page.page().select(".contact-head a.btn").eachAttr("href"))
                .containsExactly("https://desk.example/a");
        assertThat(page.text(".contact-ticket dl"))
                .isEqualTo("Status solved Created Tue 10 Feb 2026 10:10 Times reopened 1 Channel Email "
                        + "Contact reason Payment Team South");
        assertThat(page.page().select(".contact-answers li").eachText())
                .containsExactly(
                        "CSAT 2 of 5 Tue 10 Feb 2026 11:00 Never again",
                        "CSAT 5 of 5 Wed 11 Feb 2026 11:00 Kind words");
        assertThat(page.body()).as("who the customer is").doesNotContain("K1");
    }

    @Test
    void whatElseTheCustomerCameWithSaysWhatItIsToThisContact() {
        Answer page = open("c");
        assertThat(page.text(".contact-verdict")).startsWith("Solved in one contact The customer did not come back");

        Answer earliest = open("d");
        assertThat(earliest.text(".contact-verdict"))
                .isEqualTo("Not solved in one contact Reason: came back on the topic.");
        assertThat(rows(earliest, "others"))
                .containsExactly(
                        "Mon 9 Feb 2026 09:00 1 day later Contact Email Address North Answered",
                        "Tue 10 Feb 2026 09:45 Breaks first contact resolution 2 days 1 h later Contact Phone Delivery North Abandoned",
                        "Tue 10 Feb 2026 10:00 Breaks first contact resolution 2 days 1 h later Contact Phone Delivery North Answered",
                        "Tue 10 Feb 2026 10:10 2 days 1 h later Ticket Email Payment South –",
                        "Wed 11 Feb 2026 10:10 3 days 1 h later Ticket Email Delivery North –",
                        "Thu 12 Feb 2026 12:30 Breaks first contact resolution 4 days 4 h later Contact Phone Delivery South Answered");
        assertThat(earliest.page().select("#others a").eachAttr("href"))
                .contains("/contacts?source=default&id=a%2F1%20%26%3F");

        Answer repeat = open("a/1 &?");
        assertThat(repeat.text(".contact-verdict"))
                .isEqualTo("Does not count for FCR Reason: a repeat contact itself.");
        assertThat(rows(repeat, "others"))
                .as("own ticket left out, and trying again after hanging up is no repeat")
                .containsExactly(
                        "Sun 8 Feb 2026 09:00 This contact repeats it 2 days 1 h earlier Contact Phone Delivery North Answered",
                        "Mon 9 Feb 2026 09:00 1 day 1 h earlier Contact Email Address North Answered",
                        "Tue 10 Feb 2026 09:45 15 min earlier Contact Phone Delivery North Abandoned",
                        "Wed 11 Feb 2026 10:10 1 day earlier Ticket Email Delivery North –".replace("earlier", "later"),
                        "Thu 12 Feb 2026 12:30 Came back to it 2 days 3 h later Contact Phone Delivery South Answered");
    }

    @Test
    void aTeamLeaderSeesOfOtherTeamsLegsChannelAndTimeOnly() {
        Answer page = open("a/1 &?", people.teamLeader(north), Locale.ENGLISH);

        assertThat(rows(page, "legs"))
                .containsExactly(
                        "1 Tue 10 Feb 2026 10:00 Phone North Orders Delivery Answered 10 s 4:00 0:05 1:00 yes 10:05",
                        "2 Tue 10 Feb 2026 10:06 Chat another team’s");
        assertThat(page.text("main"))
                .contains("Part of this contact was another team’s")
                .contains("Ticket T1 belongs to it; it is another team’s, or has not come in.")
                .contains("Never again")
                .doesNotContain("South", "Invoices", "Bram", "Kind words", "Payment", "Came back");
        assertThat(rows(page, "others")).hasSize(4);
        assertThat(open("d", people.teamLeader(north), Locale.ENGLISH).text(".contact-verdict"))
                .isEqualTo("Not solved in one contact Reason: came back on the topic.");
        assertThat(open("b", people.teamLeader(north), Locale.ENGLISH).status()).isEqualTo(404);
        assertThat(open("c", people.teamLeader(south), Locale.ENGLISH).status()).isEqualTo(404);
        assertThat(open("a/1 &?", people.teamLeader(south), Locale.ENGLISH).text("main"))
                .contains("Kind words", "solved")
                .doesNotContain("Never again", "North", "Anna");
        assertThat(open("a/1 &?", people.teamLeader(), Locale.ENGLISH).status()).isEqualTo(404);
    }

    @Test
    void whoCameBackToAnotherTeamIsSaidWithoutSayingMore() {
        desk.store(
                "contact_id,channel,offered_at,exit,team,topic,customer_id,talk_seconds",
                "x,phone,2026-02-01T09:00:00Z,answered,North,Delivery,K9,60",
                "y,phone,2026-02-02T09:00:00Z,answered,South,Delivery,K9,60");

        assertThat(open("x", people.teamLeader(north), Locale.ENGLISH).text("main"))
                .contains("Reason: came back on the topic. The customer came back to another team.")
                .contains("The customer had no other contact with your teams in these days.")
                .doesNotContain("South");
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        Answer page = open("f", people.manager(), DUTCH);

        assertThat(page.text("main"))
                .contains("Telt niet mee voor FCR Reden: de klant begon er niet zelf aan.")
                .contains("Bij dit contact zijn geen antwoorden op enquêtevragen binnengekomen.")
                .contains("Bij dit contact hoort geen ticket.")
                .contains("De klant is niet herkend, dus andere contacten zijn niet te vinden.");
        assertThat(open("g").text("main"))
                .contains("Not known yet The 7 days in which the customer may come back to it are not over yet.")
                .contains("The customer was not in contact about anything else in these days.");
        for (String id : List.of("nothing", "a%00b", "")) {
            assertThat(open(id.replace("%00", "\0")).status()).isEqualTo(404);
        }
        assertThat(new Browser(mvc)
                        .always(request -> request.with(people.manager()))
                        .open("/contacts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void closedDaysAndRemovedRowsAreNamed() {
        jdbc.sql("update settings set closed_before = '2026-03-10'").update();
        try {
            assertThat(open("a/1 &?").text("main"))
                    .contains("Contacts, tickets and answers of before Sat 7 Feb 2026 were removed")
                    .contains("The figures of this day are closed");
        } finally {
            jdbc.sql("update settings set closed_before = null").update();
        }
    }

    @Test
    void agentsAreNamedOnlyWhereTheirFiguresAreOn() {
        assertThat(open("a/1 &?").text("main")).doesNotContain("Anna", "Bram");
        jdbc.sql("update settings set agent_figures = true").update();
        try {
            assertThat(open("a/1 &?").text("#legs")).contains("Anna", "Bram");
        } finally {
            jdbc.sql("update settings set agent_figures = false").update();
        }
    }

    @Test
    void theRowsBehindANumberLeadToTheirContacts() {
        Browser manager = new Browser(mvc)
                .always(request -> request.with(people.manager()).locale(Locale.ENGLISH));
        assertThat(manager.open("/kpis/transfer-rate/rows")
                        .page()
                        .select("#rows tbody th a")
                        .eachAttr("href"))
                .containsExactly("/contacts?source=default&id=a%2F1%20%26%3F");
        Browser leader = new Browser(mvc)
                .always(request -> request.with(people.teamLeader(north)).locale(Locale.ENGLISH));
        assertThat(leader.open("/kpis/transfer-rate/rows")
                        .page()
                        .select("#rows tbody th a")
                        .eachAttr("href"))
                .containsExactly("/contacts?source=default&id=a%2F1%20%26%3F");
    }
}
