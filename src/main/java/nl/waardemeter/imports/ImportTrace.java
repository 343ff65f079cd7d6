package nl.waardemeter.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.waardemeter.kpi.ReportingPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports did to the figures of certain days, for who has to explain those figures. */
@Component
public class ImportTrace {

    private final JdbcClient jdbc;

    ImportTrace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of one kind in files that touched the days: how many could not be read, of how many. */
    public record Rejected(String kind, long rejected, long read) {}

    /** By kind; a kind of which every row could be read is not in it. */
    public List<Rejected> rejected(ReportingPeriod period) {
        return jdbc.sql("select c.kind, sum(c.rejected)::bigint as rejected, sum(c.read)::bigint as read from import i "
                        + "join import_count c on c.import_id = i.id where i.state = 'done' and not i.dry_run "
                        + "and i.first_day < :until and i.last_day >= :from group by c.kind "
                        + "having sum(c.rejected) > 0 order by c.kind")
                .param("from", period.from())
                .param("until", period.until())
                .query(Rejected.class)
                .list();
    }

    /**
     * An import that changed figures.
     *
     * @param undone it was taken back, and that is what changed them
     * @param firstDay the first of the days whose figures it touched
     */
    public record Effect(int id, String fileName, boolean undone, Instant at, LocalDate firstDay, LocalDate lastDay) {}

    /** What came in or was undone after this moment, the latest first. */
    public List<Effect> since(Instant moment) {
        return jdbc.sql(
                        "select id, file_name, state = 'undone' as undone, finished_at as at, first_day, last_day from import "
                                + "where state in ('done', 'undone') and not dry_run and finished_at > :moment "
                                + "and first_day is not null order by finished_at desc, id desc")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Effect.class)
                .list();
    }
}
