package nl.waardemeter.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole file by a plan: first its beginning, to decide how each column is to be read, then all rows. Where a
 * later line shows that a decision was wrong or is still to be taken, it starts again.
 */
final class FileReading {

    /** The rows on which columns are decided. */
    static final int SAMPLE_ROWS = 10_000;

    private static final int ROWS_PER_PROGRESS = 4_096;

    private final ReadingPlan plan;
    private final FileSource file;
    private final long most;
    private final boolean @Nullable [] wanted;
    private final int headers;
    private final int width;

    FileReading(ReadingPlan plan, FileSource file) {
        this(plan, file, Long.MAX_VALUE, plan.wanted());
    }

    /** The first rows only, with all their cells, whether a field takes them or not. */
    static FileReading ofFirst(long rows, ReadingPlan plan, FileSource file) {
        return new FileReading(plan, file, rows, null);
    }

    private FileReading(ReadingPlan plan, FileSource file, long most, boolean @Nullable [] wanted) {
        this.plan = plan;
        this.file = file;
        this.most = most;
        this.wanted = wanted;
        headers = plan.look().headers().size();
        width = plan.look().width();
    }

    /**
     * Hands the rows of the file to the sink, unless a question comes first.
     *
     * @throws RefusedException where the file as a whole turns out to be unreadable
     */
    ReadingResult read(RowSink sink) throws IOException {
        TextEncoding encoding = plan.look().encoding();
        Set<String> undecided = new HashSet<>();
        while (true) {
            try {
                Readings readings =
                        new Readings(plan.mapping(), plan.zone(), plan.look().delimiter());
                List<Question> questions = decide(readings, encoding, undecided);
                Notices notices = new Notices();
                List<KindReader> kinds = RowReaders.of(plan, readings, notices);
                if (questions.isEmpty()) {
                    sink.begin();
                    rows(kinds, encoding, sink);
                    questions = RowReaders.unknownWords(kinds);
                }
                readings.report(notices);
                return new ReadingResult(
                        questions,
                        kinds.stream().map(KindReader::counts).toList(),
                        notices.all(),
                        Recognition.of(plan, readings, encoding));
            } catch (WrongEncodingException e) {
                encoding = TextEncoding.windows1252();
            } catch (UndecidedException e) {
                undecided.add(Cells.key(e.column()));
            }
        }
    }

    /** Looks at the first rows, and further as long as a column needs it. */
    private List<Question> decide(Readings readings, TextEncoding encoding, Set<String> undecided)
            throws IOException, WrongEncodingException {
        List<ColumnEvidence> columns = ColumnEvidence.of(plan, readings, undecided);
        try (Records records = open(new CountingInput(file.open()), encoding)) {
            long rows = 0;
            while (!columns.isEmpty() && rows < most && next(records)) {
                if (!isReadable(records.record())) {
                    continue;
                }
                for (ColumnEvidence column : columns) {
                    column.see(records.record());
                }
                rows++;
                if (rows >= SAMPLE_ROWS) {
                    columns.removeIf(column -> !column.isOpen());
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        for (Evidence evidence : readings.all()) {
            if (evidence.isQuestion()) {
                questions.add(evidence.question());
            }
        }
        return questions;
    }

    private void rows(List<KindReader> kinds, TextEncoding encoding, RowSink sink)
            throws IOException, WrongEncodingException, UndecidedException {
        CountingInput bytes = new CountingInput(file.open());
        try (Records records = open(bytes, encoding)) {
            RecordBuffer record = records.record();
            long rows = 0;
            long unfinished = 0;
            while (rows < most && next(records)) {
                unfinished = record.count() < width ? record.line() : 0;
                if (isReadable(record)) {
                    sink.see(record, kinds);
                    for (KindReader kind : kinds) {
                        kind.take(record, sink);
                    }
                } else {
                    for (KindReader kind : kinds) {
                        kind.takeBroken(broken(record, kind.fields().kind()), record, sink);
                    }
                }
                if (++rows % ROWS_PER_PROGRESS == 0) {
                    sink.progress(bytes.bytes(), rows);
                }
            }
            if (rows == 0) {
                throw Refusal.refused(Code.HEADER_ONLY);
            }
            if (rows < most && unfinished > 0 && records.endsWithoutLineBreak()) {
                throw Refusal.refused(Code.CUT_OFF, String.valueOf(unfinished));
            }
            sink.progress(bytes.bytes(), rows);
        }
    }

    private Records open(CountingInput bytes, TextEncoding encoding) throws IOException {
        return new Records(bytes, encoding, plan.look().delimiter(), wanted);
    }

    /** The next record under the header. */
    private boolean next(Records records) throws IOException, WrongEncodingException {
        while (records.next()) {
            if (records.record().line() > plan.look().headerLine()) {
                return true;
            }
        }
        return false;
    }

    private boolean isReadable(RecordBuffer record) {
        return !record.tooLong() && record.longCell() < 0 && record.count() >= width && record.lastFilled() < headers;
    }

    private Rejection broken(RecordBuffer record, String kind) {
        if (record.tooLong()) {
            return rejection(record, kind, null, RejectionReason.RECORD_TOO_LONG);
        }
        List<String> headers = plan.look().headers();
        if (record.longCell() >= 0) {
            String column = record.longCell() < headers.size() ? headers.get(record.longCell()) : "";
            return rejection(record, kind, column, RejectionReason.FIELD_TOO_LONG);
        }
        return rejection(
                record, kind, null, RejectionReason.RAGGED_ROW, String.valueOf(record.count()), String.valueOf(width));
    }

    private static Rejection rejection(
            RecordBuffer record, String kind, @Nullable String column, RejectionReason reason, String... arguments) {
        return new Rejection(record.line(), kind, column, null, reason.key(), List.of(arguments));
    }
}
