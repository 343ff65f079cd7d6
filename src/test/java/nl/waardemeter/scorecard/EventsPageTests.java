package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Events;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026. */
@WaardemeterTest
class EventsPageTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Autowired
    private ApiClient site;

    @Autowired
    private People people;

    @Autowired
    private Events events;

    @Autowired
    private JdbcClient jdbc;

    private int north;
    private int south;

    @BeforeEach
    void twoTeams() {
        north = team("North");
        south = team("South");
    }

    private int team(String name) {
        return jdbc.sql("insert into team (name) values (?) returning id")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private ApiClient.Reply add(
            RequestPostProcessor who,
            String title,
            Object team,
            String from,
            String fromTime,
            String until,
            String to) {
        return site.ask(
                post("/events")
                        .param("title", title)
                        .param("kind", "outage")
                        .param("team", String.valueOf(team))
                        .param("from", from)
                        .param("fromTime", fromTime)
                        .param("until", until)
                        .param("untilTime", to),
                who);
    }

    private Document page(RequestPostProcessor who) {
        return Jsoup.parse(site.ask(get("/events"), who).text());
    }

    private List<String> listed(RequestPostProcessor who) {
        return page(who).select("#events tbody tr:not(.event-holiday)").eachText();
    }

    private int only() {
        return jdbc.sql("select id from event").query(Integer.class).single();
    }

    @Test
    void holidaysOfTheYearAreKnown() {
        assertThat(page(people.manager()).select("#events tbody tr").eachText())
                .hasSize(11)
                .startsWith(
                        "Thu 1 Jan 2026 New Year’s Day Holiday Everybody",
                        "Fri 3 Apr 2026 Good Friday (for most a working day) Holiday Everybody");
        assertThat(Jsoup.parse(site.ask(get("/events?year=2025"), people.manager(), Locale.forLanguageTag("nl"))
                                .text())
                        .select("#events tbody tr")
                        .eachText())
                .contains(
                        "za 26-04-2025 Koningsdag Feestdag Iedereen", "ma 05-05-2025 Bevrijdingsdag Feestdag Iedereen");
    }

    @Test
    void anEventIsADayDaysHoursOrAMoment() {
        add(people.manager(), "A day", "", "2026-02-02", "", "", "");
        add(people.manager(), "Days", "", "2026-02-03", "", "2026-02-05", "");
        add(people.manager(), "Hours", "", "2026-02-06", "10:00", "", "11:30");
        add(people.manager(), "A moment", "", "2026-02-07", "10:00", "", "");
        add(people.manager(), "Through the night", north, "2026-02-08", "22:00", "2026-02-09", "06:00");

        assertThat(listed(people.manager()))
                .containsExactly(
                        "Mon 2 Feb 2026 A day Outage Everybody Change: A day Remove: A day",
                        "3 to 5 Feb 2026 Days Outage Everybody Change: Days Remove: Days",
                        "Fri 6 Feb 2026 10:00–11:30 Hours Outage Everybody Change: Hours Remove: Hours",
                        "Sat 7 Feb 2026 10:00 A moment Outage Everybody Change: A moment Remove: A moment",
                        "Sun 8 Feb 2026 22:00–Mon 9 Feb 2026 06:00 Through the night Outage North "
                                + "Change: Through the night Remove: Through the night");
    }

    @Test
    void whatIsTypedWronglyIsSaidAndStaysInTheForm() {
        ApiClient.Reply reply = add(people.manager(), "Phones down", "", "2026-02-06", "10:00", "", "09:00");

        assertThat(reply.status()).isEqualTo(422);
        Document page = Jsoup.parse(reply.text());
        assertThat(page.select("[role=alert]").text()).isEqualTo("The end lies before the start.");
        assertThat(page.select("#title").val()).isEqualTo("Phones down");
        assertThat(add(people.manager(), " ", "", "2026-02-06", "", "", "").text())
                .contains("Say in 1 to 200 characters what happened.");
        assertThat(add(people.manager(), "X", "", "gisteren", "", "", "").text())
                .contains("Choose a day such as 2026-01-31, from 1970 to 2199.");
        assertThat(add(people.manager(), "X", 999_999, "2026-02-06", "", "", "").text())
                .contains("Choose one of the teams of the list.");
        assertThat(events.during(year(), AMSTERDAM, true, Set.of())).isEmpty();
    }

    @Test
    void anEventIsChangedRemovedAndBroughtBackAndThatIsInTheTrail() {
        add(people.manager(), "Phones down", "", "2026-02-06", "10:00", "", "11:00");
        Document form =
                Jsoup.parse(site.ask(get("/events/" + only()), people.manager()).text());
        assertThat(form.select("#fromTime").val()).isEqualTo("10:00");

        site.ask(
                post("/events/" + only())
                        .param("title", "Phones down again")
                        .param("kind", "system")
                        .param("team", String.valueOf(north))
                        .param("from", "2026-02-07"),
                people.manager());
        assertThat(listed(people.manager()))
                .containsExactly("Sat 7 Feb 2026 Phones down again System change North Change: Phones down again "
                        + "Remove: Phones down again");

        site.ask(post("/events/" + only() + "/removal"), people.manager());
        assertThat(listed(people.manager())).isEmpty();
        assertThat(page(people.manager())
                        .select("section[aria-labelledby=removed] li")
                        .eachText())
                .containsExactly("Sat 7 Feb 2026: Phones down again Bring back: Phones down again");

        site.ask(post("/events/" + only() + "/return"), people.manager());
        assertThat(listed(people.manager())).hasSize(1);
        assertThat(jdbc.sql("select code from audit_entry where subject = ? order by id desc limit 4")
                        .param("/events/" + only())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "scorecard.event-restored",
                        "scorecard.event-removed",
                        "scorecard.event-changed",
                        "scorecard.event-added");
    }

    @Test
    void aTeamLeaderTellsOfTheOwnTeamAndSeesWhatIsEverybodys() {
        add(people.manager(), "For all", "", "2026-02-02", "", "", "");
        add(people.manager(), "Of the south", south, "2026-02-03", "", "", "");
        assertThat(add(people.teamLeader(north), "Of the north", north, "2026-02-04", "", "", "")
                        .status())
                .isEqualTo(302);

        assertThat(listed(people.teamLeader(north)))
                .containsExactly(
                        "Mon 2 Feb 2026 For all Outage Everybody",
                        "Wed 4 Feb 2026 Of the north Outage North Change: Of the north Remove: Of the north");
        assertThat(page(people.teamLeader(north)).select("#team option").eachText())
                .containsExactly("North");
    }

    @Test
    void ofAnotherTeamOrOfEverybodyATeamLeaderChangesNothing() {
        add(people.manager(), "Of the south", south, "2026-02-03", "", "", "");
        int id = only();

        assertThat(add(people.teamLeader(north), "X", south, "2026-02-04", "", "", "")
                        .status())
                .isEqualTo(403);
        assertThat(add(people.teamLeader(north), "X", "", "2026-02-04", "", "", "")
                        .status())
                .isEqualTo(403);
        assertThat(site.ask(get("/events/" + id), people.teamLeader(north)).status())
                .isEqualTo(404);
        assertThat(site.ask(post("/events/" + id + "/removal"), people.teamLeader(north))
                        .status())
                .isEqualTo(404);
        assertThat(site.ask(
                                post("/events/" + id)
                                        .param("title", "Mine")
                                        .param("kind", "other")
                                        .param("team", String.valueOf(north))
                                        .param("from", "2026-02-03"),
                                people.teamLeader(north))
                        .status())
                .isEqualTo(404);
        jdbc.sql("update event set team_id = null").update();
        assertThat(site.ask(post("/events/" + id + "/removal"), people.teamLeader(north))
                        .status())
                .isEqualTo(403);
        assertThat(listed(people.manager())).hasSize(1);
    }

    @Test
    void whoDrawsThemAsksByPeriodAndTeams() {
        add(people.manager(), "Into the year", "", "2025-12-30", "", "2026-01-02", "");
        add(people.manager(), "Of the south", south, "2026-12-31", "23:00", "", "23:30");
        add(people.manager(), "After it", "", "2027-01-01", "", "", "");

        assertThat(events.during(year(), AMSTERDAM, true, Set.of()))
                .extracting(event -> event.told().title())
                .containsExactly("Into the year", "Of the south");
        assertThat(events.during(year(), AMSTERDAM, false, Set.of(north)))
                .extracting(event -> event.told().title())
                .containsExactly("Into the year");
    }

    private static ReportingPeriod year() {
        return ReportingPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }
}
