package nl.waardemeter.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stamps facts anew after names were merged or parted, or people moved to another team: teams, queues, agents and topics of the rows,
 * what is derived from them, and the totals of their days, in the transaction of the change.
 */
@Component
class Stamps {

    private final List<RecordKind> kinds;
    private final AfterMerge afterMerge;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    Stamps(List<RecordKind> kinds, AfterMerge afterMerge, Organisation organisation, JdbcClient jdbc) {
        this.kinds = kinds;
        this.afterMerge = afterMerge;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /**
     * Rows whose stamp may change.
     *
     * @param ids names as sources use them
     * @param from the first day, null for all days
     */
    record Concerned(
            Dimension dimension,
            Collection<Integer> ids,
            @Nullable LocalDate from) {}

    /** How many rows of a kind are concerned, and on which days. */
    record Extent(
            String kind,
            long rows,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** What would be stamped anew. */
    List<Extent> extent(Concerned concerned) {
        return kinds.stream()
                .filter(kind -> has(kind.table(), concerned.dimension()))
                .map(kind -> extent(kind, concerned))
                .filter(extent -> extent.rows() > 0)
                .toList();
    }

    private Extent extent(RecordKind kind, Concerned concerned) {
        String day = kind.table().days().get(0);
        return with(
                        concerned,
                        "select :kind as kind, count(*) as rows, min(" + day + ") as first_day, max(" + day
                                + ") as last_day from " + kind.table().name() + " f where "
                                + where(kind.table(), concerned))
                .param("kind", kind.fields().kind())
                .query(Extent.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void again(Concerned concerned) {
        Turn.take(jdbc);
        Merge merge = new Merge(jdbc);
        for (RecordKind kind : kinds) {
            if (has(kind.table(), concerned.dimension()) && change(kind.table(), concerned)) {
                merge.place(kind.table());
                merge.markChanged(kind.table());
                stamp(kind.table(), merge);
                kind.derive(merge);
            }
            kind.deriveAcross(merge);
        }
        if (merge.touchedAnything()) {
            afterMerge.refresh(merge);
            organisation.dataChanged();
        }
        merge.end();
    }

    private boolean change(FactTable table, Concerned concerned) {
        return with(
                                concerned,
                                "create temporary table " + table.changed() + " on commit drop as select f.* from "
                                        + table.name() + " f where " + where(table, concerned))
                        .update()
                > 0;
    }

    static void stamp(FactTable table, Merge merge) {
        List<String> columns = List.copyOf(table.stamps().keySet());
        String key = table.key().stream().map(column -> "f." + column).collect(Collectors.joining(", "));
        String changed = table.key().stream().map(column -> "c." + column).collect(Collectors.joining(", "));
        merge.correct(
                table,
                columns,
                "select f.place, "
                        + columns.stream()
                                .map(column -> table.stamps().get(column))
                                .collect(Collectors.joining(", "))
                        + " from " + table.placed() + " f join " + table.changed() + " c on (" + key + ") = ("
                        + changed + ")");
    }

    private static boolean has(FactTable table, Dimension dimension) {
        return table.columns().contains("own_" + dimension.column());
    }

    private static String where(FactTable table, Concerned concerned) {
        String own = "f.own_" + concerned.dimension().column();
        String any = " = any(:ids)";
        // of a team by way of an agent or a queue
        String team = table.stamps().containsKey("their_team_id") ? "f.their_team_id" : "f.team_id";
        return "(" + own + any
                + (concerned.dimension() == Dimension.TEAM ? " or " + own + " is null and " + team + any : "") + ")"
                + (concerned.from() == null ? "" : " and f." + table.days().get(0) + " >= :from");
    }

    private JdbcClient.StatementSpec with(Concerned concerned, String statement) {
        JdbcClient.StatementSpec spec =
                jdbc.sql(statement).params(Map.of("ids", concerned.ids().toArray(Integer[]::new)));
        return concerned.from() == null ? spec : spec.param("from", concerned.from());
    }
}
