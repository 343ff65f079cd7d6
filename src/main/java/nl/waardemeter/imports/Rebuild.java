package nl.waardemeter.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes everything derived anew after a definition has changed, inside the transaction that changes it: until its end everybody
 * sees the figures of the old definition, from then on those of the new one.
 */
@Component
public class Rebuild {

    private final List<RecordKind> kinds;
    private final AfterMerge afterMerge;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    Rebuild(List<RecordKind> kinds, AfterMerge afterMerge, Organisation organisation, JdbcClient jdbc) {
        this.kinds = kinds;
        this.afterMerge = afterMerge;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** Waits for an import that is under way; the next ones wait for the end of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(" + ImportWorker.LOCK + ")")
                .query((rs, row) -> true)
                .list();
    }

    /** All flags, totals and, where the zone has changed, local days. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void everything(@Nullable ZoneId newZone) {
        Merge merge = new Merge(jdbc);
        for (RecordKind kind : kinds) {
            FactTable table = kind.table();
            jdbc.sql("create temporary view " + table.changed() + " as select * from " + table.name())
                    .update();
            merge.markChanged(table);
            if (newZone != null && !table.instants().isEmpty()) {
                moveDays(table, newZone);
                merge.markChanged(table);
            }
        }
        kinds.forEach(kind -> kind.derive(merge));
        kinds.forEach(kind -> jdbc.sql("drop view " + kind.table().changed()).update());
        afterMerge.refresh(merge);
        organisation.definitionChanged();
    }

    private void moveDays(FactTable table, ZoneId zone) {
        String days = table.instants().entrySet().stream()
                .map(entry -> entry.getKey() + " = ((" + entry.getValue() + ") at time zone :zone)::date")
                .collect(Collectors.joining(", "));
        jdbc.sql("update " + table.name() + " set " + days)
                .param("zone", zone.getId())
                .update();
    }
}
