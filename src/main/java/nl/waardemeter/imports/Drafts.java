package nl.waardemeter.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The files that were dropped and not imported yet. One that nobody imports is removed after a day. */
@Component
class Drafts {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String COLUMNS =
            "select id, file_name, file_size, file_sha256, received_at, mapping, mapping_name, sheets, "
                    + "sheet from draft";

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Uploads uploads, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps the file until it is imported or forgotten. */
    int add(Upload upload, String mapping, @Nullable String mappingName, SignedIn who) {
        Integer added = transaction.execute(status -> {
            Workbook.Sheets sheets = upload.sheets();
            int id = jdbc.sql("insert into draft (account_id, file_name, file_size, file_sha256, received_at, mapping, "
                            + "mapping_name, sheets, sheet) values (:account, :file, :size, :sha256, :now, :mapping, "
                            + ":name, :sheets, :sheet) returning id")
                    .param("account", who.accountId())
                    .param("file", upload.name())
                    .param("size", upload.size())
                    .param("sha256", upload.sha256())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("mapping", mapping)
                    .param("name", mappingName, Types.VARCHAR)
                    .param("sheets", sheets == null ? null : sheets.names().toArray(String[]::new), Types.ARRAY)
                    .param("sheet", sheets == null ? null : sheets.chosen(), Types.VARCHAR)
                    .query(Integer.class)
                    .single();
            try {
                uploads.keepDraft(upload, id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return id;
        });
        return added == null ? 0 : added;
    }

    Draft get(int id) {
        return find(id).orElseThrow(() -> Answers.unknown(id));
    }

    Optional<Draft> find(int id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query((rs, row) -> draft(rs))
                .optional();
    }

    /** All of them, in the order in which they were dropped. */
    List<Draft> waiting() {
        return jdbc.sql(COLUMNS + " order by id").query((rs, row) -> draft(rs)).list();
    }

    private static Draft draft(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Draft(
                rs.getInt(1),
                rs.getString(2),
                rs.getLong(3),
                rs.getString(4),
                rs.getTimestamp(5).toInstant(),
                rs.getString(6),
                rs.getString(7),
                sheets(rs.getArray(8)),
                rs.getString(9));
    }

    private static List<String> sheets(java.sql.@Nullable Array names) throws java.sql.SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    void choose(int id, String sheet) {
        jdbc.sql("update draft set sheet = ? where id = ?").params(sheet, id).update();
    }

    void change(int id, String mapping, @Nullable String mappingName) {
        jdbc.sql("update draft set mapping = :mapping, mapping_name = :name where id = :id")
                .param("mapping", mapping)
                .param("name", mappingName, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void remove(int id) throws IOException {
        jdbc.sql("delete from draft where id = ?").param(id).update();
        uploads.removeDraft(id);
    }

    /** Removes those that nobody has imported for a day, and files that belong to none. */
    void removeForgotten() throws IOException {
        jdbc.sql("delete from draft where received_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        // A file stands there shortly before its draft can be seen; it is younger than this query then
        uploads.removeDraftsBut(
                new HashSet<>(
                        jdbc.sql("select id from draft").query(Integer.class).list()),
                clock.instant().minus(KEPT));
    }
}
