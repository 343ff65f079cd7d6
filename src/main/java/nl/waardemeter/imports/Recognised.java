package nl.waardemeter.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was taken, to be shown beside its counts.
 *
 * @param used columns that some field takes, in the order of the file; null of imports from before this was kept
 * @param ignored columns of the file that no field takes
 * @param absent columns that the mapping names for optional fields and the file lacks
 */
record Recognised(
        String encoding,
        String delimiter,
        long headerLine,
        List<Column> columns,
        @Nullable List<String> used,
        List<String> ignored,
        List<String> absent) {

    /**
     * One field.
     *
     * @param column the header, or the constant that all rows have
     * @param key of the message that says how the cells are read, with its arguments from {0}
     */
    record Column(String kind, String field, String column, String key, List<String> arguments) {}
}
