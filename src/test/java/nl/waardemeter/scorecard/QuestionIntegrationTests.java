package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is asked of customers: one question at a time, by name, never two scales in one figure. */
@WaardemeterTest
class QuestionIntegrationTests {

    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";

    @Autowired
    private Desk desk;

    @Autowired
    private KpiDesk kpis;

    private final List<String> answers =
            new ArrayList<>(List.of("response_id,responded_at,question,score,scale,direction,team"));

    private void answers(String question, String scale, String direction, int... scores) {
        for (int score : scores) {
            answers.add("r-" + answers.size() + ",2026-01-10T10:00:00Z," + question + "," + score + "," + scale + ","
                    + direction + ",North");
        }
    }

    private void store() {
        desk.store(answers.toArray(String[]::new));
    }

    private String asked(String kpi, String question) {
        JsonNode figure = kpis.figure(kpi, question);
        return figure.at("/question/label").asString() + ": " + KpiDesk.line(figure);
    }

    @Test
    void theQuestionWithMostAnswersAnswersAndIsNamed() {
        answers("csat", "", "", 5, 4, 4, 3, 1, 2);
        answers("csat", "1-10", "", 10, 9, 8, 2, 1);
        answers("csat delivery", "", "", 5, 5, 5, 5, 5);
        store();

        assertThat(asked("csat", JANUARY)).isEqualTo("csat (1-5): measured 0.5 = 3.0 / 6.0, n 6, coverage 1.0");
        assertThat(asked("csat", JANUARY + "&question=csat (1-10)"))
                .isEqualTo("csat (1-10): measured 0.6 = 3.0 / 5.0, n 5, coverage 1.0");
        assertThat(asked("csat", JANUARY + "&question=CSAT Delivery"))
                .isEqualTo("csat delivery (1-5): measured 1.0 = 5.0 / 5.0, n 5, coverage 1.0");
        assertThat(asked("csat", JANUARY + "&question=csat (1-10)&question=csat delivery"))
                .as("of two that are asked for, still one: of as many answers the one that came first")
                .isEqualTo("csat (1-10): measured 0.6 = 3.0 / 5.0, n 5, coverage 1.0");
        assertThat(kpis.lines("csat", JANUARY + "&by=question"))
                .containsExactly(
                        entry("csat (1-5)", "measured 0.5 = 3.0 / 6.0, n 6, coverage 1.0"),
                        entry("csat (1-10)", "measured 0.6 = 3.0 / 5.0, n 5, coverage 1.0"),
                        entry("csat delivery (1-5)", "measured 1.0 = 5.0 / 5.0, n 5, coverage 1.0"));
        JsonNode named = kpis.figure("csat", JANUARY).path("question");
        assertThat(named.path("name").asString()).isEqualTo("csat");
        assertThat(asked("csat", JANUARY + "&question=" + named.path("key").asString()))
                .isEqualTo("csat (1-5): measured 0.5 = 3.0 / 6.0, n 6, coverage 1.0");
    }

    @Test
    void promotersLessDetractorsIsTheNps() {
        answers("nps", "", "", 10, 9, 9, 10, 9, 8, 7, 6, 0, 3);
        store();

        JsonNode nps = kpis.figure("nps", JANUARY);
        assertThat(KpiDesk.line(nps)).isEqualTo("measured 20.0 = 2.0 / 10.0, n 10, coverage 1.0");
        assertThat(nps.at("/question/label").asString()).isEqualTo("nps (0-10)");
        assertThat(nps.at("/interval/method").asString()).isEqualTo("adjusted-wald");
        assertThat(nps.at("/interval/low").asDouble()).isLessThan(20);
        assertThat(nps.at("/interval/high").asDouble()).isGreaterThan(20);
        assertThat(kpis.line("nps", JANUARY + "&question=nps&by=team")).startsWith("measured 20.0");
    }

    @Test
    void anNpsOnAnotherScaleHasNoPromoters() {
        answers("nps", "1-5", "", 5, 5, 4, 3, 1);
        store();

        assertThat(asked("nps", JANUARY)).isEqualTo("nps (1-5): not-measured, scale-not-confirmed");
    }

    @Test
    void effortNeedsADirectionThatSomebodyHasConfirmed() {
        answers("ces", "1-7", "", 1, 2, 3, 4, 5, 6);
        store();

        JsonNode ces = kpis.figure("ces", JANUARY);
        assertThat(KpiDesk.line(ces)).isEqualTo("not-measured, scale-not-confirmed");
        assertThat(ces.at("/question/label").asString()).isEqualTo("ces (1-7)");
        assertThat(ces.path("direction").asString()).isEqualTo("none");
        assertThat(ces.at("/reason/message").asString())
                .isEqualTo("Nobody has confirmed yet whether a high or a low score is good for this question.");
    }

    @Test
    void effortIsTheMeanOnItsOwnScaleAndSaysWhichEndIsGood() {
        answers("ces", "1-5", "lower-is-better", 1, 2, 2, 2, 3);
        store();

        JsonNode ces = kpis.figure("ces", JANUARY);
        assertThat(KpiDesk.line(ces)).isEqualTo("measured 2.0 = 10.0 / 5.0, n 5, coverage 1.0");
        assertThat(ces.path("direction").asString()).isEqualTo("lower-is-better");
        assertThat(ces.at("/target/good/max").asDouble()).isEqualTo(2);
        assertThat(ces.path("band").asString()).as("of five answers").isEqualTo("not-certain");
    }

    @Test
    void aSampleIsJudgedOnlyWhereTheWholeIntervalLiesInOneBand() {
        for (int i = 0; i < 29; i++) {
            answers("csat", "", "", 5);
        }
        store();
        assertThat(kpis.figure("csat", JANUARY).path("band").asString())
                .as("29 answers")
                .isEqualTo("not-certain");

        answers("csat", "", "", 5);
        store();
        JsonNode thirty = kpis.figure("csat", JANUARY);
        assertThat(thirty.at("/interval/low").asDouble()).as("Wilson").isGreaterThan(0.88);
        assertThat(thirty.path("band").asString()).isEqualTo("good");

        answers("csat", "", "", 1, 1, 1);
        store();
        assertThat(kpis.figure("csat", JANUARY).path("band").asString())
                .as("30 of 33, perhaps less than 80 %")
                .isEqualTo("not-certain");
    }

    @Test
    void aQuestionIsNoFilterForWhatNobodyWasAsked() {
        answers("csat", "", "", 5, 4, 4, 3, 1);
        store();
        desk.store("contact_id,channel,offered_at,exit", "c-1,phone,2026-01-10T10:00:00Z,answered");

        assertThat(kpis.line("contact-volume", JANUARY + "&question=csat"))
                .isEqualTo("not-measured, dimension-not-available");
        assertThat(kpis.line("csat", JANUARY + "&question=csat")).startsWith("measured 0.6");
        assertThat(asked("nps", JANUARY + "&question=csat"))
                .as("another question")
                .isEqualTo(": not-measured, no-data");
    }
}
