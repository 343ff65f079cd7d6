package nl.waardemeter.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Staged rows on their way into an empty table of facts: what the file says of them, and what has been derived so far. */
final class StagedRows {

    private final FactTable table;
    private final String staged;
    private final int importId;
    private final Map<String, String> derived = new LinkedHashMap<>();
    private final StringBuilder corrections = new StringBuilder();

    StagedRows(FactTable table, String staged, int importId) {
        this.table = table;
        this.staged = staged;
        this.importId = importId;
        derived.putAll(table.initial());
    }

    /** From now on these columns come from the correction, a table with places, for the rows that it has. */
    StagedRows corrected(String correction, List<String> columns) {
        corrections
                .append(" left join ")
                .append(correction)
                .append(" on ")
                .append(correction)
                .append(".place = s.ctid");
        for (String column : columns) {
            derived.compute(
                    column,
                    (name, before) -> "case when " + correction + ".place is null then " + before + " else "
                            + correction + "." + name + " end");
        }
        return this;
    }

    String view() {
        return "create or replace temporary view " + table.placed() + " as select s.ctid as place, " + importId
                + " as import_id, " + table.list("s")
                + derived.entrySet().stream()
                        .map(column -> ", " + column.getValue() + " as " + column.getKey())
                        .collect(Collectors.joining())
                + " from " + staged + " s" + corrections;
    }
}
