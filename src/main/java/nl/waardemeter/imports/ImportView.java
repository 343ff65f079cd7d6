package nl.waardemeter.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * One import, as pages and the API show it, in the reader's language.
 *
 * @param state received, reading, needs-decision, checked, storing, done, failed, undoing or undone
 * @param progress how much of the file has been read, 0..1
 * @param counts for each kind: read = accepted + unchanged + replaced + skipped + rejected
 * @param rejected the rows rejected over all kinds
 * @param questions what must be answered before it goes on
 * @param readings how each column was read
 * @param warnings what was done to values on the way in and is worth knowing
 * @param failure why it failed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportView(
        int id,
        String state,
        String file,
        long size,
        String sha256,
        String source,
        boolean dryRun,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        double progress,
        List<ImportCounts> counts,
        long rejected,
        List<Asked> questions,
        @Nullable File readings,
        List<String> warnings,
        @Nullable String failure,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer daysTouched,
        @JsonIgnore @Nullable String mapping) {

    /** A question about a column: one of the readings is the answer; of words, one for each sample. */
    record Asked(String column, String aspect, String message, List<Choice> readings, List<Sample> samples) {}

    record Choice(String code, String message) {}

    /** A value of the file and what each reading makes of it, in their order. */
    record Sample(long line, String value, List<String> meanings) {}

    /** What was recognised of the file. */
    record File(
            String encoding,
            String delimiter,
            long headerLine,
            List<Column> columns,
            List<String> ignored,
            List<String> absent,
            @JsonIgnore boolean canBeCorrected) {

        /** A tab cannot be seen. */
        public String delimiterShown() {
            return delimiter.equals("\t") ? "tab" : delimiter;
        }
    }

    record Column(String kind, String field, String column, String message) {}

    boolean underWay() {
        return state.equals("received")
                || state.equals("reading")
                || state.equals("storing")
                || state.equals("undoing");
    }

    /** Makes views of imports. */
    @Component
    static class Views {

        private final Imports imports;
        private final MessageSource messages;

        Views(Imports imports, MessageSource messages) {
            this.imports = imports;
            this.messages = messages;
        }

        ImportView of(Import one, Locale locale) {
            List<ImportCounts> counts = imports.counts(one.id());
            Recognised seen = one.readings();
            Import.Failure failure = one.failure();
            return new ImportView(
                    one.id(),
                    one.state().word(),
                    one.fileName(),
                    one.fileSize(),
                    one.fileSha256(),
                    imports.sourceOf(one),
                    one.dryRun(),
                    one.receivedAt(),
                    one.startedAt(),
                    one.finishedAt(),
                    progress(one),
                    counts,
                    counts.stream().mapToLong(ImportCounts::rejected).sum(),
                    one.questions().stream()
                            .map(question -> asked(question, locale))
                            .toList(),
                    seen == null ? null : file(seen, locale),
                    one.warnings().stream()
                            .map(notice -> warning(notice, locale))
                            .toList(),
                    failure == null
                            ? null
                            : text(failure.key(), failure.arguments().toArray(), locale),
                    one.firstDay(),
                    one.lastDay(),
                    one.daysTouched(),
                    one.request().mappingName());
        }

        private static double progress(Import one) {
            return one.fileSize() == 0 ? 0 : Math.min(1, (double) one.bytesRead() / one.fileSize());
        }

        List<Asked> asked(List<Question> questions, Locale locale) {
            return questions.stream().map(question -> asked(question, locale)).toList();
        }

        private Asked asked(Question question, Locale locale) {
            return new Asked(
                    question.column(),
                    question.aspect().code(),
                    text(question.key(), new Object[] {question.column()}, locale),
                    question.readings().stream()
                            .map(reading -> new Choice(
                                    reading.code(), text(reading.key(), new Object[] {reading.code()}, locale)))
                            .toList(),
                    question.samples().stream()
                            .map(sample -> new Sample(sample.line(), sample.value(), sample.meanings()))
                            .toList());
        }

        private File file(Recognised seen, Locale locale) {
            return new File(
                    seen.encoding(),
                    seen.delimiter(),
                    seen.headerLine(),
                    seen.columns().stream()
                            .map(column -> new Column(
                                    column.kind(),
                                    column.field(),
                                    column.column(),
                                    text(column.key(), column.arguments().toArray(), locale)))
                            .toList(),
                    seen.ignored(),
                    seen.absent(),
                    seen.used() != null);
        }

        private String warning(Notices.Notice notice, Locale locale) {
            return text(notice.key(), new Object[] {notice.field(), notice.count()}, locale);
        }

        private String text(String key, Object[] arguments, Locale locale) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
