package nl.waardemeter.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.imports.Rebuild;
import nl.waardemeter.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What an admin says about a question: which answers count, and their totals, follow; what comes in later is read likewise. */
@WaardemeterTest
class QuestionChangesIntegrationTests {

    private static final String ANSWER = "response_id,responded_at,question,score,scale,customer_id";

    @Autowired
    private Desk desk;

    @Autowired
    private QuestionChanges changes;

    @Autowired
    private QuestionList questions;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Tables tables;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private int admin;

    @BeforeEach
    void anAdmin() {
        admin = people.signedIn(Role.ADMIN).accountId();
    }

    private int question(String name) {
        return jdbc.sql("select id from survey_question where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private QuestionChanges.Outcome change(String name, QuestionForm form) {
        return changes.change(question(name), form.read(), admin);
    }

    private String total(String name, String... sums) {
        return jdbc.sql("select concat_ws(' ', sum(" + String.join("), sum(", sums)
                        + ")) from survey_total_base where question_id = ?")
                .param(question(name))
                .query(String.class)
                .single();
    }

    private void undoLast() {
        changes.undo(
                jdbc.sql("select max(id) from question_change where undone_at is null")
                        .query(Integer.class)
                        .single(),
                admin);
    }

    /** Ever so often, whatever was done step by step must be what is made anew from the facts. */
    private void assertTotalsAreThoseOfTheFacts() {
        Map<String, List<String>> now = tables.totals();
        transaction.executeWithoutResult(status -> {
            rebuild.waitForTurn();
            rebuild.everything(null);
        });
        assertThat(tables.totals()).isEqualTo(now);
    }

    private static QuestionForm csat(String min, String max, String positive) {
        return new QuestionForm("csat", min, max, "higher-is-better", positive, "", "");
    }

    @Test
    void aWrongScaleIsCorrectedAndTheAnswersThatWereOffItCount() {
        desk.store(
                ANSWER,
                "r-1,2026-01-05T12:00:00Z,csat,4,,",
                "r-2,2026-01-05T12:00:00Z,csat,7,,",
                "r-3,2026-01-06T12:00:00Z,csat,6,,",
                "r-4,2026-01-06T12:00:00Z,nps,9,,");
        Map<String, List<String>> before = tables.factsAndTotals();
        assertThat(total("csat", "answers_given", "answers", "answers_positive"))
                .isEqualTo("3 1 1");
        assertThat(questions.one(question("csat")).off()).isEqualTo(2);

        assertThat(change("csat", csat("1", "7", "6"))).isEqualTo(QuestionChanges.Outcome.DONE);

        assertThat(total("csat", "answers_given", "answers", "answers_positive"))
                .isEqualTo("3 3 2");
        assertThat(questions.one(question("csat")).off()).isZero();
        assertTotalsAreThoseOfTheFacts();

        undoLast();
        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void whatComesInLaterIsReadAsTheQuestionIsReadNow() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,,");
        change("csat", csat("1", "7", "6"));

        desk.store(ANSWER, "r-2,2026-01-06T12:00:00Z,csat,7,,", "r-3,2026-01-06T12:00:00Z,csat,8,,");

        assertThat(questions.all()).hasSize(1);
        assertThat(total("csat", "answers_given", "answers", "answers_positive"))
                .isEqualTo("3 2 1");
    }

    @Test
    void theSameFileAgainIsUnchangedAfterACorrection() {
        String[] file = {ANSWER, "r-1,2026-01-05T12:00:00Z,csat,7,,"};
        desk.store(file);
        change("csat", csat("1", "7", "6"));

        JsonNode again = desk.store(file);

        assertThat(again.at("/counts/0/unchanged").asInt()).isEqualTo(1);
        assertThat(again.at("/counts/0/replaced").asInt()).isZero();
    }

    @Test
    void whatUndoingAnImportBringsBackIsReadOnTheCorrectedScale() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,7,,");
        JsonNode second = desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,3,,");
        change("csat", csat("1", "7", "6"));

        desk.undo(second);

        assertThat(total("csat", "answers", "answers_positive")).isEqualTo("1 1");
        assertTotalsAreThoseOfTheFacts();
    }

