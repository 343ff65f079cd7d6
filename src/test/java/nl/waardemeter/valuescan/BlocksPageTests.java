package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.valuescan.Blocks.Judged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WaardemeterTest
class BlocksPageTests {

    private static final String PAGE = "/valuescan/blocks";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = as(people.manager(), Locale.ENGLISH);
    }

    private Browser as(RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(language));
    }

    private Answer switchedOn() {
        return manager.submit(manager.open(PAGE), PAGE + "/on");
    }

    @Test
    void theyAreOffUntilSomebodySwitchesThemOn() {
        assertThat(manager.open(PAGE).text(".nothing-title")).isEqualTo("The building blocks are switched off");
        assertThat(as(people.teamLeader(), Locale.ENGLISH).open(PAGE).page().select("main form"))
                .isEmpty();

        Answer on = switchedOn();

        assertThat(on.page().select("main section h2").eachText()).containsExactly("People", "Data", "Experience");
        assertThat(on.page().select(".value-block legend").eachText())
                .containsExactly(
                        "3. Leading by trust",
                        "4. People who make the difference",
                        "6. Understanding what customers need",
                        "8. Processes that help",
                        "9. Seeing what works",
                        "1. Designing experiences",
                        "2. A purpose with customers in it",
                        "5. A culture that keeps it up",
                        "7. Renewing the service");
        Answer off = manager.submit(on, PAGE + "/off");
        assertThat(off.text(".notice-done")).isEqualTo("The building blocks are off. What was judged is kept.");
    }

    @Test
    void inDutchToo() {
        switchedOn();

        assertThat(as(people.manager(), Locale.forLanguageTag("nl")).open(PAGE).text("#block3 legend"))
                .isEqualTo("3. Leiden vanuit vertrouwen");
    }

    @Test
    void whatIsJudgedIsKeptByDayAndTheNextStepFollows() {
        Answer saved = manager.submit(
                switchedOn(),
                PAGE,
                "level3",
                "2",
                "wanted3",
                "4",
                "level6",
                "1",
                "wanted6",
                "3",
                "level8",
                "2",
                "wanted8",
                "3");

        assertThat(saved.text(".notice-done")).isEqualTo("Saved, with the day of today.");
        assertThat(saved.page().select("#next + ul li").eachText())
                .containsExactly(
                        "Understanding what customers need (from 1 to 3): read ten answers each week with another department,"
                                + " and agree on one thing to change.",
                        "Leading by trust (from 2 to 4): give agents an amount they may decide on, and look together each month"
                                + " at what it did.");
        assertThat(saved.text("#block3 .value-judged")).isEqualTo("Judged on Mon 2 Mar 2026");

        Answer again = manager.submit(saved, PAGE, "level3", "1");
        assertThat(again.page().select("#history tbody tr"))
                .as("three versions, and one more of what changed")
                .hasSize(4);
    }

    @Test
    void fromLevelThreeOnSomebodyMustSayWhatShowsIt() {
        Answer refused = manager.send(switchedOn(), PAGE, "level3", "3", "wanted3", "4", "level6", "2");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#wrong3")).isEqualTo("Say in one sentence what shows it.");
        assertThat(refused.text("#wrong6")).isEqualTo("Choose both: where it is now and where it is to be in a year.");
        assertThat(refused.page().select("#level3 option[selected]").val()).isEqualTo("3");
        assertThat(manager.open(PAGE).page().select("#history")).isEmpty();
    }

    @Test
    void theNextStepsAreTheLowestAndOfThoseAsLowTheFurthestFromWhereTheyAreToBe() {
        Map<Integer, Judged> judged = new TreeMap<>();
        List<Judged> all = new ArrayList<>();
        all.add(judged(1, 3, 5));
        all.add(judged(2, 2, 3));
        all.add(judged(4, 2, 5));
        all.add(judged(5, 1, 1));
        all.forEach(one -> judged.put(one.block(), one));

        assertThat(Blocks.nextSteps(judged)).extracting(Judged::block).containsExactly(4, 2);
    }

    private static Judged judged(int block, int level, int wanted) {
        return new Judged(block, level, wanted, "", Panel.TODAY);
    }
}
