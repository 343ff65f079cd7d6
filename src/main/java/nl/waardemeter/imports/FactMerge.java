package nl.waardemeter.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Merges staged rows into a table of facts, or takes an import's rows out again. A key's value is the row of the latest accepted
 * import that is not undone; every other row that an import delivered stands in the versions, so that undoing can bring it back.
 */
final class FactMerge {

    private final FactTable table;
    private final Merge merge;
    private final JdbcClient jdbc;
    private boolean filled;

    FactMerge(FactTable table, Merge merge) {
        this.table = table;
        this.merge = merge;
        this.jdbc = merge.jdbc();
    }

    /** How many staged rows were new, the same as before, or took the place of another. */
    record Outcome(long accepted, long unchanged, long replaced) {}

    /** @param distinct whether no key is thought to come twice; where that turns out to be wrong {@link #load} fails */
    Outcome store(String staging, int importId, boolean distinct) {
        long staged = count("select count(*) from " + staging);
        if (staged == 0) {
            return new Outcome(0, 0, 0);
        }
        boolean others = jdbc.sql("select exists (select from " + table.name() + ")")
                .query(Boolean.class)
                .single();
        if (others || !merge.takes(table.name())) {
            return addToOthers(staging, importId, staged);
        }
        String incoming = distinct ? staging : onlyLast(staging);
        filled = true;
        merge.filling(table, incoming, importId);
        return distinct
                ? new Outcome(staged, 0, 0)
                : countDuplicates(staging, staged, new Outcome(count("select count(*) from " + incoming), 0, 0));
    }

    /** How to make them again. */
    private List<String> dropIndexes() {
        String others = " from pg_indexes where schemaname = current_schema and tablename = ? and indexname <> ?";
        List<String> names = jdbc.sql("select indexname" + others)
                .params(table.name(), key())
                .query(String.class)
                .list();
        List<String> definitions = jdbc.sql("select indexdef" + others)
                .params(table.name(), key())
                .query(String.class)
                .list();
        names.forEach(index -> jdbc.sql("drop index " + index).update());
        jdbc.sql("alter table " + table.name() + " drop constraint " + key()).update();
        return definitions;
    }

    /**
     * Fills an empty table when what is derived from its rows is known: without key and indexes, which are made when the rows are
     * there. No row has changed by then, so that the indexes serve this very transaction too.
     *
     * @throws org.springframework.dao.DuplicateKeyException where a key came twice after all
     */
    void load() {
        if (!filled) {
            return;
        }
        // Emptying an empty table gives it a new file, which a server without replication need not log twice
        jdbc.sql("truncate " + table.name()).update();
        List<String> indexes = dropIndexes();
        String columns = "import_id, " + table.list() + table.initialColumns();
        jdbc.sql("insert into " + table.name() + " (" + columns + ") select " + columns + " from " + table.placed())
                .update();
        jdbc.sql("alter table " + table.name() + " add constraint " + key() + " primary key (" + table.keyList() + ")")
                .update();
        indexes.forEach(definition -> jdbc.sql(definition).update());
        jdbc.sql("analyze " + table.name()).update();
        merge.filled(table);
    }

    private String key() {
        return table.name() + "_key";
    }

    private Outcome addToOthers(String staging, int importId, long staged) {
        String incoming = onlyLast(staging);
        long keys = count("select count(*) from " + incoming);
        jdbc.sql("create temporary table matched_" + table.name() + " on commit drop as select " + keyOf("i") + ", ("
                        + table.list("i") + ") is not distinct from (" + table.list("c") + ") as same from " + incoming
                        + " i join " + table.name() + " c using (" + table.keyList() + ")")
                .update();
        jdbc.sql("analyze matched_" + table.name()).update();
        long unchanged = count("select count(*) from matched_" + table.name() + " where same");
        long replaced = count("select count(*) from matched_" + table.name() + " where not same");
        repeat(incoming, importId);
        emptyChanged();
        replace(incoming, importId);
        merge.place(table);
        if (keys > unchanged) {
            merge.markChanged(table);
        }
        return countDuplicates(staging, staged, new Outcome(keys - unchanged - replaced, unchanged, replaced));
    }