    @Test
    void anAnswerThatNowCountsTakesThePlaceOfTheCustomersEarlierOne() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,,k-1", "r-2,2026-01-06T12:00:00Z,csat,7,,k-1");
        assertThat(total("csat", "answers", "answers_positive")).isEqualTo("1 1");

        change("csat", csat("1", "7", "6"));

        assertThat(total("csat", "answers", "score_sum")).isEqualTo("1 7000");
        assertTotalsAreThoseOfTheFacts();
    }

    @Test
    void aDirectionThatIsConfirmedIsANewStateOfTheDefinitionsAndMovesNoSum() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,ces,4,1-5,");
        Map<String, List<String>> totals = tables.totals();
        long before = definitionVersion();

        change("ces", new QuestionForm("ces", "1", "5", "lower-is-better", "", "", ""));

        assertThat(definitionVersion()).isGreaterThan(before);
        assertThat(tables.totals()).isEqualTo(totals);
        assertThat(questions.one(question("ces")).reading().isComplete()).isTrue();
    }

    private long definitionVersion() {
        return jdbc.sql("select definition_version from settings")
                .query(Long.class)
                .single();
    }

    @Test
    void aQuestionOfAnotherNameCanBeMadeOneOfSatisfaction() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,tevredenheid,4,1-5,");
        assertThat(questions.one(question("tevredenheid")).kpis()).isEmpty();

        change("tevredenheid", csat("1", "5", "4"));

        assertThat(questions.one(question("tevredenheid")).kpis())
                .extracting(nl.waardemeter.kpi.Kpi::key)
                .containsExactly("csat");
        assertThat(total("tevredenheid", "answers_positive")).isEqualTo("1");
    }

    @Test
    void nothingIsDoneWhereNothingChanges() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,,");

        assertThat(change("csat", csat("1", "5", "4"))).isEqualTo(QuestionChanges.Outcome.NOTHING_TO_DO);
        assertThat(questions.changesOf(question("csat"))).isEmpty();
    }

    @Test
    void onlyTheLatestChangeCanBeUndoneAndOnlyOnce() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,,");
        change("csat", csat("1", "7", "6"));
        int first = questions.changesOf(question("csat")).get(0).id();
        change("csat", csat("1", "10", "8"));

        assertThatThrownBy(() -> changes.undo(first, admin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.getDetailMessageCode()).isEqualTo("survey.refused.changed-since"));
        undoLast();
        undoLast();
        assertThat(questions.one(question("csat")).reading().max()).isEqualTo(5_000);
        assertThatThrownBy(() -> changes.undo(first, admin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.getDetailMessageCode()).isEqualTo("survey.refused.undone-already"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refusal(csat("5", "1", "4"))).isEqualTo("survey.refused.scale");
        assertThat(refusal(csat("1", "", "4"))).isEqualTo("survey.refused.half-a-scale");
        assertThat(refusal(csat("", "", "4"))).isEqualTo("survey.refused.no-scale");
        assertThat(refusal(csat("1", "5", "6"))).isEqualTo("survey.refused.off-the-scale");
        assertThat(refusal(csat("1", "5", ""))).isEqualTo("survey.refused.csat");
        assertThat(refusal(csat("1", "vijf", "4"))).isEqualTo("survey.refused.number");
        assertThat(refusal(new QuestionForm("nps", "0", "10", "higher-is-better", "", "", "")))
                .isEqualTo("survey.refused.nps");
        assertThat(refusal(new QuestionForm("nps", "0", "10", "higher-is-better", "", "6", "9")))
                .isEqualTo("survey.refused.promoters-below-detractors");
        assertThat(refusal(new QuestionForm("nps", "0", "10", "higher-is-better", "", "9", "")))
                .isEqualTo("survey.refused.half-of-promoters");
        assertThat(refusal(new QuestionForm("other", "1", "5", "lower-is-better", "4", "", "")))
                .isEqualTo("survey.refused.positive-of-lower");
        assertThat(refusal(new QuestionForm("quiz", "1", "5", "", "", "", ""))).isEqualTo("survey.refused.word");
        assertThat(csat("1", "5", "4,5").read().positiveFrom()).isEqualTo(4_500);
    }

    private static String refusal(QuestionForm form) {
        try {
            form.read();
            return "none";
        } catch (Refusal refusal) {
            return refusal.getDetailMessageCode();
        }
    }
}
