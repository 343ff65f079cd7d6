package nl.waardemeter.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One file on its way in: a record with a state, a reason and counts. */
@Entity
@DynamicUpdate
class Import {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private long accepted;
    private ImportState state = ImportState.RECEIVED;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportRequest request;

    private boolean dryRun;
    private short sourceId;
    private @Nullable Integer accountId;
    private String fileName = "";
    private long fileSize;
    private String fileSha256 = "";
    private Instant receivedAt = Instant.EPOCH;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private long bytesRead;
    private long rowsRead;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Recognised readings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Notices.Notice> warnings = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Failure failure;

    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable Integer daysTouched;
    private @Nullable Integer draftId;
    private @Nullable Integer mappingId;
    private int step;
    private int steps;
    private @Nullable String stepDoing;
    private @Nullable String stepKind;

    /** Why an import failed: the key of a message and what goes into it. */
    record Failure(String key, List<String> arguments) {

        Failure {
            arguments = List.copyOf(arguments);
        }
    }

    /** Which days of which figures an import touched. */
    record Touched(@Nullable LocalDate first, @Nullable LocalDate last, int days) {}

    protected Import() {
        request = ImportRequest.own(null);
    }

    Import(
            Upload upload,
            ImportRequest request,
            short sourceId,
            boolean dryRun,
            @Nullable Integer accountId,
            Instant now) {
        this.request = request;
        this.fileName = upload.name();
        this.fileSize = upload.size();
        this.fileSha256 = upload.sha256();
        this.sourceId = sourceId;
        this.dryRun = dryRun;
        this.accountId = accountId;
        this.receivedAt = now;
    }

    /** The draft it is a trial of. */
    void triesOut(Draft draft) {
        draftId = draft.id();
    }

    /** The kept mapping that it is read by. */
    void readBy(int keptMapping) {
        mappingId = keptMapping;
    }

    /** Gets its place in the order of acceptance. */
    void accept(long place) {
        this.accepted = place;
    }

    /** Starts, or starts again after the program was killed: nothing of a half import is ever stored. */
    void startReading(Instant now) {
        allow(ImportState.RECEIVED, ImportState.READING, ImportState.STORING);
        state = ImportState.READING;
        startedAt = now;
        bytesRead = 0;
        rowsRead = 0;
    }

    void ask(List<Question> open, Recognised seen) {
        allow(ImportState.READING);
        state = ImportState.NEEDS_DECISION;
        questions = open;
        readings = seen;
    }

    /** The questions are answered: the import takes its place at the end of the order. */
    void decide(List<Answer> answers, long place) {
        allow(ImportState.NEEDS_DECISION);
        for (Answer answer : answers) {
            if (questions.stream().noneMatch(question -> question.takes(answer))) {
                throw Refusal.refused(Refusal.Code.ANSWER_WRONG, answer.column(), answer.reading());
            }
        }
        request = request.answeredBy(answers);
        questions = List.of();
        accepted = place;
        state = ImportState.RECEIVED;
    }

    void startStoring(Recognised seen, List<Notices.Notice> noticed, long rows) {
        allow(ImportState.READING);
        state = ImportState.STORING;
        readings = seen;
        warnings = noticed;
        bytesRead = fileSize;
        rowsRead = rows;
    }

    void finish(Touched touched, Instant now) {
        allow(ImportState.STORING);
        state = dryRun ? ImportState.CHECKED : ImportState.DONE;
        firstDay = touched.first();
        lastDay = touched.last();
        daysTouched = touched.days();
        finishedAt = now;
    }

    void fail(Failure why, Instant now) {
        allow(ImportState.RECEIVED, ImportState.READING, ImportState.STORING);
        state = ImportState.FAILED;
        failure = why;
        finishedAt = now;
    }

    void startUndoing() {
        allow(ImportState.DONE);
        state = ImportState.UNDOING;
    }

    /** Whether it left nothing behind, so that there is nothing to take back but its file. */
    boolean isWithoutRows() {
        return state == ImportState.FAILED || state == ImportState.CHECKED || state == ImportState.NEEDS_DECISION;
    }

    /** Gives up a waiting, failed or only checked import. */
    void withdraw(Instant now) {
        allow(ImportState.NEEDS_DECISION, ImportState.FAILED, ImportState.CHECKED);
        state = ImportState.UNDONE;
        questions = List.of();
        finishedAt = now;
    }

    void undone(Instant now) {
        allow(ImportState.UNDOING);
        state = ImportState.UNDONE;
        finishedAt = now;
    }

    private void allow(ImportState... states) {
        if (!Set.of(states).contains(state)) {
            throw new WrongStateException(state);
        }
    }

    int id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    ImportState state() {
        return state;
    }

    ImportRequest request() {
        return request;
    }

    boolean dryRun() {
        return dryRun;
    }

    short sourceId() {
        return sourceId;
    }

    @Nullable
    Integer accountId() {
        return accountId;
    }

    String fileName() {
        return fileName;
    }

    long fileSize() {
        return fileSize;
    }

    String fileSha256() {
        return fileSha256;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    long rowsRead() {
        return rowsRead;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Nullable
    Recognised readings() {
        return readings;
    }

    List<Question> questions() {
        return questions;
    }

    List<Notices.Notice> warnings() {
        return warnings;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    @Nullable
    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    Integer daysTouched() {
        return daysTouched;
    }

    @Nullable
    Integer draftId() {
        return draftId;
    }

    @Nullable
    Integer mappingId() {
        return mappingId;
    }

    int step() {
        return step;
    }

    int steps() {
        return steps;
    }

    @Nullable
    String stepDoing() {
        return stepDoing;
    }

    @Nullable
    String stepKind() {
        return stepKind;
    }
}
