package nl.waardemeter.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Family;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one transaction in which facts change: merging or undoing, derived columns, totals of the touched days and the data version.
 * Touched days are gathered in a temporary table, {@code touched_day (family, day)}.
 */
public final class Merge {

    /** Totals of closed days stay as they are; a row may lack the day. */
    private static final String OPEN = "day >= (select coalesce(closed_before, '-infinity') from settings)";

    private final JdbcClient jdbc;
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, StagedRows> filling = new HashMap<>();
    private final Set<String> views = new LinkedHashSet<>();
    private int corrections;

    Merge(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create temporary table touched_day (family text, day date, primary key (family, day)) on commit drop")
                .update();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Rows of the table came, changed or went: {@link FactTable#changed()} exists. */
    public boolean changed(FactTable table) {
        return changed.contains(table.name());
    }

    /** The same by the table's name, for kinds that look at facts of another kind. */
    public boolean changed(String table) {
        return changed.contains(table);
    }

    /** All rows of the table are new: there were none before. */
    public boolean isFilling(FactTable table) {
        return filling.containsKey(table.name());
    }

    /**
     * The table, empty until now, is to be filled with these staged rows once what is derived from them is known: a row is then
     * written once, as it stays. Until {@link #filled} they are all there is of {@link FactTable#placed()}.
     */
    void filling(FactTable table, String staged, int importId) {
        filling.put(table.name(), new StagedRows(table, staged, importId));
        jdbc.sql(staged(table).view()).update();
        views.add(table.placed());
        view(table.changed(), "select * from " + table.placed());
        markChanged(table);
    }

    /** The staged rows are in the table now. */
    void filled(FactTable table) {
        filling.remove(table.name());
        jdbc.sql("drop view " + table.changed() + ", " + table.placed()).update();
        views.remove(table.placed());
        view(table.changed(), "select * from " + table.name());
    }

    /** Prepares {@link FactTable#placed()} of a table that has its rows already. */
    public void place(FactTable table) {
        if (!views.contains(table.placed())) {
            view(table.placed(), "select ctid as place, * from " + table.name());
        }
    }

    /** All rows of the table count as changed. */
    void changeAll(FactTable table) {
        view(table.changed(), "select * from " + table.name());
        place(table);
        markChanged(table);
    }

    private void view(String name, String query) {
        jdbc.sql("create temporary view " + name + " as " + query).update();
        views.add(name);
    }

    /** Leaves nothing on the connection. */
    void end() {
        if (!views.isEmpty()) {
            jdbc.sql("drop view " + String.join(", ", views)).update();
        }
    }

    private StagedRows staged(FactTable table) {
        return Objects.requireNonNull(filling.get(table.name()));
    }

    void markChanged(FactTable table) {
        changed.add(table.name());
        String source = table.changed();
        for (String day : table.days()) {
            touch(table.family(), "select " + day + " from " + source);
        }
    }

    /**
     * Whether this transaction could have the table to itself at once. It never waits for readers: they may be waiting for it.
     */
    public boolean takes(String table) {
        jdbc.sql("savepoint before_lock").update();
        try {
            jdbc.sql("lock table " + table + " in access exclusive mode nowait").update();
            return true;
        } catch (DataAccessException e) {
            jdbc.sql("rollback to savepoint before_lock").update();
            return false;
        }
    }

    /** The days that the query gives are touched: their totals are made anew. */
    public void touch(Family family, String query) {
        jdbc.sql("insert into touched_day select ?, day from (select distinct * from (" + query
                        + ") as days (day)) as days where " + OPEN + " on conflict do nothing")
                .param(family.name())
                .update();
    }

    /** Whether anything at all has changed. */
    public boolean touchedAnything() {
        return jdbc.sql("select exists (select from touched_day)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives derived columns of a table's own rows other values, and touches the days of the rows that turned. Places hold as long as
     * nobody changes the rows, which nobody else may while this transaction runs.
     *
     * @param columns the columns to correct
     * @param rows a query for the place of each row, at most once, and then these columns as they must be
     */
    public void correct(FactTable table, List<String> columns, String rows) {
        String correction = "correction_" + ++corrections;
        int count = jdbc.sql("create temporary table " + correction + " (place, " + String.join(", ", columns)
                        + ") on commit drop as " + rows)
                .update();
        if (count == 0) {
            return;
        }
        jdbc.sql("analyze " + correction + " (place)").update();
        if (isFilling(table)) {
            jdbc.sql(staged(table).corrected(correction, columns).view()).update();
            return;
        }
        String wanted = columns.stream().map(column -> "c." + column).collect(Collectors.joining(", "));
        String now = columns.stream().map(column -> "r." + column).collect(Collectors.joining(", "));
        turn(
                table.family(),
                "update " + table.name() + " r set ("
                        + String.join(", ", columns) + ") = row (" + wanted + ") from " + correction
                        + " c where r.ctid = c.place and (" + now + ") is distinct from (" + wanted + ")",
                "r",
                table.days().toArray(String[]::new));
    }

    /**
     * Runs an update of derived columns of the table with this alias and touches the days of the rows that turned.
     */
    public void turn(Family family, String update, String alias, String... days) {
        StringBuilder turned = new StringBuilder();
        for (String day : days) {
            turned.append(turned.isEmpty() ? "select " : " union select ")
                    .append(day)
                    .append(" from turned");
        }
        String returning = alias + "." + String.join(", " + alias + ".", days);
        jdbc.sql("with turned as (" + update + " returning " + returning
                        + ") insert into touched_day select ?, day from (" + turned
                        + ") as days (day) where " + OPEN + " on conflict do nothing")
                .param(family.name())
                .update();
    }
}