    /** An unchanged row stays with the import that brought it first; that this one brought it too is kept as a version. */
    private void repeat(String incoming, int importId) {
        jdbc.sql("insert into " + table.versions() + " (import_id, " + table.list() + table.initialColumns()
                        + ") select ?, " + table.list("i") + table.initialValues() + " from " + incoming
                        + " i join matched_" + table.name() + " m using (" + table.keyList() + ") where m.same")
                .param(importId)
                .update();
    }

    private void replace(String incoming, int importId) {
        jdbc.sql("with gone as (delete from " + table.name() + " c using matched_" + table.name() + " m where "
                        + sameKey("c", "m") + " and not m.same returning c.*), kept as (insert into " + table.versions()
                        + " select * from gone) insert into " + table.changed() + " select * from gone")
                .update();
        jdbc.sql("with come as (" + insert() + " select ?, " + table.list() + table.initialValues() + " from "
                        + incoming
                        + " i where not exists (select from matched_" + table.name()
                        + " m where " + sameKey("i", "m") + " and m.same) returning *) insert into " + table.changed()
                        + " select * from come")
                .param(importId)
                .update();
        jdbc.sql("analyze " + table.changed()).update();
    }

    /** Takes the import's rows out and brings back the latest version of each, where there is one. */
    void undo(int importId) {
        emptyChanged();
        jdbc.sql("delete from " + table.versions() + " where import_id = ?")
                .param(importId)
                .update();
        jdbc.sql("with gone as (delete from " + table.name() + " where import_id = ? returning *) insert into "
                        + table.changed() + " select * from gone")
                .param(importId)
                .update();
        jdbc.sql("create temporary table returning_" + table.name() + " on commit drop as select distinct on ("
                        + keyOf("v") + ") v.* from " + table.versions() + " v join " + table.changed() + " g on "
                        + sameKey("v", "g") + " join import i on i.id = v.import_id order by " + keyOf("v")
                        + ", i.accepted desc")
                .update();
        jdbc.sql("delete from " + table.versions() + " v using returning_" + table.name() + " r where "
                        + sameKey("v", "r") + " and v.import_id = r.import_id")
                .update();
        // names may have been merged and people moved since
        String columns = table.columns().stream()
                .map(column -> table.stamps().getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        jdbc.sql("with come as (" + insert() + " select import_id, " + columns + table.initialValues()
                        + " from returning_" + table.name() + " f returning *) insert into " + table.changed()
                        + " select * from come")
                .update();
        jdbc.sql("analyze " + table.changed()).update();
        merge.place(table);
        merge.markChanged(table);
    }

    private void emptyChanged() {
        jdbc.sql("create temporary table " + table.changed() + " on commit drop as select * from " + table.name()
                        + " with no data")
                .update();
    }

    /** The staged rows without those that a later line of the same file replaces. */
    private String onlyLast(String staging) {
        String name = "incoming_" + table.name();
        jdbc.sql("create temporary table " + name + " on commit drop as select distinct on (" + table.keyList() + ") "
                        + table.list() + " from " + staging + " order by " + table.keyList() + ", line desc")
                .update();
        jdbc.sql("analyze " + name).update();
        return name;
    }

    /** A line that a later line of the file repeats is unchanged; one that a later line contradicts is replaced. */
    private Outcome countDuplicates(String staging, long staged, Outcome keys) {
        long rest = staged - keys.accepted - keys.unchanged - keys.replaced;
        if (rest == 0) {
            return keys;
        }
        long different =
                count("select count(*) from (select distinct " + table.list() + " from " + staging + ") as rows");
        long repeated = staged - different;
        return new Outcome(keys.accepted, keys.unchanged + repeated, keys.replaced + rest - repeated);
    }

    private String insert() {
        return "insert into " + table.name() + " (import_id, " + table.list() + table.initialColumns() + ")";
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private String keyOf(String alias) {
        return alias + "." + String.join(", " + alias + ".", table.key());
    }

    private String sameKey(String one, String other) {
        return "(" + keyOf(one) + ") = (" + keyOf(other) + ")";
    }
}
