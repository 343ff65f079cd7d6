package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Teams;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class KpiPageTests {

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
    private Events events;

    private int south;

    @BeforeAll
    void twoTeamsOnThePhone() {
        desk.store(Weeks.lines());
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
        events.add(new Events.Told(
                null,
                "outage",
                "Phones down",
                Instant.parse("2026-02-20T08:00:00Z"),
                Instant.parse("2026-02-21T15:00:00Z")));
        events.add(new Events.Told(
                south,
                "other",
                "Training in the South",
                Instant.parse("2026-02-03T08:00:00Z"),
                Instant.parse("2026-02-03T15:00:00Z")));
    }

    private Answer open(String address, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .open(address);
    }

    private Answer open(String address) {
        return open(address, people.manager(), Locale.ENGLISH);
    }

    private static List<String> row(Answer page, String table, int row) {
        return page.page().select("#" + table + " tbody tr").get(row).children().stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void theHeadSaysWhatTheTileSays() {
        Answer page = open("/kpis/service-level");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("Service level 80/20 · phone");
        assertThat(page.text("title")).isEqualTo("Service level");
        assertThat(page.text("#figure .tile-figure")).isEqualTo("53.3% Off target");
        assertThat(page.text("#figure .tile-change")).isEqualTo("−46.7 pp against January 2026");
        assertThat(page.text("#figure .tile-basis")).isEqualTo("from 15 contacts");
        assertThat(page.text(".freshness")).isEqualTo("Data through Sat 28 Feb 2026");
    }

    @Test
    void whatIsNoKpiIsNotFound() {
        for (String address : List.of("/kpis/happiness", "/kpis/happiness/rows", "/kpis/happiness/figures.csv")) {
            assertThat(open(address).status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void everyKpiHasItsPageInBothLanguages() {
        for (Kpi kpi : Kpi.values()) {
            for (Locale language : List.of(Locale.ENGLISH, DUTCH)) {
                Answer page = open("/kpis/" + kpi.key(), people.manager(), language);
                assertThat(page.status()).as(kpi.key()).isEqualTo(200);
                assertThat(page.page().select("#trend-table tbody tr")).hasSize(28);
            }
        }
    }

    @Test
    void theTrendIsATableWithGapsWhereNothingWasMeasured() {
        Answer page = open("/kpis/service-level");

        assertThat(page.text("#trend-caption")).isEqualTo("Service level by day, February 2026");
        assertThat(page.page().select("#trend-table thead th").eachText())
                .containsExactly("Period", "Value", "Contacts", "January 2026", "Remarks");
        assertThat(row(page, "trend-table", 18))
                .containsExactly("Thu 19 Feb", "100.0%", "1", "–no data", "Add an event: Thu 19 Feb");
        assertThat(row(page, "trend-table", 9))
                .containsExactly(
                        "Tue 10 Feb", "–no data", "–no data", "–no data", "Not measured yet Add an event: Tue 10 Feb");
        assertThat(row(page, "trend-table", 10)).element(3).isEqualTo("100.0%");
        Element table = page.page().expectFirst("#trend-table");
        assertThat(table.select("tbody tr").get(18).attr("data-point")).isEqualTo("100.0");
        assertThat(table.select("tbody tr").get(9).hasAttr("data-point")).isFalse();
        assertThat(table.select("tbody tr").get(10).attr("data-before-point")).isEqualTo("100.0");
        assertThat(table.attr("data-form")).isEqualTo("percent");
        assertThat(table.attr("data-good-min")).isEqualTo("80.0");
        assertThat(table.hasAttr("data-good-max")).isFalse();
    }

    @Test
    void aDayWithoutContactsCountsNoneAndPartOfAWeekIsNoPoint() {
        Answer days = open("/kpis/contact-volume");
        assertThat(row(days, "trend-table", 9))
                .containsExactly("Tue 10 Feb", "0", "–no data", "Add an event: Tue 10 Feb");
        assertThat(days.page().select("#trend-table tbody tr").get(9).attr("data-point"))
                .isEqualTo("0.0");

        Answer weeks = open("/kpis/contact-volume?by=week&compare=none");
        assertThat(weeks.page().select("#trend-table tbody th").eachText())
                .containsExactly("wk 5", "wk 6", "wk 7", "wk 8", "wk 9");
        assertThat(row(weeks, "trend-table", 0)).containsExactly("wk 5", "1", "part of a week Add an event: wk 5");
        assertThat(weeks.page().select("#trend-table tbody tr").get(0).hasAttr("data-point"))
                .isFalse();
        assertThat(weeks.page().select("#trend-table tbody tr").get(1).attr("data-point"))
                .isEqualTo("4.0");
    }

    @Test
    void theStepFollowsTheLengthOfThePeriodAndCanBeChosen() {
        assertThat(open("/kpis/csat?from=2026-01-01&to=2026-02-11").text("#trend .switch [aria-current]"))
                .isEqualTo("By day");
        assertThat(open("/kpis/csat?from=2026-01-01&to=2026-02-12").text("#trend .switch [aria-current]"))
                .isEqualTo("By week");
        assertThat(open("/kpis/csat?period=last-13-months").text("#trend .switch [aria-current]"))
                .isEqualTo("By month");
        Answer page = open("/kpis/csat?compare=none&by=month&by=topic&team=North");
        assertThat(page.text("#trend .switch [aria-current]")).isEqualTo("By month");
        assertThat(page.text("#parts .switch [aria-current]")).isEqualTo("Contact reason");
        assertThat(page.page().select("#trend .switch a").get(1).attr("href"))
                .isEqualTo("?compare=none&team=North&by=topic&by=week#trend");
        assertThat(page.page().select(".filters-form input[name=by]").eachAttr("value"))
                .containsExactly("month", "topic");
    }

    @Test
    void eventsStandInTheTrendByNumber() {
        Answer page = open("/kpis/service-level");

        assertThat(page.page().select(".chart-events li").eachText())
                .containsExactly(
                        "Tue 3 Feb 2026 Training in the South (South) Remove: Training in the South (South)",
                        "20 to 21 Feb 2026 Phones down Remove: Phones down");
        assertThat(page.page().select("#trend-table [data-event=2]").eachText())
                .containsExactly("Phones down", "Phones down");
        assertThat(open("/kpis/service-level?team=North").page().select(".chart-events li"))
                .hasSize(1);
        assertThat(open("/kpis/service-level?from=2026-04-20&to=2026-04-30", people.manager(), DUTCH)
                        .text(".chart-events ol"))
                .isEqualTo("ma 27-04-2026 Koningsdag (feestdag)");
    }

    @Test
    void theBreakdownTellsTheTeamsApartWithTheWayToEach() {
        Answer page = open("/kpis/service-level?period=latest-month");

        assertThat(page.page().select("#parts-table tbody tr").eachText())
                .containsExactly("North 80.0% On target −20.0 pp 10 66.7%", "South 0.0% Off target 5 33.3%");
        assertThat(page.page().select("#parts-table tbody a").eachAttr("href"))
                .containsExactly("?period=latest-month&team=North", "?period=latest-month&team=South");
        assertThat(page.page().select("#parts-table [aria-sort]").eachText()).containsExactly("Contacts");

        Answer sorted = open("/kpis/service-level?sort=value");
        assertThat(sorted.page().select("#parts-table tbody th").eachText()).containsExactly("South", "North");
        assertThat(sorted.page()
                        .expectFirst("#parts-table [aria-sort=ascending] a")
                        .attr("href"))
                .isEqualTo("?sort=-value#parts");
        assertThat(open("/kpis/service-level?team=North").text("#parts .switch [aria-current]"))
                .isEqualTo("Contact reason");
    }

    @Test
    void countedByLegIsSaid() {
        Answer page = open("/kpis/contact-volume");

        assertThat(page.text("#parts .kpi-note")).startsWith("A contact that was transferred counts here");
        assertThat(page.page().select("#parts-table tbody tr").eachText())
                .containsExactly("North 10 +150.0% 66.7%", "South 5 +5 33.3%");
        assertThat(open("/kpis/contact-volume?by=topic").page().select("#parts .kpi-note"))
                .isEmpty();
    }

    @Test
    void whatTheFactsCannotTellApartIsSaid() {
        desk.store("date,agent,team,available_seconds,busy_seconds", "2026-02-20,Anna,North,1000,800");
        Answer page = open("/kpis/occupancy?by=topic");

        assertThat(page.text("#parts .nothing"))
                .isEqualTo(
                        "For staffed time this filter or breakdown is not known, so there is no figure for a part of them.");
        assertThat(page.text("#figure .kpi-value")).isEqualTo("80.0%");
    }

    @Test
    void agentsAreNotToldApartWhileTheirFiguresAreOff() {
        assertThat(open("/kpis/service-level").page().select("#parts .switch a").eachText())
                .containsExactly("Team", "Queue", "Channel", "Contact reason");
        assertThat(open("/kpis/service-level?by=agent").status()).isEqualTo(403);
        Answer mood = open("/kpis/service-level?by=mood");
        assertThat(mood.status()).isEqualTo(400);
        assertThat(mood.text("[role=alert]"))
                .isEqualTo(
                        "by cannot be “mood”. Possible: day, week, month, team, queue, channel, agent, topic, question.");
        assertThat(mood.page().select(".filters")).hasSize(1);
        assertThat(mood.page().select("#figure, table")).isEmpty();
    }

    @Test
    void theDefinitionShowsTheSumAndWhereTheNormIsFrom() {
        Answer page = open("/kpis/service-level", people.manager(), DUTCH);

        assertThat(page.page().select(".sum > div").eachText())
                .containsExactly(
                        "Beantwoord binnen 20 s 8",
                        "Beantwoord en verlaten, zonder korte afhakers 15",
                        "Servicelevel 53,3%");
        assertThat(page.page().select(".kpi-words dt").eachText())
                .containsExactly("Wat het betekent", "Zo rekenen we", "Wat het niet zegt", "Zo verbeter je het");
        assertThat(page.text(".kpi-definition .facts-figures"))
                .contains("Norm 80% of meer")
                .contains("SpangenbergGroep");
    }

    @Test
    void theTileOnTheDashboardLeadsHereWithTheSameDaysAndFilters() {
        Answer dashboard = open("/?period=last-month&compare=none&team=North");

        assertThat(dashboard.page().select("#service-level h3 a").attr("href"))
                .isEqualTo("/kpis/service-level?period=last-month&compare=none&team=North");
        assertThat(open("/kpis/service-level?period=last-month&team=North&by=week")
                        .page()
                        .select(".kpi-back a")
                        .attr("href"))
                .isEqualTo("/?period=last-month&team=North");
    }

    @Test
    void aTeamLeaderSeesTheOwnTeam() {
        Answer page = open("/kpis/service-level", people.teamLeader(south), Locale.ENGLISH);

        assertThat(page.text("#figure .kpi-value")).isEqualTo("0.0%");
        assertThat(page.text("#parts-table tbody")).isEqualTo("Payment 0.0% Off target 5 100.0%");
        assertThat(page.text("main")).doesNotContain("North").doesNotContain("Delivery");
        assertThat(open("/kpis/service-level?team=North", people.teamLeader(south), Locale.ENGLISH)
                        .status())
                .isEqualTo(403);
        assertThat(open("/kpis/service-level", people.teamLeader(), Locale.ENGLISH)
                        .text(".nothing"))
                .startsWith("No figures yet");
    }
}
