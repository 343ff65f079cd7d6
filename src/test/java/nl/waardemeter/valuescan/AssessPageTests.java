package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An assessor with a personal link, without an account and without scripts. */
@WaardemeterTest
class AssessPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Panel panel;

    @Autowired
    private Sheets sheets;

    @Autowired
    private TestClock clock;

    private Browser assessor;
    private int wave;
    private String address = "";

    @BeforeEach
    void somebodyIsInvited() {
        // without an account at all every page would lead to the set-up
        people.manager();
        assessor = new Browser(mvc)
                .always(request -> request.with(PageToken.csrf()).locale(Locale.ENGLISH));
        wave = panel.open("Spring", Panel.TODAY);
        Map<String, String> links = panel.invite(wave, AssessorRole.AGENT, Panel.TODAY, "anna@panel.example");
        address = "/assess/" + links.get("anna@panel.example");
    }

    /** Answers to the first factor. */
    private static String[] first(String now, String wanted) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            all.addAll(List.of("now" + i, now, "wanted" + i, wanted));
        }
        return all.toArray(String[]::new);
    }

    @Test
    void theLinkAloneOpensFifteenStatementsOfFiveFactors() {
        Answer page = assessor.open(address);

        assertThat(page.heading()).isEqualTo("Your view on customer service: Spring");
        assertThat(page.page().select(".assess-part h2").eachText())
                .containsExactly("Metrics", "Structure", "Process", "People", "Technology");
        assertThat(page.page().select(".assess-statement")).hasSize(15);
        assertThat(page.page().select("fieldset")).hasSize(30);
        assertThat(page.page().select("fieldset legend").get(1).text()).isEqualTo("Wanted on Tue 16 Mar 2027");
        assertThat(page.text(".assess-private"))
                .isEqualTo(
                        "Your answers are anonymous. They are kept apart from your name and address, without a moment, and"
                                + " only means of at least three people are shown. People invited so far, you included: 1."
                                + " How far views lie apart is shown only if at least five fill it in.");
    }

    @Test
    void inDutchToo() {
        Browser dutch = new Browser(mvc)
                .always(request -> request.with(PageToken.csrf()).locale(Locale.forLanguageTag("nl")));

        Answer page = dutch.open(address);

        assertThat(page.text(".assess-private"))
                .contains("Zoveel mensen zijn tot nu toe uitgenodigd, jij meegeteld: 1.");
        assertThat(page.text("#left9")).isEqualTo("We nemen mensen aan op kosten en op hoe snel ze kunnen beginnen.");
        assertThat(page.text("#right9")).isEqualTo("We nemen mensen aan die passen bij waar we voor staan.");
    }

    @Test
    void thePageTellsNothingOfTheDepartmentAndLeadsNowhereElse() {
        Answer page = assessor.open(address);

        assertThat(page.page().select("nav, #freshness, main a")).isEmpty();
        assertThat(page.body()).doesNotContain("anna@panel.example");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsSentComesInAndIsThankedFor() {
        Answer thanks = assessor.submit(assessor.open(address), address, first("2", "4"));

        assertThat(thanks.heading()).isEqualTo("Thank you");
        assertThat(sheets.of(wave)).hasSize(1);
        Sheet.Scored scored = sheets.of(wave).get(0).of(ValueFactor.METRICS);
        assertThat(scored).isEqualTo(new Sheet.Scored(2, 4));
    }

    /** Whoever else holds the link learns neither what was answered nor whether. */
    @Test
    void thePageIsTheSameAfterwards() {
        String before = withoutToken(assessor.open(address));
        assessor.submit(assessor.open(address), address, first("2", "4"));

        assertThat(withoutToken(assessor.open(address))).isEqualTo(before);
    }

    private static String withoutToken(Answer page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void aCommentGoesWithIt() {
        assessor.submit(
                assessor.open(address),
                address,
                "now0",
                "1",
                "now1",
                "1",
                "wanted0",
                "5",
                "wanted1",
                "5",
                "comment0",
                " Pas achteraf ");

        assertThat(sheets.of(wave).get(0).comment(ValueFactor.METRICS)).isEqualTo("Pas achteraf");
    }

    @Test
    void nothingAtAllIsRefusedAndWhatWasFilledInStays() {
        Answer refused = assessor.send(assessor.open(address), address, "now0", "2");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".notice-refused"))
                .isEqualTo(
                        "Nothing was sent yet. Fill in at least two statements of one factor, both for now and for wanted.");
        assertThat(refused.page().select("input[name=now0][checked]").val()).isEqualTo("2");
        assertThat(sheets.of(wave)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoneCountsAsLeftOpenAndALongCommentIsRefused() {
        Answer page = assessor.open(address);
        assertThat(assessor.ask(post(URI.create(address)).param("now0", "9").param("now1", "x"))
                        .status())
                .isEqualTo(422);

        Answer refused = assessor.send(
                page, address, "now0", "1", "now1", "1", "wanted0", "5", "wanted1", "5", "comment0", "x".repeat(1001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".notice-refused"))
                .isEqualTo("Nothing was sent yet. A remark has at most 1000 characters.");
        assertThat(sheets.of(wave)).isEmpty();
    }

    @Test
    void anotherLinkIsNone() {
        Answer page = assessor.open("/assess/nothing");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text("main"))
                .isEqualTo(
                        "This link does not work It may not be open yet, be over, or have been replaced by a newer link."
                                + " Ask the person who sent it to you.");
    }

    @Test
    void aWaveThatIsNotOpenYetCannotBeAnswered() {
        int draft = panel.draft("Later", Panel.TODAY.plusDays(5));
        String link = String.valueOf(panel.invite(draft, AssessorRole.AGENT, Panel.TODAY, "bram@panel.example")
                .get("bram@panel.example"));

        assertThat(assessor.open("/assess/" + link).status()).isEqualTo(404);
        assertThat(assessor.ask(post(URI.create("/assess/" + link)).param("now0", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void afterTheLastDayTheLinkIsDead() {
        Answer page = assessor.open(address);
        clock.set(TestClock.START.plus(java.time.Duration.ofDays(15)));

        assertThat(assessor.send(page, address, first("2", "4")).status()).isEqualTo(404);
        assertThat(assessor.open(address).status()).isEqualTo(404);
        assertThat(sheets.of(wave)).isEmpty();
    }

    @Test
    void onceClosedByHandItIsDeadToo() {
        panel.close(wave, Panel.TODAY);

        assertThat(assessor.open(address).status()).isEqualTo(404);
    }
}
