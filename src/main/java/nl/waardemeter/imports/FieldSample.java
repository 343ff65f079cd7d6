package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one field was read from the first rows of a file. */
final class FieldSample {

    private static final int EXAMPLES = 3;
    private static final int FAULTS = 2;

    private final List<Example> examples = new ArrayList<>();
    private final List<Example> faults = new ArrayList<>();
    private final Map<Integer, Long> presentByTurn = new HashMap<>();
    private final Map<Integer, Long> rejectedByTurn = new HashMap<>();
    private long present;
    private long missing;
    private long rejected;

    /** A value as it stands in the file and as it is read, or why it cannot be. */
    record Example(
            String inFile, @Nullable Value read, @Nullable Rejection fault) {}

    /** A value of a row; its number means what the field's type says. */
    record Value(Field field, long number, @Nullable String text) {

        static Value of(RowValues row, int index) {
            return new Value(row.fields().fields().get(index), row.number(index), row.text(index));
        }
    }

    void see(FieldReader reader, RecordBuffer record, RowValues row, String kind) throws UndecidedException {
        switch (reader.take(record, row)) {
            case MISSING -> missing++;
            case PRESENT -> {
                present++;
                presentByTurn.merge(reader.turn(), 1L, Long::sum);
                if (examples.size() < EXAMPLES) {
                    String cell = reader.cell(record);
                    if (examples.stream().noneMatch(example -> example.inFile.equals(cell))) {
                        examples.add(new Example(cell, Value.of(row, reader.index()), null));
                    }
                }
            }
            case FAULT -> {
                rejected++;
                rejectedByTurn.merge(reader.turn(), 1L, Long::sum);
                if (faults.size() < FAULTS) {
                    faults.add(new Example(reader.cell(record), null, reader.rejection(record.line(), kind)));
                }
            }
        }
    }

    /** Those that could be read first, then those that could not. */
    List<Example> examples() {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(faults);
        return all;
    }

    long present() {
        return present;
    }

    /** How many values came from that column, of several in turn. */
    long present(int turn) {
        return presentByTurn.getOrDefault(turn, 0L);
    }

    long rejected(int turn) {
        return rejectedByTurn.getOrDefault(turn, 0L);
    }

    long missing() {
        return missing;
    }

    long rejected() {
        return rejected;
    }
}
