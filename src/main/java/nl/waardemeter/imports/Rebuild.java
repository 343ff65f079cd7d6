package nl.waardemeter.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes everything derived anew after a definition has changed, inside the transaction that changes it: until its end everybody
 * sees the figures of the old definition, from then on those of the new one. Closed days keep theirs.
 */
@Component
public class Rebuild {

    private final List<RecordKind> kinds;
    private final AfterMerge afterMerge;
    private final Deliveries deliveries;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    Rebuild(
            List<RecordKind> kinds,
            AfterMerge afterMerge,
            Deliveries deliveries,
            Organisation organisation,
            JdbcClient jdbc) {
        this.kinds = kinds;
        this.afterMerge = afterMerge;
        this.deliveries = deliveries;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** Waits for an import that is under way; the next ones wait for the end of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForTurn() {
        Turn.take(jdbc);
    }

    /** All flags, totals and, where the zone has changed, local days with the teams of their day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void everything(@Nullable ZoneId newZone) {
        Merge merge = new Merge(jdbc);
        for (RecordKind kind : kinds) {
            FactTable table = kind.table();
            merge.changeAll(table);
            if (newZone != null && !table.instants().isEmpty()) {
                moveDays(table.name(), table, newZone);
                moveDays(table.versions(), table, newZone);
                merge.markChanged(table);
                Stamps.stamp(table, merge);
                deliveries.recount(kind);
            }
        }
        for (RecordKind kind : kinds) {
            kind.derive(merge);
            kind.deriveAcross(merge);
        }
        complete(merge);
    }

    private void moveDays(String rows, FactTable table, ZoneId zone) {
        String days = table.instants().entrySet().stream()
                .map(entry -> entry.getKey() + " = ((" + entry.getValue() + ") at time zone :zone)::date")
                .collect(Collectors.joining(", "));
        jdbc.sql("update " + rows + " set " + days).param("zone", zone.getId()).update();
    }

    /**
     * Columns of some rows, whatever follows from them, and the totals of their days. What files brought before and undoing may bring
     * back is corrected too, in what files bring.
     *
     * @param rows a condition on a row {@code f}
     * @param columns the columns and what they must be, as expressions over the row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void some(FactTable table, String rows, Map<String, String> columns) {
        Merge merge = new Merge(jdbc);
        Map<String, String> ordered = new TreeMap<>(columns);
        String values = String.join(", ", ordered.values());
        jdbc.sql("create temporary table " + table.changed() + " on commit drop as select f.* from " + table.name()
                        + " f where " + rows)
                .update();
        merge.place(table);
        merge.markChanged(table);
        merge.correct(
                table,
                List.copyOf(ordered.keySet()),
                "select f.place, " + values + " from " + table.placed() + " f where " + rows);
        ordered.keySet().retainAll(table.columns());
        jdbc.sql("update " + table.versions() + " f set (" + String.join(", ", ordered.keySet()) + ") = row ("
                        + String.join(", ", ordered.values()) + ") where " + rows)
                .update();
        for (RecordKind kind : kinds) {
            if (kind.table().equals(table)) {
                kind.derive(merge);
            }
            kind.deriveAcross(merge);
        }
        complete(merge);
    }

    private void complete(Merge merge) {
        afterMerge.refresh(merge);
        merge.end();
        organisation.definitionChanged();
    }

    /** Whether it is about so many rows that nobody should wait for it in the browser. */
    public boolean isLong(long most) {
        long rows = 0;
        for (RecordKind kind : kinds) {
            rows += jdbc.sql("select count(*) from (select from " + kind.table().name() + " limit ?) as rows")
                    .param(most + 1)
                    .query(Long.class)
                    .single();
        }
        return rows > most;
    }
}
