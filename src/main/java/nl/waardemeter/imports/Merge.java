package nl.waardemeter.imports;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.waardemeter.kpi.Family;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one transaction in which facts change: merging or undoing, derived columns, totals of the touched days and the data version.
 * Touched days are gathered in a temporary table, {@code touched_day (family, day)}.
 */
public final class Merge {

    private final JdbcClient jdbc;
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> filled = new LinkedHashSet<>();

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
    public boolean filled(FactTable table) {
        return filled.contains(table.name());
    }

    void markFilled(FactTable table) {
        filled.add(table.name());
        markChanged(table);
    }

    void markChanged(FactTable table) {
        changed.add(table.name());
        String source = table.changed();
        for (String day : table.days()) {
            touch(table.family(), "select " + day + " from " + source);
        }
    }

    /** The days that the query gives are touched: their totals are made anew. */
    public void touch(Family family, String query) {
        jdbc.sql("insert into touched_day select ?, day from (select distinct * from (" + query
                        + ") as days (day)) as days where day is not null on conflict do nothing")
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
                        + ") as days (day) where day is not null on conflict do nothing")
                .param(family.name())
                .update();
    }
}
