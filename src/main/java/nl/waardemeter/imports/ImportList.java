package nl.waardemeter.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest imports in one query, as the list shows them. */
@Component
class ImportList {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import; the rows are counted over its kinds. */
    record Row(
            int id,
            ImportState state,
            String fileName,
            String source,
            boolean dryRun,
            Instant receivedAt,
            long stored,
            long unchanged,
            long rejected,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Integer daysTouched,
            @Nullable String who,
            long fileSize,
            String sha256) {

        /** Enough of it to compare by eye. */
        public String shortSha256() {
            return sha256.substring(0, Math.min(12, sha256.length()));
        }
    }

    List<Row> latest() {
        return jdbc.sql(
                        "select i.id, i.state, i.file_name, s.name, i.dry_run, i.received_at, "
                                + "coalesce(sum(c.accepted + c.replaced), 0)::bigint, coalesce(sum(c.unchanged), 0)::bigint, "
                                + "coalesce(sum(c.rejected), 0)::bigint, i.first_day, i.last_day, i.days_touched, a.name, "
                                + "i.file_size, i.file_sha256 "
                                + "from import i join source s on s.id = i.source_id left join import_count c on c.import_id = i.id "
                                + "left join account a on a.id = i.account_id group by i.id, s.name, a.name order by i.id desc limit ?")
                .param(SHOWN)
                .query((rs, row) -> new Row(
                        rs.getInt(1),
                        ImportState.ofWord(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getBoolean(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getLong(7),
                        rs.getLong(8),
                        rs.getLong(9),
                        rs.getObject(10, LocalDate.class),
                        rs.getObject(11, LocalDate.class),
                        rs.getObject(12, Integer.class),
                        rs.getString(13),
                        rs.getLong(14),
                        rs.getString(15)))
                .list();
    }
}
