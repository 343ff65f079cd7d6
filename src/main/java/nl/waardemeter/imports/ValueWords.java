package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mapping's {@code values} say: words of the file and what each means for a field. */
final class ValueWords {

    /** A meaning that was read when the mapping was; null for a missing value. */
    record Meaning(@Nullable Long number, @Nullable String text) {
        static final Meaning NOTHING = new Meaning(null, null);
    }

    private final WordTable table;
    private final List<Meaning> meanings;
    private final List<String> listed;
    private final Otherwise otherwise;

    private ValueWords(WordTable table, List<Meaning> meanings, List<String> listed, Otherwise otherwise) {
        this.table = table;
        this.meanings = meanings;
        this.listed = listed;
        this.otherwise = otherwise;
    }

    /** Of a field's words only the closed types insist by themselves; the text of other words is as good as any. */
    static ValueWords of(Field field, FieldSource source, Readings readings) {
        WordTable table = WordTable.EMPTY;
        List<Meaning> meanings = new ArrayList<>();
        for (var entry : source.values().entrySet()) {
            table = table.with(entry.getKey(), meanings.size());
            meanings.add(Constants.meaning(field, source, entry.getValue(), readings));
        }
        Otherwise otherwise = source.otherwise() != null
                ? source.otherwise()
                : field.type().isClosed() ? Otherwise.REJECT : Otherwise.KEEP;
        return new ValueWords(table, meanings, List.copyOf(source.values().keySet()), otherwise);
    }

    boolean isEmpty() {
        return table.isEmpty() && otherwise != Otherwise.MISSING;
    }

    int find(char[] c, int from, int end) {
        return table.find(c, from, end);
    }

    Otherwise otherwise() {
        return otherwise;
    }

    FieldReader.Taken take(int place, int index, RowValues row) {
        Meaning meaning = meanings.get(place);
        if (meaning.number() != null) {
            row.set(index, meaning.number());
        } else if (meaning.text() != null) {
            row.set(index, meaning.text());
        } else {
            return FieldReader.Taken.MISSING;
        }
        return FieldReader.Taken.PRESENT;
    }

    /** The words of the file, for a message. */
    String listed() {
        return String.join(", ", listed);
    }
}
