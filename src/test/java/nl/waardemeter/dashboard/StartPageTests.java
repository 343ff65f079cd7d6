package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is Monday 2 March 2026. North has three calls each weekday and four on Fridays, South one; a year before North had two. */
@WaardemeterTest
class StartPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private Events events;

    @Autowired
    private TakenUp takenUp;

    @Autowired
    private TestClock clock;

    private int north;
    private int south;

    @BeforeEach
    void weeksOfCalls() {
        List<String> lines = new ArrayList<>(
                List.of("contact_id,channel,offered_at,team,topic,wait_seconds,talk_seconds,wrap_up_seconds"));
        java.time.LocalDate day = java.time.LocalDate.of(2026, 1, 5);
        for (; day.isBefore(java.time.LocalDate.of(2026, 3, 1)); day = day.plusDays(1)) {
            int weekday = day.getDayOfWeek().getValue();
            for (int i = 0; weekday <= 5 && i < (weekday == 5 ? 4 : 3); i++) {
                lines.add("n" + day + i + ",phone," + day + "T10:0" + i + ":00+01:00,North,Delivery,10,200,40");
            }
            if (weekday <= 5) {
                lines.add("s" + day + ",phone," + day + "T11:00:00+01:00,South,Payment,90,200,40");
            }
        }
        lines.add("y1,phone,2025-02-28T10:00:00+01:00,North,Delivery,10,200,40");
        lines.add("y2,phone,2025-02-28T10:01:00+01:00,North,Delivery,30,200,40");
        desk.store(lines.toArray(String[]::new));
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Answer open(String address, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .open(address);
    }

    private Answer open(RequestPostProcessor who) {
        return open("/start", who, Locale.ENGLISH);
    }

    private static List<String> figures(Answer page) {
        return page.page().select("#figures tbody tr").eachText();
    }

    @Test
    void theLastWorkingDayAndWeekAreHeldAgainstTheWeekAndTheYearBefore() {
        Answer page = open(people.manager());

        assertThat(page.text("h1")).isEqualTo("Daily start Mon 2 Mar 2026");
        assertThat(page.page().select("#figures thead tr").eachText())
                .containsExactly(
                        "Last working day Fri 27 Feb 2026 Last week wk 9 (23 Feb to 1 Mar 2026)",
                        "KPI Value against Fri 20 Feb against Fri 28 Feb 2025 Value against wk 8 against wk 9 2025");
        assertThat(figures(page))
                .contains(
                        "Service level 80/20 · phone 80.0% On target 0.0 pp +30.0 pp 76.2% Near target 0.0 pp +26.2 pp",
                        "Contacts 5 0.0% +150.0% 21 0.0% +950.0%");
        assertThat(page.page().select("#figures tbody a").attr("href")).endsWith("?from=2026-02-23&to=2026-03-01");
    }

    @Test
    void aTeamLeaderSeesTheOwnTeamAndAManagerMayChooseOne() {
        assertThat(figures(open(people.teamLeader(north))))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Service level 80/20 · phone 100.0% On target 0.0 pp +50.0 pp 100.0%"));
        assertThat(open(people.teamLeader(north)).page().select(".start-teams")).isEmpty();

        Answer manager = open("/start?team=South", people.manager(), Locale.ENGLISH);
        assertThat(manager.page().select(".start-teams a[aria-current]").eachText())
                .containsExactly("South");
        assertThat(figures(manager)).anySatisfy(row -> assertThat(row).startsWith("Service level 80/20 · phone 0.0%"));
        assertThat(open("/start?team=South", people.teamLeader(north), Locale.ENGLISH)
                        .status())
                .isEqualTo(403);
        assertThat(open(people.teamLeader()).page().select(".nothing")).hasSize(1);
    }

    @Test
    void todayBringsWhatMondaysBroughtAndSaysHowThatIsKnown() {
        Answer page = open("/start", people.manager(), Locale.forLanguageTag("nl"));

        assertThat(page.text("section[aria-labelledby=start-expected]"))
                .isEqualTo("Vandaag verwacht 4 contacten tussen 4 en 4 Gemiddelde, laagste en hoogste van 8 maandagen "
                        + "(ma 05-01 t/m ma 23-02), zonder feestdagen en dagen waarop niets binnenkwam.");
        clock.set(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(open(people.manager()).text("section[aria-labelledby=start-expected]"))
                .startsWith("Expected today Too little history: this takes at least 4 Sundays in the last 8 weeks");
    }

    @Test
    void whatIsOpenStandsWithItsOldest() {
        assertThat(open(people.manager()).text("section[aria-labelledby=start-backlog]"))
                .isEqualTo("Backlog No tickets have come in yet.");
        desk.store(
                "ticket_id,created_at,team,topic,solved_at,source_url",
                "T1,2026-02-27T09:00:00Z,North,Delivery,,https://desk.example/T1",
                "T2,2026-02-20T09:00:00Z,South,Payment,,",
                "T3,2026-02-01T09:00:00Z,South,Payment,2026-02-02T09:00:00Z,");

        Answer page = open(people.manager());
        assertThat(page.text("section[aria-labelledby=start-backlog]"))
                .isEqualTo("Backlog 2 tickets open 10 days T2 South · Payment 3 days T1 North · Delivery");
        assertThat(page.page().select(".start-list a").eachAttr("href")).containsExactly("https://desk.example/T1");
        assertThat(open(people.teamLeader(north)).text("section[aria-labelledby=start-backlog]"))
                .isEqualTo("Backlog 1 ticket open 3 days T1 Delivery");
    }

    @Test
    void twoComplimentsAndAMissComeFromTheLastWorkingDayOrElseTheWeek() {
        desk.store(
                "response_id,responded_at,question,score,team,contact_id,comment",
                "r1,2026-02-24T10:00:00Z,csat,5,North,n2026-02-240,Best of the week",
                "r2,2026-02-24T10:00:00Z,csat,3,North,,Middling",
                "r3,2026-02-24T10:00:00Z,csat,1,South,,Worst of South",
                "r4,2026-02-25T10:00:00Z,csat,4,North,,Good",
                "r5,2026-02-25T10:00:00Z,csat,5,North,,");
        Answer week = open(people.manager());
        assertThat(week.text("#start-voices")).isEqualTo("What customers said wk 9 (23 Feb to 1 Mar 2026)");
        assertThat(week.page().select(".start-said figure").eachText())
                .containsExactly(
                        "Compliment CSAT 5 of 5 Best of the week To the contact Phone · Delivery · North",
                        "Compliment CSAT 4 of 5 Good North",
                        "Miss CSAT 1 of 5 Worst of South South");
        assertThat(week.page().select(".start-said a").eachAttr("href"))
                .containsExactly("/contacts?source=default&id=n2026-02-240");
        assertThat(open(people.teamLeader(north))
                        .page()
                        .select(".start-said figure")
                        .eachText())
                .as("few answers, but the team's own")
                .hasSize(3)
                .noneMatch(said -> said.contains("South"))
                .last()
                .asString()
                .isEqualTo("Miss CSAT 3 of 5 Middling");

        desk.store(
                "response_id,responded_at,question,score,team,comment",
                "r6,2026-02-27T10:00:00Z,csat,2,South,Fell short on Friday");
        Answer day = open(people.manager());
        assertThat(day.text("#start-voices")).isEqualTo("What customers said Fri 27 Feb 2026");
        assertThat(day.page().select(".start-said figure").eachText())
                .containsExactly("Miss CSAT 2 of 5 Fell short on Friday South");
        assertThat(open(people.teamLeader(north)).text("#start-voices")).contains("wk 9");
    }

    @Test
    void whatIsComingAndWhatSomebodyTookUpStandOnIt() {
        events.add(new Events.Told(
                null,
                "mailing",
                "Spring mailing",
                Instant.parse("2026-03-04T08:00:00Z"),
                Instant.parse("2026-03-04T09:00:00Z")));
        events.add(new Events.Told(
                south,
                "system",
                "New script",
                Instant.parse("2026-03-02T07:00:00Z"),
                Instant.parse("2026-03-02T09:00:00Z")));
        events.add(new Events.Told(
                null,
                "other",
                "Much later",
                Instant.parse("2026-03-12T08:00:00Z"),
                Instant.parse("2026-03-12T09:00:00Z")));
        takenUp.take(Kpi.SERVICE_LEVEL, south, "calling Bram", people.signedIn(Role.MANAGER));
        takenUp.take(Kpi.CSAT, null, "", people.signedIn(Role.MANAGER));

        Answer page = open(people.manager());
        assertThat(page.page()
                        .select("section[aria-labelledby=start-coming] li")
                        .eachText())
                .containsExactly("Mon 2 Mar 2026 New script (South)", "Wed 4 Mar 2026 Spring mailing");
        assertThat(page.page().select(".start-points li").eachText())
                .containsExactlyInAnyOrder(
                        "Service level · South Test manager, since Mon 2 Mar calling Bram",
                        "CSAT Test manager, since Mon 2 Mar");
        Answer leader = open(people.teamLeader(north));
        assertThat(leader.text("main"))
                .doesNotContain("New script", "calling Bram", "South")
                .contains("Spring mailing");
        clock.set(Instant.parse("2026-04-22T08:00:00Z"));
        assertThat(open(people.manager()).text("section[aria-labelledby=start-coming]"))
                .contains("Mon 27 Apr 2026 King’s Day");
    }

    @Test
    void aWeek53HasNoCounterpart() {
        desk.store(
                "contact_id,channel,offered_at,team,topic,wait_seconds,talk_seconds",
                "w53,phone,2027-01-02T10:00:00+01:00,North,Delivery,10,200");
        clock.set(Instant.parse("2027-01-05T08:00:00Z"));

        Answer page = open(people.manager());
        assertThat(page.page().select("#figures thead tr").get(1).text()).endsWith("against wk 52 against last year");
        assertThat(figures(page)).allSatisfy(row -> assertThat(row).endsWith("no counterpart"));
    }
}
