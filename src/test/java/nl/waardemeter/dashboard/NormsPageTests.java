package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026, and there is data through February. */
@WaardemeterTest
class NormsPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String FORM =
            "/norms/preview?kpi=service-level&part=%s&goodMin=%s&warnMin=%s&threshold=20&validFrom=2026-02-01"
                    + "&owner=Vera&reason=Agreed&reviewOn=2026-03-01";

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
        manager = as(people.manager(), Locale.ENGLISH);
        north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        south = teams.findByNameIgnoreCase("South").orElseThrow().id();
    }

    private Browser as(RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(language));
    }

    private Answer preview(String part, String good, String near) {
        return manager.ask(get(URI.create(FORM.formatted(part, good, near).replace(" ", "%20"))));
    }

    private Answer set(String part, String good, String near) {
        return manager.submit(preview(part, good, near), "/norms");
    }

    private static List<String> rows(Answer page, String table) {
        return page.page().select("#" + table + " tbody tr").eachText();
    }

    @Test
    void withoutNormsItSaysWhatCountsThen() {
        Answer page = manager.open("/norms");

        assertThat(page.text(".nothing-title")).isEqualTo("No norms of your own yet");
        assertThat(page.text(".norm-order")).startsWith("Which norm counts The most specific one");
        assertThat(page.page().select("main a.btn").eachText()).containsExactly("Set a norm");
    }

    @Test
    void theKpiIsChosenFirstAndNumbersAreNotAmongThem() {
        Answer page = manager.open("/norms/new");

        assertThat(page.page().select(".norm-kpis h2").eachText())
                .containsExactly("Resolution", "Customer voice", "Accessibility", "Workload and capacity");
        assertThat(page.page().select(".norm-kpis a").eachText())
                .contains("Service level", "Occupancy")
                .doesNotContain("Contacts", "Tickets", "Customer effort");
        assertThat(manager.open("/norms/new?kpi=contact-volume").status()).isEqualTo(404);
        assertThat(manager.open("/norms/preview?kpi=happiness").status()).isEqualTo(404);
    }

    @Test
    void theFormFollowsTheWayOfTheKpi() {
        assertThat(manager.open("/norms/new?kpi=service-level")
                        .page()
                        .select("main form label")
                        .eachText())
                .containsExactly(
                        "Applies to",
                        "On target from",
                        "Near target from",
                        "Answered within (seconds)",
                        "From",
                        "Look again on (optional)",
                        "Owner",
                        "Reason");
        assertThat(manager.open("/norms/new?kpi=abandonment")
                        .page()
                        .select(".norm-limits label")
                        .eachText())
                .containsExactly("On target up to", "Near target up to");
        Answer occupancy = as(people.manager(), DUTCH).open("/norms/new?kpi=occupancy");
        assertThat(occupancy.page().select(".norm-limits label").eachText())
                .containsExactly(
                        "Op norm vanaf", "Op norm tot en met", "Net onder norm vanaf", "Net boven norm tot en met");
        assertThat(occupancy.text(".norm-limits .form-hint")).isEqualTo("Bijvoorbeeld 82,5% of 80.");
        assertThat(occupancy.page().select("#part optgroup").eachAttr("label")).containsExactly("Team");
        assertThat(occupancy.page().select("#validFrom").val()).isEqualTo("2026-03-02");
        assertThat(occupancy.page().select("#owner").val()).isEqualTo("Test manager");
    }

    @Test
    void thePreviewShowsWhatWouldHaveChangedAndSavesNothing() {
        Answer page = preview("all", "60%25", "50");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#trial thead th").eachText())
                .containsExactly(
                        "Applies to",
                        "February 2026",
                        "wk 5 (Sun 1 Feb 2026)",
                        "wk 6 (2 to 8 Feb 2026)",
                        "wk 7 (9 to 15 Feb 2026)",
                        "wk 8 (16 to 22 Feb 2026)",
                        "wk 9 (23 to 28 Feb 2026)");
        assertThat(rows(page, "trial"))
                .containsExactly(
                        "Whole organisation 53.3% Off target becomes Near target 0.0% Off target 0.0% Off target "
                                + "–no data 100.0% On target 66.7% Off target becomes On target",
                        "North 80.0% On target –no data –no data –no data 100.0% On target "
                                + "66.7% Off target becomes On target",
                        "South 0.0% Off target 0.0% Off target 0.0% Off target –no data –no data –no data");
        assertThat(page.text("#outcome"))
                .isEqualTo("3 of the 11 figures that it judges would have got another judgement.");
        assertThat(jdbc.sql("select count(*) from norm").query(Long.class).single())
                .isZero();
    }

    @Test
    void thePreviewSaysWhereANormWouldJudgeNothing() {
        Answer page = manager.open(FORM.formatted("all", "60", "50").replace("threshold=20", "threshold=45"));

        assertThat(page.text("#outcome")).startsWith("This norm would not have judged any of these figures.");
    }

    @Test
    void ofATeamOnlyThatTeamIsShown() {
        assertThat(rows(preview("team-" + south, "0", "0"), "trial"))
                .containsExactly("Team: South 0.0% Off target becomes On target 0.0% Off target becomes On target "
                        + "0.0% Off target becomes On target –no data –no data –no data");
    }

    @Test
    void whatIsTypedWronglyIsSaidByFieldAndStaysInTheForm() {
        Answer page = manager.open("/norms/preview?kpi=average-handle-time&part=team-999999&goodMin=5&goodMax=4:30"
                + "&warnMin=5:00&warnMax=4:00&validFrom=soon&reviewOn=2026");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select(".notice-list a").eachText())
                .containsExactlyInAnyOrder(
                        "Applies to: choose one of the list; this KPI is not known for anything else.",
                        "On target from: write a figure such as 30 s, 4:30, 8 h or 2 days.",
                        "Near target up to: 4:30 or more, because the near range holds the good one.",
                        "From: choose a day such as 2026-01-31, from 1990 to 2200.",
                        "Look again on: choose a day such as 2026-01-31, from 1990 to 2200, or leave it empty.",
                        "Owner: say who answers for the norm, in 1 to 100 characters.",
                        "Reason: say why, in 1 to 500 characters.");
        assertThat(page.page().select("#goodMin").val()).isEqualTo("5");
        assertThat(preview("all", "120", "70").text(".notice-list"))
                .isEqualTo("On target from: write a figure from 0% to 100%.");
        assertThat(preview("all", "70", "80").text(".notice-list"))
                .isEqualTo("Near target from: 70% or less, because the near range holds the good one.");
        assertThat(manager.open(FORM.formatted("all", "70", "60").replace("reviewOn=2026-03-01", "reviewOn=2026-01-31"))
                        .text(".notice-list"))
                .isEqualTo("Look again on: choose the first day of the norm or a later one, or leave it empty.");
        assertThat(manager.ask(post("/norms").param("kpi", "service-level")).status())
                .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from norm").query(Long.class).single())
                .isZero();
    }

    @Test
    void theFormComesBackAsItWasFilledIn() {
        Answer form =
                manager.open(FORM.replace("/norms/preview", "/norms/new").formatted("channel-phone", "82,5", "70"));

        assertThat(form.page().select("#part option[selected]").eachAttr("value"))
                .containsExactly("channel-phone");
        assertThat(form.page().select("#goodMin").val()).isEqualTo("82,5");
        assertThat(form.page().select("#reason").text()).isEqualTo("Agreed");
    }

    @Test
    void aNormThatIsSavedJudgesStandsInTheListAndIsDueInTime() {
        Answer saved = set("channel-phone", "50", "40");

        assertThat(saved.text("[role=status]")).startsWith("The norm has been saved.");
        assertThat(saved.heading()).isEqualTo("Service level Channel: Phone");
        Answer list = manager.open("/norms");
        assertThat(rows(list, "norms"))
                .containsExactly(
                        "Service level Channel: Phone 50% or more, within 20 s 40% or more Sun 1 Feb 2026 Vera "
                                + "Sun 1 Mar 2026 due for review");
        assertThat(list.text(".norm-due")).contains("Service level (Channel: Phone): since Sun 1 Mar 2026, owner Vera");

        Answer kpi = manager.open("/kpis/service-level");
        assertThat(kpi.text("h1")).isEqualTo("Service level 50/20 · phone");
        assertThat(kpi.text("#figure .tile-figure")).isEqualTo("53.3% On target");
        assertThat(kpi.text(".kpi-definition .facts-figures"))
                .contains("Target 50% or more")
                .contains("Source of the target Own norm (Channel: Phone, since Sun 1 Feb 2026, owner Vera)");
        assertThat(kpi.page().select(".kpi-definition a[href^=/norms/]").eachText())
                .containsExactly("How this norm came about");
        assertThat(kpi.page().select("#trend-table").attr("data-good-min")).isEqualTo("50.0");
        assertThat(manager.open("/kpis/service-level?period=last-month&compare=none&from=2026-01-01&to=2026-01-31")
                        .status())
                .isEqualTo(200);
        assertThat(manager.open("/?period=last-month").text("#service-level .tile-norm"))
                .isEqualTo("50/20 · phone");
    }

    @Test
    void theLastChangeIsUndoneAndBroughtBackAndAllOfItIsInTheTrail() {
        set("all", "50", "40");
        Answer second = set("all", "60", "55");
        String address =
                jdbc.sql("select max(id) from norm").query(String.class).single();
        assertThat(rows(second, "history")).hasSize(2);

        Answer undone = manager.submit(second, "/norms/" + address + "/withdrawal");
        assertThat(undone.text("[role=status]")).startsWith("The norm has been withdrawn");
        assertThat(undone.page().select("main .facts").text()).contains("50% or more");
        assertThat(undone.page().select(".norm-withdrawn").text())
                .contains("withdrawn")
                .contains("Bring back");
        assertThat(manager.submit(undone, "/norms/" + address + "/return")
                        .page()
                        .select("main .facts")
                        .text())
                .contains("60% or more");
        assertThat(jdbc.sql("select code || ' ' || detail from audit_entry where subject = ? order by id")
                        .param("/norms/" + address)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "scorecard.norm-set service-level 0.6.. (0.55..) from 2026-02-01",
                        "scorecard.norm-withdrawn ",
                        "scorecard.norm-restored ");
    }

    @Test
    void theTrendKeepsTheNormThatEachDayHad() {
        set("channel-phone", "50", "40");
        jdbc.sql("update norm set valid_from = '2026-02-20'").update();

        Answer page = manager.open("/kpis/service-level?from=2026-02-18&to=2026-02-21");
        assertThat(page.page().select("#trend-table tbody tr").eachAttr("data-good-min"))
                .as("80% is customary")
                .containsExactly("80.0", "80.0", "50.0", "50.0");
        assertThat(page.text("h1")).isEqualTo("Service level 50/20 · phone");
    }

    @Test
    void fromADayOnThereIsNoneAnyMore() {
        Answer saved = set("all", "50", "40");
        String id = jdbc.sql("select max(id) from norm").query(String.class).single();

        assertThat(manager.submit(saved, "/norms/" + id + "/end", "validFrom", "", "reason", "x")
                        .text("[role=alert]"))
                .isEqualTo("From: choose a day such as 2026-01-31, from 1990 to 2200.");
        Answer ended = manager.submit(saved, "/norms/" + id + "/end", "validFrom", "2026-03-01", "reason", "New board");
        assertThat(rows(ended, "history"))
                .element(0)
                .asString()
                .startsWith("since Sun 1 Mar 2026 in force no own norm – New board Vera");
        assertThat(rows(ended, "history")).element(1).asString().startsWith("Sun 1 Feb 2026 to Sat 28 Feb 2026 50%");
        assertThat(manager.open("/norms").text("section[aria-labelledby=ended]"))
                .contains("Service level (Whole organisation), since Sun 1 Mar 2026");
        assertThat(manager.open("/kpis/service-level?from=2026-02-01&to=2026-02-28")
                        .text("h1"))
                .isEqualTo("Service level 50/20 · phone");
    }

    @Test
    void anotherOneBeginsWithWhatThereIs() {
        set("channel-phone", "82,5", "70");
        String id = jdbc.sql("select max(id) from norm").query(String.class).single();

        Answer form = as(people.manager(), DUTCH).open("/norms/new?like=" + id);
        assertThat(form.page().select("#goodMin").val()).isEqualTo("82,5%");
        assertThat(form.page().select("#part option[selected]").text()).isEqualTo("Telefoon");
        assertThat(form.page().select("#validFrom").val()).isEqualTo("2026-03-02");
        assertThat(form.page().select("#reason").text()).isEmpty();
    }

    @Test
    void aTeamLeaderSeesWhatIsGeneralAndOfTheOwnTeamsAndChangesNothing() {
        set("all", "50", "40");
        set("team-" + north, "60", "55");
        set("team-" + south, "65", "60");
        int ofSouth = jdbc.sql("select max(id) from norm").query(Integer.class).single();
        Browser leader = as(people.teamLeader(north), Locale.ENGLISH);

        Answer list = leader.open("/norms");
        assertThat(list.page().select("#norms tbody td:nth-child(2)").eachText())
                .containsExactly("Whole organisation", "Team: North");
        assertThat(list.page().select("main a.btn, main form")).isEmpty();
        Answer one = leader.open(
                list.page().select("#norms tbody a").eachAttr("href").get(1));
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.page().select("main form")).isEmpty();
        assertThat(leader.open("/norms/" + ofSouth).status()).isEqualTo(404);
        assertThat(leader.ask(post("/norms/" + ofSouth + "/withdrawal")).status())
                .isEqualTo(403);
        assertThat(manager.open("/norms").page().select("#norms tbody tr")).hasSize(3);
    }

    @Test
    void whoMayManageTheNormsFindsThemInTheMenu() {
        assertThat(manager.open("/")
                        .page()
                        .select(".masthead-nav .nav-more a[href=/norms]")
                        .eachText())
                .containsExactly("Norms");
        assertThat(as(people.admin(), DUTCH)
                        .open("/")
                        .page()
                        .select(".nav-more-panel a[href=/norms]")
                        .eachText())
                .containsExactly("Normen");
    }
}
