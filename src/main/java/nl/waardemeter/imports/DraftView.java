package nl.waardemeter.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dropped file as its page shows it, in the reader's language.
 *
 * @param beginning how the mapping came about: kept, own, suggested or none
 * @param rows the rows looked at
 * @param whole whether these are all rows of the file
 * @param questions what can be read in two ways
 * @param lacking what must still be said, each with the place on the page
 */
record DraftView(
        int id,
        String file,
        long size,
        Instant receivedAt,
        String beginning,
        @Nullable String mappingName,
        Text text,
        long rows,
        boolean whole,
        List<ImportView.Asked> questions,
        List<Lacking> lacking,
        List<Kind> kinds,
        List<Column> columns,
        List<Measurable> kpis,
        List<Others> others) {

    public boolean ready() {
        return lacking.isEmpty() && kinds.stream().anyMatch(Kind::chosen);
    }

    /** Words are asked beside their field. */
    public boolean hasQuestions() {
        return !questions.isEmpty();
    }

    public long measurable() {
        return kpis.stream().filter(kpi -> !kpi.mark.equals("none")).count();
    }

    /** How the text itself is read; what is empty was recognised. */
    record Text(
            String encoding,
            String delimiter,
            String zone,
            String dates,
            String numbers,
            String durations,
            String askedEncoding,
            String askedDelimiter,
            String askedZone,
            String askedDateOrder,
            String askedDecimal,
            String askedDuration,
            String source,
            String missing) {}

    record Lacking(String place, String message) {}

    /** A kind of record with its fields and its first rows. */
    record Kind(
            String kind,
            String name,
            boolean chosen,
            List<FieldView> fields,
            List<FieldView> more,
            List<String> heads,
            List<Row> rows,
            long read,
            long skipped,
            long rejected) {}

    /** A row as it will be read; cells stand beside what is in the file. */
    record Row(long line, List<Cell> cells, @Nullable String reason) {}

    record Cell(String read, String inFile) {

        public boolean same() {
            return read.equals(inFile) || inFile.isEmpty();
        }
    }

    /** How much of a column is filled, and what becomes of it. */
    record Column(
            String header,
            String fields,
            long filled,
            @Nullable Long readable,
            @Nullable Long rejected) {}

    /** Whether a KPI can be measured with this file. */
    record Measurable(String key, String name, String mark, String why) {}

    /** Another file that waits. */
    record Others(int id, String file, boolean here) {}
}
