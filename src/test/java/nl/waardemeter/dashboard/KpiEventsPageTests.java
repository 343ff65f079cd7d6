package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Telling of an event from the chart on which it is missing. It is 2 March 2026; the data goes through February. */
@WaardemeterTest
class KpiEventsPageTests {

    private static final String PAGE = "/kpis/service-level?from=2026-02-01&to=2026-02-28&by=week";
    private static final String ADD = "/kpis/service-level/events";

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

    private Browser manager;
    private int north;
    private int south;

    @BeforeEach
    void twoTeamsOnThePhone() {
        desk.store(Weeks.lines());
        manager = as(people.manager());
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Browser as(RequestPostProcessor who) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(Locale.ENGLISH));
    }

    private static List<String> events(Answer page) {
        return page.page().select(".chart-events li").eachText();
    }

    private static List<String> options(Answer page, String field) {
        return page.page().select("#event-new [name=" + field + "] option").eachText();
    }

    private int only() {
        return jdbc.sql("select id from event").query(Integer.class).single();
    }

    @Test
    void theFormIsFoldedAndKnowsTheDayAndTheTeam() {
        Answer page = manager.open(PAGE + "&team=North");

        Element form = page.page().expectFirst("#event-new");
        assertThat(form.hasAttr("open")).isFalse();
        assertThat(form.select("[name=from]").val()).isEqualTo("2026-02-28");
        assertThat(options(page, "team")).containsExactly("Everybody", "North", "South");
        assertThat(form.select("[name=team] option[selected]").text()).isEqualTo("North");
        assertThat(options(page, "kind")).startsWith("Outage");
        assertThat(manager.open("/kpis/service-level?from=2026-02-01&to=2026-03-31")
                        .page()
                        .select("#event-from")
                        .val())
                .as("not a day that is still to come")
                .isEqualTo("2026-03-02");
    }

    @Test
    void aDayOfTheTableOpensTheFormWithThatDay() {
        Answer page = manager.open("/kpis/service-level?from=2026-02-01&to=2026-02-28");
        String link = page.page().select("#trend-table .row-add").get(2).attr("href");
        assertThat(page.page().select("#trend-table .row-add").get(2).text()).isEqualTo("Add an event: Tue 3 Feb");
        assertThat(link).isEqualTo("?from=2026-02-01&to=2026-02-28&event=2026-02-03#event-new");

        Answer opened = manager.open("/kpis/service-level" + link.replace("#event-new", ""));
        assertThat(opened.page().expectFirst("#event-new").hasAttr("open")).isTrue();
        assertThat(opened.page().select("#event-from").val()).isEqualTo("2026-02-03");
        assertThat(opened.page().select("#event-new [name=back]").val()).isEqualTo("from=2026-02-01&to=2026-02-28");
    }

    @Test
    void anEventIsAddedOnTheChartAndTakenBackThere() {
        Answer sent = manager.send(
                manager.open(PAGE), ADD, "title", "Phones down", "from", "2026-02-03", "until", "2026-02-10");
        assertThat(sent.response().getHeader("Location"))
                .isEqualTo("/kpis/service-level?from=2026-02-01&to=2026-02-28&by=week#trend");
        assertThat(sent.status()).isEqualTo(303);
        Answer added = manager.follow(sent);

        assertThat(added.text(".event-done p")).isEqualTo("“Phones down” stands on the charts.");
        assertThat(events(added)).containsExactly("3 to 10 Feb 2026 Phones down Remove: Phones down");
        assertThat(added.page().select("#trend-table [data-event=1]")).hasSize(2);

        Answer removed = manager.follow(manager.send(added.page().expectFirst(".event-done form")));
        assertThat(removed.text(".event-done p")).isEqualTo("“Phones down” has been removed.");
        assertThat(events(removed)).isEmpty();
        Answer back = manager.follow(manager.send(removed.page().expectFirst(".event-done form")));
        assertThat(events(back)).hasSize(1);
        assertThat(manager.open(PAGE).page().select(".event-done")).isEmpty();
        assertThat(jdbc.sql("select code from audit_entry where subject = ? order by id")
                        .param("/events/" + only())
                        .query(String.class)
                        .list())
                .containsExactly("scorecard.event-added", "scorecard.event-removed", "scorecard.event-restored");
    }

    @Test
    void whatIsTypedWronglyIsSaidInTheFormAndStaysThere() {
        Answer sent = manager.send(manager.open(PAGE), ADD, "title", "Late", "kind", "system", "until", "2026-02-01");

        assertThat(sent.response().getHeader("Location")).endsWith("by=week#event-new");
        Answer page = manager.follow(sent);
        assertThat(page.text("#event-new [role=alert]")).isEqualTo("The end lies before the start.");
        assertThat(page.page().expectFirst("#event-new").hasAttr("open")).isTrue();
        assertThat(page.page().select("#event-title").val()).isEqualTo("Late");
        assertThat(page.page().select("#event-kind option[selected]").attr("value"))
                .isEqualTo("system");
        assertThat(events(page)).isEmpty();
    }

    @Test
    void whateverComesBackItStaysBehindThePage() {
        Answer sent = manager.ask(post(ADD)
                .param("title", "X")
                .param("kind", "other")
                .param("from", "2026-02-03")
                .param("back", "//evil#\r\nx"));

        assertThat(sent.response().getHeader("Location")).isEqualTo("/kpis/service-level?//evilx#trend");
        assertThat(manager.ask(post("/kpis/happiness/events").param("title", "X"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTeamLeaderTellsOfTheOwnTeamOnlyAndSeesWhatIsEverybodys() {
        manager.submit(manager.open(PAGE), ADD, "title", "For all", "from", "2026-02-02");
        int forAll = only();
        manager.submit(manager.open(PAGE), ADD, "title", "South only", "team", "" + south, "from", "2026-02-03");
        Browser leader = as(people.teamLeader(north));

        Answer page = leader.open(PAGE);
        assertThat(events(page)).containsExactly("Mon 2 Feb 2026 For all");
        assertThat(options(page, "team")).containsExactly("North");
        Answer own = leader.submit(page, ADD, "title", "North only", "from", "2026-02-04");
        assertThat(events(own))
                .containsExactly(
                        "Mon 2 Feb 2026 For all", "Wed 4 Feb 2026 North only (North) Remove: North only (North)");

        Answer refused = leader.follow(leader.ask(post(ADD)
                .param("title", "X")
                .param("kind", "other")
                .param("from", "2026-02-03")
                .param("team", "" + south)));
        assertThat(refused.text("#event-new [role=alert]"))
                .isEqualTo("Team leaders add and change events of their own teams only: choose one of them.");
        assertThat(leader.ask(post(ADD + "/" + forAll + "/removal")).status()).isEqualTo(403);
        int ofSouth = jdbc.sql("select id from event where team_id = ?")
                .param(south)
                .query(Integer.class)
                .single();
        assertThat(leader.ask(post(ADD + "/" + ofSouth + "/removal")).status()).isEqualTo(404);
        assertThat(events(manager.open(PAGE + "&team=South"))).hasSize(2);
        assertThat(events(manager.open(PAGE + "&team=North"))).hasSize(2);
        assertThat(events(manager.open(PAGE))).hasSize(3);
    }

    @Test
    void holidaysAreKnownByDayAndWeekAndAreNobodysToRemove() {
        String easter = "/kpis/service-level?from=2026-04-01&to=2026-04-30";
        Answer days = manager.open(easter);

        assertThat(events(days))
                .containsExactly(
                        "Fri 3 Apr 2026 Good Friday (holiday)",
                        "Sun 5 Apr 2026 Easter Sunday (holiday)",
                        "Mon 6 Apr 2026 Easter Monday (holiday)",
                        "Mon 27 Apr 2026 King’s Day (holiday)");
        assertThat(days.page().select(".chart-events form")).isEmpty();
        assertThat(days.page().select("#trend-table [data-known=holiday]")).hasSize(4);
        assertThat(days.page().select(".chart-key li").eachText())
                .contains("holiday")
                .doesNotContain("event");
        assertThat(events(manager.open(easter + "&by=week"))).hasSize(4);
        assertThat(events(manager.open(easter + "&by=month"))).isEmpty();

        Answer told =
                manager.submit(manager.open(easter), ADD, "title", "Closed", "kind", "holiday", "from", "2026-04-27");
        assertThat(events(told))
                .contains("Mon 27 Apr 2026 Closed Remove: Closed")
                .hasSize(4);
        assertThat(told.page().select(".chart-key li").eachText()).contains("holiday", "event");
    }
}
