package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What undoing an import would change, told before it happens.
 *
 * @param leaving the rows that go, by kind
 * @param returning the rows of other imports that come back in their place
 */
record UndoEffect(List<Leaving> leaving, List<Returning> returning) {

    record Leaving(String kind, long rows) {}

    record Returning(int importId, String fileName, long rows) {}

    public long rows() {
        return leaving.stream().mapToLong(Leaving::rows).sum();
    }

    public long comingBack() {
        return returning.stream().mapToLong(Returning::rows).sum();
    }

    /** Looks it up, as undoing itself would find it. */
    @Component
    static class Effects {

        private final JdbcClient jdbc;
        private final List<RecordKind> kinds;

        Effects(JdbcClient jdbc, List<RecordKind> kinds) {
            this.jdbc = jdbc;
            this.kinds = kinds;
        }

        UndoEffect of(int importId) {
            List<Leaving> leaving = new ArrayList<>();
            List<Returning> returning = new ArrayList<>();
            for (RecordKind kind : kinds) {
                FactTable table = kind.table();
                long rows = jdbc.sql("select count(*) from " + table.name() + " where import_id = ?")
                        .param(importId)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    leaving.add(new Leaving(kind.fields().kind(), rows));
                    returning.addAll(returning(table, importId));
                }
            }
            return new UndoEffect(leaving, returning);
        }

        private List<Returning> returning(FactTable table, int importId) {
            String key = "v." + String.join(", v.", table.key());
            return jdbc.sql("select b.import_id, i.file_name, count(*) as rows from (select distinct on (" + key
                            + ") v.import_id from " + table.versions() + " v join " + table.name() + " c using ("
                            + table.keyList() + ") join import o on o.id = v.import_id where c.import_id = :id and "
                            + "v.import_id <> :id order by " + key
                            + ", o.accepted desc) b join import i on i.id = b.import_id group by 1, 2 order by 1 desc")
                    .param("id", importId)
                    .query(Returning.class)
                    .list();
        }
    }
}
