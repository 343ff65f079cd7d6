package nl.waardemeter.imports;

import java.util.List;

/**
 * How a file was taken, to be shown beside its counts.
 *
 * @param ignored columns of the file that no field takes
 * @param absent columns that the mapping names for optional fields and the file lacks
 */
record Recognised(
        String encoding,
        String delimiter,
        long headerLine,
        List<Column> columns,
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
