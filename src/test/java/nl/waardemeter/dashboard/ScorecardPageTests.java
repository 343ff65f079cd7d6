package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.web.Formats;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

@WaardemeterTest
@TestInstance(Lifecycle.PER_CLASS)
class ScorecardPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private Teams teams;

    private int north;
    private int south;

    @BeforeAll
    void twoTeamsOnThePhone() {
        desk.store(Weeks.lines());
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Answer open(String address, RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).locale(language))
                .open(address);
    }

    private Answer open(String address) {
        return open(address, people.manager(), Locale.ENGLISH);
    }

    private static List<String> facts(Answer page, String kpi) {
        List<String> facts = new ArrayList<>();
        for (Element fact : page.page().select("#" + kpi + " .facts-figures > div")) {
            facts.add(fact.select("dt").text() + ": " + fact.select("dd").text());
        }
        return facts;
    }

    @Test
    void whoAsksForNothingSeesTheMonthInWhichTheDataEnds() {
        Answer page = open("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".filters > details:first-of-type > summary")).isEqualTo("Period February 2026");
        assertThat(page.text("a[aria-current=true]")).contains("Latest month with data");
        assertThat(page.text(".freshness")).isEqualTo("Data through Sat 28 Feb 2026");
        assertThat(page.text("#contact-volume .tile-value")).isEqualTo("15");
    }

    @Test
    void aTileSaysNameNormValueJudgementAndChange() {
        Answer page = open("/");

        assertThat(page.text("#service-level h3")).isEqualTo("Service level 80/20 · phone");
        assertThat(page.text("#service-level .tile-figure")).isEqualTo("53.3% Off target");
        assertThat(page.text("#service-level .tile-change")).isEqualTo("−46.7 pp against January 2026");
        assertThat(page.text("#service-level .tile-basis")).isEqualTo("from 15 contacts");
        assertThat(page.text("#average-handle-time .tile-figure")).isEqualTo("5:00 On target");
        assertThat(page.text("#contact-volume .tile-change")).isEqualTo("+275.0% against January 2026");
    }

    @Test
    void theSameInDutch() {
        Answer page = open("/", people.manager(), DUTCH);

        assertThat(page.text("#service-level h3")).isEqualTo("Servicelevel 80/20 · telefoon");
        assertThat(page.text("#service-level .tile-figure")).isEqualTo("53,3% Onder norm");
        assertThat(page.text("#average-speed-of-answer .tile-figure")).isEqualTo("44 s Net boven norm");
        assertThat(page.text("#average-speed-of-answer .tile-change")).isEqualTo("+34 s t.o.v. januari 2026");
        assertThat(page.text(".freshness")).isEqualTo("Gegevens t/m za 28-02-2026");
    }

    @Test
    void behindATileStandsWhatItWasMadeOf() {
        assertThat(facts(open("/"), "service-level"))
                .containsExactly(
                        "Answered within 20 s: 8",
                        "Answered and abandoned, without short abandons: 15",
                        "Left out: 0",
                        "Of which everything is known: 100.0%",
                        "In January 2026 it was: 100.0%",
                        "Channels: Phone",
                        "Way of counting: without short abandons (SL-1, 20 s)",
                        "Target: 80% or more",
                        "Source of the target: SpangenbergGroep, KPI guide (undated)");
    }

    @Test
    void whatCannotBeMeasuredIsFoldedAwayWithWhatIsMissing() {
        Answer page = open("/");

        assertThat(page.text(".unmeasured #first-contact-resolution .tile-reservations"))
                .isEqualTo("Not measured yet The field customer_id is missing from contacts. "
                        + "Supply it in the upload and this can be measured.");
        assertThat(page.text(".unmeasured > summary"))
                .isEqualTo("Not measured yet ("
                        + page.page().select(".unmeasured article").size() + ")");
        assertThat(page.page().select("article")).hasSameSizeAs(Kpi.values());
    }

    @Test
    void thePageSaysWhatTheApiSays() {
        Answer page = open("/?from=2026-02-01&to=2026-02-28&team=North");
        JsonNode kpis = api.read("/api/v1/kpis?from=2026-02-01&to=2026-02-28&team=North")
                .json()
                .at("/buckets/0/kpis");
        KpiFormat format = new KpiFormat(Formats.in(Locale.ENGLISH));

        assertThat(kpis.size()).isEqualTo(Kpi.values().length);
        for (JsonNode figure : kpis) {
            Kpi kpi = Kpi.ofKey(figure.path("kpi").asString()).orElseThrow();
            JsonNode value = figure.path("value");
            String shown = page.page()
                    .select("#" + kpi.key() + " .tile-value [aria-hidden], #" + kpi.key()
                            + " .tile-value > .num:not(:has([aria-hidden]))")
                    .text();
            assertThat(shown).as(kpi.key()).isEqualTo(format.value(kpi, value.isNull() ? null : value.asDouble()));
        }
    }

    @Test
    void aFilterIsKeptInEveryAddressOfThePage() {
        Answer page = open("/?period=last-month&compare=none&team=North");

        assertThat(page.text("#contact-volume .tile-value")).isEqualTo("10");
        assertThat(page.page().select("#contact-volume .tile-change")).isEmpty();
        assertThat(page.text("#contact-volume h3")).isEqualTo("Contacts counted by leg");
        assertThat(page.page().select(".presets a").eachAttr("href"))
                .contains("?period=this-month&compare=none&team=North")
                .allSatisfy(address -> assertThat(address).endsWith("&compare=none&team=North"));
        assertThat(page.page().select(".days input[type=hidden]").eachAttr("value"))
                .containsExactly("none", "North");
        assertThat(page.page().select(".filters-form input[type=hidden]").eachAttr("value"))
                .containsExactly("last-month");
        assertThat(page.page().select(".filters-clear").attr("href")).isEqualTo("?period=last-month&compare=none");
    }

    @Test
    void aPeriodWithoutAnythingSaysSo() {
        Answer page = open("/?from=2025-05-01&to=2025-05-31");

        assertThat(page.text(".nothing"))
                .isEqualTo("In these days there is nothing to count. Choose another period, or clear the filters.");
    }

    @Test
    void aTeamLeaderSeesTheOwnTeamAndWhatBelongsToIt() {
        Answer page = open("/", people.teamLeader(south), Locale.ENGLISH);

        assertThat(page.text("#contact-volume .tile-value")).isEqualTo("5");
        assertThat(page.text("#service-level .tile-value")).isEqualTo("0.0%");
        assertThat(page.text("main"))
                .doesNotContain("North")
                .doesNotContain("Orders")
                .doesNotContain("Delivery");
    }

    @Test
    void aTeamLeaderWhoAsksForAnotherTeamGetsNoFigure() {
        Answer page = open("/?team=North", people.teamLeader(south), Locale.ENGLISH);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text("[role=alert]")).isEqualTo("This team is not one of your teams.");
        assertThat(page.page().select("article")).isEmpty();
        assertThat(open("/", people.teamLeader(north, south), Locale.ENGLISH).text("#contact-volume .tile-value"))
                .isEqualTo("15");
    }

    @Test
    void aTeamLeaderWithoutATeamIsToldWhatToWaitFor() {
        Answer page = open("/", people.teamLeader(), Locale.ENGLISH);

        assertThat(page.text(".nothing"))
                .isEqualTo("No figures yet As soon as your administrator has uploaded the first data, "
                        + "the figures of your teams appear here.");
    }

    @Test
    void agentsAreNotToBeChosenWhileTheirFiguresAreOff() {
        assertThat(open("/").page().select(".filters-form [name=agent]")).isEmpty();

        Answer page = open("/?agent=Anna");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text("[role=alert]"))
                .isEqualTo("Figures by agent are switched off. An administrator can switch them on once the agreement "
                        + "with the works council is recorded.");
    }

    @Test
    void daysThatCannotBeAreAnsweredWithWhatCan() {
        Stream.of(
                        "/?from=2026-02-10&to=2026-02-01|To and including cannot be “2026-02-01”. Possible: 2026-02-10 or a later day.",
                        "/?from=soon&to=2026-02-01|From cannot be “soon”. Possible: a day such as 2026-01-31.",
                        "/?to=2026-02-01|From is missing. Possible: a day such as 2026-01-31.",
                        "/?compare=never|compare cannot be “never”. Possible: previous, year, none.",
                        "/?queue=Nowhere|“Nowhere” is not known (queue).")
                .map(line -> line.split("\\|"))
                .forEach(line -> {
                    Answer page = open(line[0]);
                    assertThat(page.status()).as(line[0]).isEqualTo(400);
                    assertThat(page.text("[role=alert]")).isEqualTo(line[1]);
                    assertThat(page.page().select("article, .nothing")).isEmpty();
                });
        assertThat(open("/?period=someday", people.manager(), DUTCH).text("[role=alert]"))
                .startsWith("Er is geen periode “someday”. Mogelijk: latest-month, today, yesterday");
    }
}
