package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waardemeter.imports.KindPlan.FieldPlan;

/** Shows the values of a column, as far as they are not words of the mapping, to what is to be known about it. */
final class ColumnEvidence {

    private final Slot slot;
    private final WordTable words;
    private final List<Evidence> evidence;
    private final boolean wholeFile;

    private ColumnEvidence(Slot slot, WordTable words, List<Evidence> evidence, boolean wholeFile) {
        this.slot = slot;
        this.words = words;
        this.evidence = evidence;
        this.wholeFile = wholeFile;
    }

    /** @param undecided columns that are to be seen as a whole */
    static List<ColumnEvidence> of(ReadingPlan plan, Readings readings, Set<String> undecided) {
        List<ColumnEvidence> columns = new ArrayList<>();
        for (KindPlan kind : plan.kinds()) {
            for (FieldPlan field : kind.plans()) {
                for (Slot slot : field.slots()) {
                    List<Evidence> evidence = readings.evidence(field.field(), field.source(), slot.label());
                    // A column that feeds two fields tells the same twice
                    boolean known = columns.stream().anyMatch(column -> column.evidence.equals(evidence));
                    if (!evidence.isEmpty() && !known) {
                        boolean whole = undecided.contains(Cells.key(slot.label()));
                        columns.add(new ColumnEvidence(slot, words(field.source()), evidence, whole));
                    }
                }
            }
        }
        return columns;
    }

    private static WordTable words(FieldSource source) {
        WordTable table = WordTable.EMPTY;
        for (String word : source.values().keySet()) {
            table = table.with(word, 0);
        }
        return table;
    }

    void see(RecordBuffer record) {
        if (slot.find(record)
                && !slot.halved()
                && (words.isEmpty() || words.find(slot.chars(), slot.from(), slot.end()) < 0)) {
            for (Evidence one : evidence) {
                one.see(slot.chars(), slot.from(), slot.end(), record.line());
            }
        }
    }

    boolean isOpen() {
        return wholeFile || evidence.stream().anyMatch(Evidence::isOpen);
    }
}
