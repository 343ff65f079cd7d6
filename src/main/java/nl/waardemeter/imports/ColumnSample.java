package nl.waardemeter.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the first rows of a file show of one column: how often it is filled, and with what. */
final class ColumnSample {

    /** So many different values are told apart; a column with more holds no words to choose from. */
    static final int MOST_VALUES = 60;

    private static final int LONGEST_WORD = 60;
    private static final int SEEN = 500;

    private final int place;
    private final String header;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private long filled;
    private boolean many;

    ColumnSample(int place, String header) {
        this.place = place;
        this.header = header;
    }

    void see(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        if (values.size() < SEEN || values.containsKey(cell)) {
            values.merge(cell, 1L, Long::sum);
        }
        many |= values.size() > MOST_VALUES || cell.length() > LONGEST_WORD;
    }

    int place() {
        return place;
    }

    String header() {
        return header;
    }

    long filled() {
        return filled;
    }

    /** The different values with how often each occurs, in the order of the file; all of them unless there are {@link #many}. */
    Map<String, Long> values() {
        return values;
    }

    /** Whether there are too many different values to list. */
    boolean many() {
        return many;
    }

    List<String> firstValues(int count) {
        return values.keySet().stream().limit(count).toList();
    }

    /** The middle one of the values that are plain numbers; empty where hardly any is. */
    OptionalDouble medianNumber() {
        double[] numbers = values.keySet().stream()
                .filter(value -> value.matches("-?\\d{1,15}([.,]\\d+)?"))
                .mapToDouble(value -> Double.parseDouble(value.replace(',', '.')))
                .sorted()
                .toArray();
        return numbers.length * 2 < values.size() || numbers.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(numbers[numbers.length / 2]);
    }
}
