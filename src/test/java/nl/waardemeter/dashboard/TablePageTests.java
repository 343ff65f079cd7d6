package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** KPIs side by side. */
@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class TablePageTests {

    private static final String FEBRUARY = "from=2026-02-01&to=2026-02-28";
    private static final String THREE = "&kpi=contact-volume&kpi=service-level&kpi=average-speed-of-answer";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @BeforeAll
    void twoTeamsOnThePhone() {
        desk.store(Weeks.lines());
    }

    private Answer open(String address, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .ask(get(URI.create(address)));
    }

    private Answer open(String address) {
        return open(address, people.manager(), Locale.ENGLISH);
    }

    private static List<String> rows(Answer page) {
        List<String> rows = new ArrayList<>();
        // the way to the explanation stands in each heading, and is no part of its name
        page.page().select(".column-info, .table-beside").remove();
        for (Element row : page.page().select("#kpis tr")) {
            rows.add(String.join(" | ", row.select("th, td").eachText()));
        }
        return rows;
    }

    @Test
    void eachTeamIsARowAndTheTotalIsMadeOfAllRecords() {
        assertThat(rows(open("/table?" + FEBRUARY + "&by=team" + THREE)))
                .containsExactly(
                        "team | Contacts | Service level 80/20 · phone | Average speed of answer target 30 s · phone",
                        "North | 10 | 80.0% | 16 s",
                        "South | 5 | 0.0% Off target | 100 s Off target",
                        "Total | 15 | 53.3% Off target | 44 s Near target");
    }

    @Test
    void daysOnWhichNothingHappenedAreLeftOutAndCounted() {
        Answer page = open("/table?" + FEBRUARY + "&by=day" + THREE);

        assertThat(rows(page)).hasSize(1 + 15 + 1);
        assertThat(page.text(".form-hint")).contains("Left out because nothing happened: 13");
        assertThat(page.page().expectFirst("#kpis tbody a").attr("href")).isEqualTo("/?from=2026-02-01&to=2026-02-01");
    }

    @Test
    void weeksHaveTheirNumberAndDutchReadersTheirOwnWords() {
        List<String> rows =
                rows(open("/table?" + FEBRUARY + "&by=week" + THREE, people.manager(), Locale.forLanguageTag("nl")));

        assertThat(rows.get(0)).startsWith("week | Aantal contacten | Servicelevel 80/20 · telefoon");
        assertThat(rows.get(1)).startsWith("wk 5 (");
        assertThat(rows.get(rows.size() - 1)).startsWith("Totaal | 15 | 53,3%");
    }

    @Test
    void whoAsksForNothingGetsTheUsualColumnsAsAPhoneSystemHasThem() {
        assertThat(open("/table")
                        .page()
                        .select("#kpis thead th a:not(.column-info)")
                        .eachText())
                .containsExactly(
                        "Contacts",
                        "Abandoned",
                        "Service level",
                        "Average speed of answer",
                        "Average handle time",
                        "Transferred",
                        "Occupancy",
                        "First contact resolution",
                        "CSAT",
                        "NPS");
    }

    @Test
    void rowsAndColumnsStayWhenPeriodAndFiltersAreChosen() {
        Answer page = open("/table?" + FEBRUARY + "&by=team&kpi=service-level");

        assertThat(page.page().select(".presets a").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).endsWith("&by=team&kpi=service-level"));
        assertThat(page.page().select(".filters-form input[name=by]").eachAttr("value"))
                .contains("team");
        assertThat(page.page().select(".row-choice a[aria-current]").text()).isEqualTo("team");
        assertThat(page.page().select("#compare"))
                .as("a table compares its rows")
                .isEmpty();
        assertThat(page.page().select("#kpis tbody a").eachAttr("href"))
                .containsExactly("/?" + FEBRUARY + "&team=North", "/?" + FEBRUARY + "&team=South");
    }

    @Test
    void theFileHasOneRowForEachPartWithNumbersThatCanBeReckonedWith() {
        Answer file = open("/table.csv?" + FEBRUARY + "&by=team" + THREE);

        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Waardemeter_team_2026-02-01_2026-02-28.csv\"");
        assertThat(file.body().lines())
                .containsExactly(
                        "\uFEFFfrom,to,year,week,weekday,by,key,label,contact-volume,contact-volume-n,contact-volume-status,"
                                + "service-level,service-level-n,service-level-status,"
                                + "average-speed-of-answer,average-speed-of-answer-n,average-speed-of-answer-status",
                        "2026-02-01,2026-02-28,2026,5,,team," + id("North")
                                + ",North,10,10,measured,0.8,10,measured,16,10,measured",
                        "2026-02-01,2026-02-28,2026,5,,team," + id("South")
                                + ",South,5,5,measured,0,5,measured,100,5,measured");
    }

    @Test
    void theYearAndThirteenMonthsAreAlwaysNear() {
        Answer page = open("/table?" + FEBRUARY + "&by=team&team=North" + THREE);

        assertThat(page.page().select(".table-beside").eachText())
                .containsExactly("2026 so far 14 85.7% 14 s", "13 months to February 2026 14 85.7% 14 s");
        assertThat(page.page().select(".table-beside a").eachAttr("href"))
                .containsExactly(
                        "/?team=North&from=2026-01-01&to=2026-02-28", "/?team=North&from=2025-02-01&to=2026-02-28");
    }

    @Test
    void aDutchSpreadsheetGetsSemicolonsAndCommas() {
        Answer file = open(
                "/table.csv?" + FEBRUARY + "&by=team&kpi=service-level", people.manager(), Locale.forLanguageTag("nl"));

        assertThat(file.body().lines().skip(1).findFirst().orElseThrow()).endsWith(";North;0,8;10;measured");
    }

    private int id(String team) {
        return teams.findByNameIgnoreCase(team).orElseThrow().id();
    }

    @Test
    void aTeamLeaderHasOnlyTheOwnTeam() {
        RequestPostProcessor leader = people.teamLeader(id("South"));

        assertThat(rows(open("/table?" + FEBRUARY + "&by=team" + THREE, leader, Locale.ENGLISH)))
                .hasSize(3)
                .noneMatch(row -> row.contains("North"));
        assertThat(open("/table?team=North", leader, Locale.ENGLISH).status()).isEqualTo(403);
        assertThat(open("/table.csv?team=North", leader, Locale.ENGLISH).status())
                .isEqualTo(403);
        assertThat(open("/table", people.teamLeader(), Locale.ENGLISH).text(".nothing"))
                .startsWith("No figures yet");
    }

    @Test
    void whatCannotBeReadIsRefusedAndAgentsOnlyWhereTheirFiguresAreOn() {
        Answer refused = open("/table?by=mood");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("[role=alert]")).startsWith("by cannot be “mood”. Possible: day, week, month");
        assertThat(refused.page().select(".filters"))
                .as("something else can be chosen")
                .hasSize(1);
        assertThat(refused.page().select("#kpis, .table-tools")).isEmpty();
        assertThat(open("/table?from=2026-02-10&to=2026-02-01").text("[role=alert]"))
                .isEqualTo("To and including cannot be “2026-02-01”. Possible: 2026-02-10 or a later day.");
        assertThat(open("/table?kpi=mood").status()).isEqualTo(400);
        assertThat(open("/table?by=agent").status()).isEqualTo(403);
        assertThat(open("/table").page().select(".row-choice a").eachText()).doesNotContain("agent");
    }
}
