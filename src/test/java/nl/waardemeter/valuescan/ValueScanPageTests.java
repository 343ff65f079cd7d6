package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026. */
@WaardemeterTest
class ValueScanPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final LocalDate TODAY = Panel.TODAY;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Panel panel;

    @Autowired
    private Desk desk;

    @Autowired
    private Teams teams;

    @Autowired
    private NormChanges norms;

    @Autowired
    private TestClock clock;

    private Browser as(RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(language));
    }

    private Browser manager() {
        return as(people.manager(), Locale.ENGLISH);
    }

    private int sevenAgents(String title, LocalDate today) {
        int wave = panel.open(title, today);
        panel.judge(wave, AssessorRole.AGENT, today, "agent", Panel.seven());
        panel.close(wave, today);
        return wave;
    }

    private static List<String> rows(Answer page, String table) {
        return page.page().select("#" + table + " tbody tr").eachText();
    }

    @Test
    void withoutAWaveItSaysWhatToDo() {
        assertThat(manager().open("/valuescan").text(".nothing"))
                .isEqualTo(
                        "No value scan yet Create a wave, invite assessors and open it. The results appear here once it has"
                                + " closed. Draw up a wave");
        assertThat(as(people.teamLeader(), DUTCH).open("/valuescan").text(".nothing"))
                .isEqualTo("Nog geen waardescan Zodra een manager een ronde heeft gesloten, staan de uitkomsten hier.");
    }

    @Test
    void thePictureIsThereInLinesAndInFigures() {
        sevenAgents("Spring", TODAY);

        Answer page = manager().open("/valuescan");

        assertThat(page.text(".value-total"))
                .isEqualTo("Now 36 Wanted 82 Gap +46 0 is all cost, 100 is all value; the mean of the five factors");
        assertThat(page.page().select(".value-card").attr("aria-label"))
                .startsWith("Five lines from 0 (cost) to 100 (value). Metrics: now 36, wanted 82. Structure:");
        assertThat(page.page().select(".value-row svg .value-now")).hasSize(5);
        assertThat(page.page().select(".value-row svg text")).isEmpty();
        assertThat(rows(page, "figures").get(0)).isEqualTo("Metrics 36 82 +46 +30 to +62 11 to 60 7");
    }

    @Test
    void inDutchToo() {
        sevenAgents("Voorjaar", TODAY);

        Answer page = as(people.manager(), DUTCH).open("/valuescan");

        assertThat(page.heading()).isEqualTo("Waardescan");
        assertThat(page.text("#picture")).isEqualTo("Waar we staan: Voorjaar");
        assertThat(rows(page, "figures").get(3)).isEqualTo("Mensen 36 82 +46 +30 tot +62 11 tot 60 7");
        assertThat(page.page().select("#technology .value-unmeasured dt").eachText())
                .contains("Opgelost in selfservice");
    }

    @Test
    void aFactorWhereViewsLieFarApartSaysSo() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(
                wave,
                AssessorRole.AGENT,
                TODAY,
                "agent",
                List.of(Panel.alike(1, 5), Panel.alike(5, 5), Panel.alike(1, 4), Panel.alike(5, 5), Panel.alike(1, 4)));
        panel.close(wave, TODAY);

        assertThat(rows(manager().open("/valuescan"), "figures").get(0)).contains("views differ");
    }

    @Test
    void asLongAsItIsOpenOnlyTheNumberIsTold() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        panel.invite(wave, AssessorRole.MANAGEMENT, TODAY, "late@panel.example");

        Answer page = manager().open("/valuescan");

        assertThat(page.text(".value-underway"))
                .isEqualTo("open Spring: 7 of 8 filled in, open through Mon 16 Mar 2026 To this wave: Spring");
        assertThat(page.page().select("#figures, .value-card")).isEmpty();
        assertThat(page.text(".nothing-title")).isEqualTo("No value scan yet");
    }

    @Test
    void afterItsLastDayItClosesByItself() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        clock.set(TestClock.START.plus(java.time.Duration.ofDays(14)));
        assertThat(manager().open("/valuescan").page().select("#figures")).isEmpty();

        clock.set(TestClock.START.plus(java.time.Duration.ofDays(15)));

        Answer page = manager().open("/valuescan");
        assertThat(page.text("#picture")).isEqualTo("Where we stand: Spring");
        assertThat(page.text("#picture + .kpi-note"))
                .isEqualTo("Closed on Mon 16 Mar 2026. 7 of 7 assessors took part. “Wanted” is about Tue 16 Mar 2027.");
    }

    /** All see themselves at 75: half of all contacts are transferred, far off the norm. */
    private int proud(LocalDate today) {
        norms.set(
                new NormAim(Kpi.TRANSFER_RATE, null, null, null, null),
                new OwnNorm.Terms(
                        new Norm.Range(null, 0.1),
                        new Norm.Range(null, 0.2),
                        null,
                        LocalDate.of(2025, 1, 1),
                        "Vera",
                        "Agreed",
                        null),
                panel.manager());
        int wave = panel.open("Spring", today);
        panel.judge(
                wave,
                AssessorRole.AGENT,
                today,
                "agent",
                List.of(Panel.alike(4, 5), Panel.alike(5, 5), Panel.alike(4, 4), Panel.alike(3, 5), Panel.alike(4, 4)));
        panel.close(wave, today);
        return wave;
    }

    @Test
    void whatIsMeasuredStandsBesideItAndWhatIsNotSaysWhy() {
        desk.store(Evidence.lines());
        proud(TODAY);

        Answer page = manager().open("/valuescan");

        assertThat(page.text("#evidence + .kpi-note"))
                .startsWith("Measured over 1 Dec 2025 to 28 Feb 2026, of the whole organisation,");
        assertThat(page.page().select("#process .value-indicators li").eachText())
                .contains("Transferred 50.0% Off target");
        assertThat(page.text("#process")).contains("Seen at 75 now, 90 wanted. picture and figures differ");
        assertThat(page.page().select("#technology .value-indicators li").eachText())
                .as("12 of the 46 contacts whose week for a repeat has gone by")
                .containsExactly("Contacts with a known customer 26.1%");
        assertThat(page.page().select("#structure .value-unmeasured dd").eachText())
                .containsExactly(
                        "Costs do not come in.",
                        "Contacts do not say who employs the agent.",
                        "What other departments do with signals is not registered here.");
        assertThat(page.page().select("#structure .value-indicators")).isEmpty();
    }

    @Test
    void theFiguresOfAClosedWaveDoNotMove() {
        desk.store(Evidence.lines());
        proud(TODAY);
        String before = manager().open("/valuescan").text("#process");
        desk.store(
                "contact_id,channel,offered_at,team,queue,agent,topic,wait_seconds,talk_seconds,wrap_up_seconds,transferred",
                "x1,phone,2026-02-20T10:00:00+01:00,North,Orders,Anna,Delivery,10,240,60,yes");

        assertThat(manager().open("/valuescan").text("#process")).isEqualTo(before);
    }

    @Test
    void aTeamLeaderSeesTheJudgementOfAllAndTheFiguresOfOwnTeams() {
        desk.store(Evidence.lines());
        proud(TODAY);
        int north = teams.findByNameIgnoreCase("North").orElseThrow().id();
        int south = teams.findByNameIgnoreCase("South").orElseThrow().id();

        Answer ofNorth = as(people.teamLeader(north), Locale.ENGLISH).open("/valuescan");
        Answer ofSouth = as(people.teamLeader(south), Locale.ENGLISH).open("/valuescan");

        assertThat(rows(ofNorth, "figures")).isEqualTo(rows(manager().open("/valuescan"), "figures"));
        assertThat(ofNorth.text("#evidence + .kpi-note")).contains("of your own teams only");
        assertThat(ofNorth.page().select("#process .value-indicators li").eachText())
                .contains("Transferred 0.0% On target")
                .doesNotContain("Transferred 50.0% Off target");
        assertThat(ofNorth.text("#process")).doesNotContain("picture and figures differ");
        assertThat(ofSouth.page().select("#process .value-indicators li").eachText())
                .contains("Transferred 100.0% Off target");
        assertThat(ofNorth.page().select("main form, main .btn, .value-act")).isEmpty();
    }

    @Test
    void wavesAreComparedAndThoseWhoReturnedByThemselves() {
        sevenAgents("Autumn", TODAY.minusMonths(6));
        int wave = panel.open("Spring", TODAY);
        panel.judge(
                wave,
                AssessorRole.AGENT,
                TODAY,
                "agent",
                List.of(
                        Panel.alike(3, 4),
                        Panel.alike(4, 5),
                        Panel.alike(3, 4),
                        Panel.alike(2, 4),
                        Panel.alike(4, 5),
                        Panel.alike(4, 3),
                        Panel.alike(4, 5)));
        panel.close(wave, TODAY);

        Answer page = manager().open("/valuescan");

        assertThat(rows(page, "figures").get(0)).endsWith("36 +25 (7 people)");
        assertThat(page.page().select(".value-row .value-before")).hasSize(5);
        assertThat(page.page().select(".value-waves a").eachText()).containsExactly("Spring", "Autumn");
        Answer earlier =
                manager().open(page.page().select(".value-waves a").get(1).attr("href"));
        assertThat(earlier.text("#picture")).isEqualTo("Where we stand: Autumn");
        assertThat(earlier.page().select(".value-row .value-before")).isEmpty();
    }

    @Test
    void aRoleStandsInATableWhereThereAreEnough() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven());
        panel.judge(wave, AssessorRole.MANAGEMENT, TODAY, "boss", Panel.seven().subList(0, 5));
        panel.close(wave, TODAY);

        assertThat(rows(manager().open("/valuescan"), "roles"))
                .first()
                .asString()
                .startsWith("Management 35 → Wanted 85");
    }

    /** With mean, spread and interval each of so few could work out what the others answered. */
    @Test
    void threeAndFourAssessorsShowNothingButMeans() {
        for (int people = 3; people <= 4; people++) {
            int wave = panel.open("Spring", TODAY);
            panel.judge(
                    wave,
                    AssessorRole.AGENT,
                    TODAY,
                    "agent",
                    List.of(Panel.alike(1, 3), Panel.alike(2, 4), Panel.alike(5, 5), Panel.alike(5, 4))
                            .subList(0, people));
            panel.close(wave, TODAY);

            Answer page = manager().open("/valuescan?wave=" + wave);

            assertThat(page.page()
                            .select("#figures tbody tr:first-child td")
                            .eachText()
                            .subList(0, 5))
                    .isEqualTo(
                            people == 3
                                    ? List.of("42", "75", "+33", "–no data", "3")
                                    : List.of("56", "75", "+19", "–no data", "4"));
            assertThat(page.page().select(".value-interval, .value-row .value-band, #figures .badge"))
                    .isEmpty();
            assertThat(page.page().select(".value-row .value-now")).hasSize(5);
            assertThat(page.body()).doesNotContain("views differ");
        }
    }

    @Test
    void twoAssessorsAreTooFew() {
        int wave = panel.open("Spring", TODAY);
        panel.judge(wave, AssessorRole.AGENT, TODAY, "agent", Panel.seven().subList(0, 2));
        panel.close(wave, TODAY);

        Answer page = manager().open("/valuescan");

        assertThat(rows(page, "figures"))
                .containsOnly(
                        "Metrics Too few assessors to show",
                        "Structure Too few assessors to show",
                        "Process Too few assessors to show",
                        "People Too few assessors to show",
                        "Technology Too few assessors to show");
        assertThat(page.page().select(".value-row .value-now, .value-row .value-band"))
                .isEmpty();
        assertThat(page.page().select(".value-total")).isEmpty();
    }

    @Test
    void theDashboardShowsThePositionSmallAndLeadsToIt() {
        desk.store(Evidence.lines());
        assertThat(manager().open("/").page().select(".corner")).isEmpty();
        sevenAgents("Spring", TODAY);

        Answer page = manager().open("/");

        assertThat(page.text(".corner"))
                .isEqualTo("Value scan now 36, wanted 82 on the way from cost (0) to value (100) · Spring");
        assertThat(page.page().select(".corner a").attr("href")).isEqualTo("/valuescan");
    }
}
