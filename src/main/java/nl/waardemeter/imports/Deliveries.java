package nl.waardemeter.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each source has delivered, for each kind: what "data through" is made of. */
@Component
class Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Rows came in. Replaced rows may have moved, so the days are those of the staged rows at least. */
    void add(RecordKind kind, String staging) {
        String day = kind.table().days().get(0);
        jdbc.sql(
                        "insert into delivery (source_id, kind, first_day, last_day, delivered_at) select source_id, :kind, min("
                                + day
                                + "), max(" + day + "), :now from " + staging
                                + " group by source_id on conflict (source_id, kind) "
                                + "do update set first_day = least(delivery.first_day, excluded.first_day), last_day = "
                                + "greatest(delivery.last_day, excluded.last_day), delivered_at = excluded.delivered_at")
                .param("kind", kind.fields().kind())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * After rows went or moved to other days, these are looked up again. Rows of closed days may be gone, but were delivered: they
     * have their totals.
     */
    void recount(RecordKind kind) {
        String day = kind.table().days().get(0);
        jdbc.sql("""
                        with delivered as (
                            select source_id, min(day) as first_day, max(day) as last_day
                            from (
                                select source_id, DAY as day from FACTS
                                union all
                                select d.source_id, unnest(array[d.first_day, least(d.last_day, s.closed_before - 1)])
                                from delivery d cross join settings s
                                where d.kind = :kind and d.first_day < s.closed_before) days
                            group by source_id),
                        gone as (
                            delete from delivery d
                            where kind = :kind and not exists (select from delivered where source_id = d.source_id))
                        update delivery d set first_day = n.first_day, last_day = n.last_day
                        from delivered n where d.kind = :kind and d.source_id = n.source_id
                        """.replace("DAY as", day + " as")
                        .replace("FACTS", kind.table().name()))
                .param("kind", kind.fields().kind())
                .update();
    }
}
