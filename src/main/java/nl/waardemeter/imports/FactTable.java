package nl.waardemeter.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Family;

/**
 * A table of facts, as merging and undoing see it. Beside the columns named here it has {@code import_id}, and derived columns
 * with defaults; a table of the same shape named {@code ..._version} keeps what was replaced or repeated.
 *
 * @param key the columns that identify a row, the source first
 * @param columns the columns that a file fills, the key included, in the order in which they are written
 * @param days the columns with the local days that a row counts on; the first is never null
 * @param instants the instant that each of these days is the local day of, as an expression; a day without one is local by itself
 * @param stamps the columns stamped with names that may be merged and teams that people may move between, as expressions over a row
 *     {@code f}: see {@link Stamp}
 * @param initial all derived columns and what they are as long as nothing else is known, as expressions over the row's columns
 */
public record FactTable(
        String name,
        Family family,
        List<String> key,
        List<String> columns,
        List<String> days,
        Map<String, String> instants,
        Map<String, String> stamps,
        Map<String, String> initial) {

    public FactTable {
        stamps = new TreeMap<>(stamps);
        initial = new TreeMap<>(initial);
    }

    String versions() {
        return name + "_version";
    }

    /** The temporary table, or view, of the rows that the running transaction brought or took away, with all their columns. */
    public String changed() {
        return "changed_" + name;
    }

    /** The view of the table's rows with their {@code place}, for what is derived from them: see {@link Merge#correct}. */
    public String placed() {
        return "placed_" + name;
    }

    String list() {
        return String.join(", ", columns);
    }

    String initialColumns() {
        return initial.keySet().stream().map(column -> ", " + column).collect(Collectors.joining());
    }

    String initialValues() {
        return initial.keySet().stream()
                .map(column -> ", " + initial.get(column))
                .collect(Collectors.joining());
    }

    String keyList() {
        return String.join(", ", key);
    }

    /** The columns of one alias. */
    String list(String alias) {
        return alias + "." + String.join(", " + alias + ".", columns);
    }
}
