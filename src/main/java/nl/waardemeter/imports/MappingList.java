package nl.waardemeter.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kept mappings as people look at them: what for, by whom, used by which imports. */
@Component
class MappingList {

    private static final int IMPORTS_SHOWN = 20;

    private static final String ROWS = "select m.id, m.name, m.version, m.body, m.updated_at, m.removed_at, a.name, "
            + "(select count(*) from import i where i.mapping_id = m.id), "
            + "(select max(i.received_at) from import i where i.mapping_id = m.id) "
            + "from mapping m left join mapping_version v on v.name = m.name and v.version = m.version "
            + "left join account a on a.id = v.account_id ";

    private final JdbcClient jdbc;
    private final Mappings mappings;
    private final JsonMapper json;

    MappingList(JdbcClient jdbc, Mappings mappings, JsonMapper json) {
        this.jdbc = jdbc;
        this.mappings = mappings;
        this.json = json;
    }

    /** @param mapping what it says; unfinished where the program has come to ask for more since */
    record Row(
            int id,
            String name,
            int version,
            Mapping mapping,
            Instant savedAt,
            @Nullable Instant removedAt,
            @Nullable String by,
            long imports,
            @Nullable Instant lastUsed) {

        public List<String> kinds() {
            return List.copyOf(mapping.kinds().keySet());
        }
    }

    record Version(int version, Instant savedAt, @Nullable String by) {}

    record Used(
            int id,
            String fileName,
            ImportState state,
            Instant receivedAt,
            @Nullable String by) {}

    List<Row> all(boolean removed) {
        return jdbc.sql(ROWS + (removed ? "where m.removed_at is not null" : "where m.removed_at is null")
                        + " order by m.name")
                .query(this::row)
                .list();
    }

    Row one(int id) {
        return jdbc.sql(ROWS + "where m.id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Answers.unknown(id));
    }

    private Row row(ResultSet rs, int number) throws SQLException {
        Timestamp removed = rs.getTimestamp(6);
        Timestamp used = rs.getTimestamp(9);
        return new Row(
                rs.getInt(1),
                rs.getString(2),
                rs.getInt(3),
                MappingJson.unfinished(rs.getString(4), mappings.fields()),
                rs.getTimestamp(5).toInstant(),
                removed == null ? null : removed.toInstant(),
                rs.getString(7),
                rs.getLong(8),
                used == null ? null : used.toInstant());
    }

    /** Newest first. */
    List<Version> versions(int id) {
        return jdbc.sql("select v.version, v.saved_at, a.name from mapping m join mapping_version v on v.name = m.name "
                        + "left join account a on a.id = v.account_id where m.id = ? order by v.version desc")
                .param(id)
                .query((rs, row) -> new Version(rs.getInt(1), rs.getTimestamp(2).toInstant(), rs.getString(3)))
                .list();
    }

    /** A version's JSON, on lines that people can read. */
    String body(int id, int version) {
        String body = jdbc.sql("select v.body from mapping m join mapping_version v on v.name = m.name "
                        + "where m.id = ? and v.version = ?")
                .params(id, version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Answers.unknown(version));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(body));
    }

    /** The latest imports that were read by it. */
    List<Used> imports(int id) {
        return jdbc.sql(
                        "select i.id, i.file_name, i.state, i.received_at, a.name from import i "
                                + "left join account a on a.id = i.account_id where i.mapping_id = ? order by i.id desc limit ?")
                .params(id, IMPORTS_SHOWN)
                .query((rs, row) -> new Used(
                        rs.getInt(1),
                        rs.getString(2),
                        ImportState.ofWord(rs.getString(3)),
                        rs.getTimestamp(4).toInstant(),
                        rs.getString(5)))
                .list();
    }
}
