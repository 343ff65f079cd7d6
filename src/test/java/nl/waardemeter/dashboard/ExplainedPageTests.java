package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026. */
@WaardemeterTest
class ExplainedPageTests {

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
    private NormChanges norms;

    private int north;
    private int south;

    @BeforeEach
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

    private void agree(@Nullable Channel channel, @Nullable Integer team, double good, String from) {
        norms.set(
                new NormAim(Kpi.SERVICE_LEVEL, channel, team, null, null),
                new Terms(
                        new Range(good, null),
                        new Range(good - 0.1, null),
                        20,
                        LocalDate.parse(from),
                        "Vera",
                        "Agreed",
                        null),
                people.signedIn(Role.MANAGER));
    }

    @Test
    void allKpisStandInTheListByGroup() {
        Answer page = open("/explained");

        assertThat(page.page().select(".explained-group h2").eachText())
                .containsExactly("Resolution", "Customer voice", "Accessibility", "Workload and capacity", "Demand");
        assertThat(page.page().select(".explained-list dt a"))
                .hasSize(Kpi.values().length)
                .hasSize(17);
        assertThat(open("/explained/happiness").status()).isEqualTo(404);
    }

    @Test
    void everyKpiIsExplainedInBothLanguages() {
        for (Kpi kpi : Kpi.values()) {
            Answer english = open("/explained/" + kpi.key());
            assertThat(english.page().select(".explained-words h2").eachText())
                    .as(kpi.key())
                    .containsExactly(
                            "What it means",
                            "How we count",
                            "What counts and what does not",
                            "What it does not say",
                            "How to improve");
            Answer dutch = open("/explained/" + kpi.key(), people.manager(), DUTCH);
            assertThat(dutch.page().select(".explained-words h2").eachText())
                    .containsExactly(
                            "Wat het betekent",
                            "Zo rekenen we",
                            "Wat telt en wat niet",
                            "Wat het niet zegt",
                            "Zo verbeter je het");
            assertThat(dutch.page().select(".explained-words p").eachText())
                    .as(kpi.key())
                    .hasSize(5)
                    .doesNotContainAnyElementsOf(
                            english.page().select(".explained-words p").eachText())
                    .noneMatch(text -> text.contains("{") || text.length() < 20);
            assertThat(dutch.text("section[aria-labelledby=custom] > p")).hasSizeGreaterThan(40);
        }
    }

    @Test
    void whatIsCustomaryStandsThereWithSourceAndYear() {
        assertThat(open("/explained/service-level")
                        .page()
                        .select("#customs tbody tr")
                        .eachText())
                .containsExactly("Phone 80% or more 70% or more SpangenbergGroep, KPI guide (undated); near target: "
                        + "A preset of this program");
        assertThat(open("/explained/csat").page().select("#customs tbody tr").eachText())
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("Sector: General 80% or more 70% or more Zendesk, eight norms for customer service (2022); "
                        + "near target: A preset of this program");
        assertThat(open("/explained/ces").page().select("#customs tbody th").eachText())
                .containsExactly(
                        "Customer effort (scale 1–5, low is good)", "Customer effort (scale 1–7, high is good)");
        assertThat(open("/explained/wrap-up-time").text("#customs td:last-child"))
                .isEqualTo("Zendesk, eight norms for customer service (2022)");
        assertThat(open("/explained/contact-volume").page().select("#customs")).isEmpty();
    }

    @Test
    void theNormInForceIsThatOfTodayWithItsOwner() {
        assertThat(open("/explained/service-level").text("section[aria-labelledby=in-force]"))
                .startsWith("The norm in force 80% or more, within 20 s Near target: 70% or more "
                        + "Source: SpangenbergGroep, KPI guide (undated)");
        agree(Channel.PHONE, null, 0.85, "2026-02-01");
        agree(Channel.PHONE, null, 0.9, "2026-04-01");

        Answer page = open("/explained/service-level");
        assertThat(page.text(".explained-norm")).isEqualTo("85% or more, within 20 s");
        assertThat(page.text("section[aria-labelledby=in-force]"))
                .contains("Source: Own norm (Channel: Phone, since Sun 1 Feb 2026, owner Vera)");
        assertThat(page.page().select("section[aria-labelledby=in-force] li").eachText())
                .containsExactly(
                        "Channel: Phone: 90% or more, within 20 s, since Wed 1 Apr 2026, owner Vera",
                        "Channel: Phone: 85% or more, within 20 s, since Sun 1 Feb 2026, owner Vera");
        assertThat(open("/explained/ticket-volume").text("section[aria-labelledby=in-force]"))
                .isEqualTo(
                        "The norm in force No norm is in force for all that you see together: nothing judges this figure.");
    }

    @Test
    void aTeamLeaderReadsOfTheOwnTeamsNormAndNoOthers() {
        agree(null, north, 0.6, "2026-02-01");
        agree(null, south, 0.7, "2026-02-01");

        Answer page = open("/explained/service-level", people.teamLeader(north), Locale.ENGLISH);
        assertThat(page.text(".explained-norm")).isEqualTo("60% or more, within 20 s");
        assertThat(page.page().select("section[aria-labelledby=in-force] li").eachText())
                .containsExactly("Team: North: 60% or more, within 20 s, since Sun 1 Feb 2026, owner Vera");
        assertThat(page.page().select("a[href^=/norms/new]")).isEmpty();
        assertThat(open("/explained/service-level", people.teamLeader(), Locale.ENGLISH)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tileKpiPageAndTableLeadThere() {
        assertThat(open("/").page().select("#service-level .tile-explained a").eachAttr("href"))
                .containsExactly("/explained/service-level");
        assertThat(open("/kpis/csat").page().select(".kpi-explained a").eachAttr("href"))
                .containsExactly("/explained/csat");
        Answer table = open("/table?kpi=service-level&kpi=contact-volume");
        assertThat(table.page().select("#kpis thead .column-info").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(List.of("/explained/contact-volume", "/explained/service-level"));
        assertThat(table.page().select("#kpis thead .column-info").eachText()).contains("Explanation: Service level");
        assertThat(table.page().select("#kpis thead th[abbr]").eachAttr("abbr"))
                .containsExactly("Contacts", "Service level");
    }
}
