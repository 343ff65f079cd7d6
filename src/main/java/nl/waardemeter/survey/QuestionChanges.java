package nl.waardemeter.survey;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.imports.LongChange;
import nl.waardemeter.imports.LongChanges;
import nl.waardemeter.imports.Rebuild;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an admin says about a question: its kind, scale and direction, and which answers are positive. Which answers count and the
 * totals of their days follow in the same transaction; each change is kept with what was before, and can be undone.
 */
@Component
class QuestionChanges implements LongChange {

    private final QuestionList questions;
    private final LongChanges longChanges;
    private final Rebuild rebuild;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    QuestionChanges(
            QuestionList questions,
            LongChanges longChanges,
            Rebuild rebuild,
            JdbcClient jdbc,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.questions = questions;
        this.longChanges = longChanges;
        this.rebuild = rebuild;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param undoes the change that this one takes back, or null */
    private record Wanted(
            int question, QuestionReading reading, @Nullable Integer undoes) {}

    /** What became of it: done, or asked for and done by a job because of so many answers. */
    enum Outcome {
        NOTHING_TO_DO,
        DONE,
        LATER
    }

    @Transactional
    Outcome change(int question, QuestionReading reading, int accountId) {
        longChanges.refuseWhileUnderWay();
        if (questions.one(question).reading().equals(reading.checked())) {
            return Outcome.NOTHING_TO_DO;
        }
        return begin(new Wanted(question, reading, null), accountId);
    }

    /** Back to what was before, unless the question has been changed again since. */
    @Transactional
    Outcome undo(int changeId, int accountId) {
        longChanges.refuseWhileUnderWay();
        QuestionList.Change change = questions.change(changeId);
        return begin(new Wanted(change.questionId(), reading(change.before()), changeId), accountId);
    }

    private Outcome begin(Wanted wanted, int accountId) {
        QuestionList.Line line = questions.one(wanted.question);
        if (wanted.reading.readsOtherwiseThan(line.reading()) && longChanges.isLong(line.answers())) {
            longChanges.later(this, json.writeValueAsString(wanted), accountId);
            return Outcome.LATER;
        }
        apply(wanted, accountId);
        return Outcome.DONE;
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public void apply(String body, int accountId) {
        apply(json.readValue(body, Wanted.class), accountId);
    }

    private void apply(Wanted wanted, int accountId) {
        rebuild.waitForTurn();
        QuestionReading before = questions.one(wanted.question).reading();
        if (wanted.undoes != null) {
            markUndone(wanted.undoes, before);
        }
        set(wanted.question, wanted.reading);
        String valid = wanted.reading.min() == null
                ? "true"
                : "f.score between " + wanted.reading.min() + " and " + wanted.reading.max();
        rebuild.some(
                SurveyAnswers.TABLE, "f.question_id = " + wanted.question, Map.of("valid", valid, "counts", valid));
        String subject = "/settings/questions/" + wanted.question;
        if (wanted.undoes == null) {
            jdbc.sql("insert into question_change (at, account_id, question_id, before, after) values (?, ?, ?, ?, ?)")
                    .params(now(), accountId, wanted.question, text(before), text(wanted.reading))
                    .update();
            audit.record(accountId, "survey.question-changed", subject, words(before) + " -> " + words(wanted.reading));
        } else {
            audit.record(accountId, "survey.question-change-undone", subject, words(wanted.reading));
        }
    }

    private void markUndone(int changeId, QuestionReading now) {
        QuestionList.Change change = questions.change(changeId);
        if (change.undoneAt() != null) {
            throw new Refusal(HttpStatus.CONFLICT, "survey.refused.undone-already");
        }
        if (!reading(change.after()).equals(now)) {
            throw new Refusal(HttpStatus.CONFLICT, "survey.refused.changed-since");
        }
        jdbc.sql("update question_change set undone_at = ? where id = ?")
                .params(now(), changeId)
                .update();
    }

    private void set(int id, QuestionReading reading) {
        jdbc.sql(
                        "update survey_question set kind = :kind, scale_min = :min, scale_max = :max, direction = :direction, "
                                + "positive_from = :positive, promoter_from = :promoter, detractor_to = :detractor where id = :id")
                .param("kind", reading.kind())
                .param("min", reading.min(), java.sql.Types.INTEGER)
                .param("max", reading.max(), java.sql.Types.INTEGER)
                .param("direction", reading.direction(), java.sql.Types.VARCHAR)
                .param("positive", reading.positiveFrom(), java.sql.Types.INTEGER)
                .param("promoter", reading.promoterFrom(), java.sql.Types.INTEGER)
                .param("detractor", reading.detractorTo(), java.sql.Types.INTEGER)
                .param("id", id)
                .update();
    }

    private String text(QuestionReading reading) {
        return json.writeValueAsString(reading);
    }

    QuestionReading reading(String text) {
        return json.readValue(text, QuestionReading.class);
    }

    /** "ces 1-7 lower-is-better", for the trail. */
    private static String words(QuestionReading reading) {
        StringBuilder words = new StringBuilder(reading.kind());
        if (reading.min() != null && reading.max() != null) {
            words.append(' ').append(QuestionForm.points(reading.min())).append('-');
            words.append(QuestionForm.points(reading.max()));
        }
        append(words, " ", reading.direction());
        append(words, " positive ", QuestionForm.points(reading.positiveFrom()));
        append(words, " promoter ", QuestionForm.points(reading.promoterFrom()));
        append(words, " detractor ", QuestionForm.points(reading.detractorTo()));
        return words.toString();
    }

    private static void append(StringBuilder words, String before, @Nullable String what) {
        if (what != null && !what.isEmpty()) {
            words.append(before).append(what);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
