package nl.waardemeter.scorecard;

import java.util.List;
import nl.waardemeter.imports.Merge;

/** The table of one grain while cells of it are replaced. One that is empty takes them without its key, which is made at the end. */
final class GrainTable {

    private final Merge merge;
    private final Grain grain;
    private boolean empty;

    GrainTable(Merge merge, Grain grain) {
        this.merge = merge;
        this.grain = grain;
    }

    Grain grain() {
        return grain;
    }

    void begin() {
        boolean others = merge.jdbc()
                .sql("select exists (select from " + grain.table() + ")")
                .query(Boolean.class)
                .single();
        empty = !others && merge.takes(grain.table());
        if (empty) {
            // A file that this transaction makes need not be logged by a server without replication
            run("truncate " + grain.table());
            run("alter table " + grain.table() + " drop constraint " + key());
        }
    }

    /** In the order of the key, which fills its index fastest and keeps days together. */
    void replace(List<DaySlice> slices, String cells) {
        if (!empty) {
            run("delete from " + grain.table() + " where day in (" + DaySlice.days(slices) + ")");
        }
        run("insert into " + grain.table() + " (" + grain.columns() + ") " + cells
                + (empty ? "" : " order by " + grain.key()));
    }

    void end() {
        if (empty) {
            run("alter table " + grain.table() + " add constraint " + key() + " primary key (" + grain.key() + ")");
        }
    }

    private String key() {
        return grain.table() + "_pkey";
    }

    private void run(String statement) {
        merge.jdbc().sql(statement).update();
    }
}
