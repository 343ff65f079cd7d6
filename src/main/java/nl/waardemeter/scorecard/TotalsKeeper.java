package nl.waardemeter.scorecard;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.imports.AfterMerge;
import nl.waardemeter.imports.Merge;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the totals of the touched days anew from the facts, in every grain, inside the transaction that changed the facts. */
@Component
class TotalsKeeper implements AfterMerge {

    private final Organisation organisation;

    TotalsKeeper(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void refresh(Merge merge) {
        MeasureSql sql = new MeasureSql(
                organisation.serviceLevelSeconds(), organisation.settings().shortAbandonSeconds());
        for (Facts facts : Facts.values()) {
            if (touched(merge.jdbc(), facts.family())) {
                facts.grains().forEach(finer -> refresh(merge.jdbc(), sql, facts, finer));
                if (facts == Facts.CONTACT) {
                    refreshHalfHours(merge.jdbc(), sql);
                }
            }
        }
    }

    private static boolean touched(JdbcClient jdbc, Family family) {
        return jdbc.sql("select exists (select from touched_day where family = ?)")
                .param(family.name())
                .query(Boolean.class)
                .single();
    }

    private static void refresh(JdbcClient jdbc, MeasureSql sql, Facts facts, Set<Split> finer) {
        String table = facts.totals(finer);
        List<String> keys = keys(facts, finer);
        List<Measure> measures = Measure.of(facts.family());
        forget(jdbc, table, facts.family());
        String parts = facts.attributions().stream()
                .map(attribution -> part(sql, facts, keys, measures, attribution))
                .collect(Collectors.joining(" union all "));
        jdbc.sql("insert into " + table + " (day, " + String.join(", ", keys) + ", "
                        + columns(measures, Measure::column) + ") select day, " + String.join(", ", keys) + ", "
                        + columns(measures, measure -> "sum(" + measure.column() + ")") + " from (" + parts
                        + ") parts group by day, " + String.join(", ", keys))
                .update();
    }

    private static List<String> keys(Facts facts, Set<Split> finer) {
        return Stream.concat(facts.base().stream(), finer.stream())
                .map(Split::column)
                .toList();
    }

    /**
     * One attribution's share of the cells. The first one's part already holds what the others say of rows that count on the same
     * day for both, which is nearly all of them; so the facts are read once, and then only the rest.
     */
    private static String part(
            MeasureSql sql, Facts facts, List<String> keys, List<Measure> measures, Attribution attribution) {
        Attribution first = facts.attributions().get(0);
        String day = "f." + attribution.dayColumn();
        String firstDay = "f." + first.dayColumn();
        String sums = columns(measures, measure -> {
            if (measure.attribution() == attribution) {
                return sql.sum(measure) + " as " + measure.column();
            }
            if (attribution == first) {
                return sql.sum(measure, "f." + measure.attribution().dayColumn() + " = " + firstDay) + " as "
                        + measure.column();
            }
            return "0 as " + measure.column();
        });
        return "select " + day + " as day, "
                + keys.stream().map(key -> "f." + key).collect(Collectors.joining(", "))
                + ", " + sums + " from " + facts.from() + " where " + day + " in (" + days(facts.family()) + ")"
                + (attribution == first ? "" : " and " + day + " <> " + firstDay) + " group by " + day + ", "
                + keys.stream().map(key -> "f." + key).collect(Collectors.joining(", "));
    }

    private static void refreshHalfHours(JdbcClient jdbc, MeasureSql sql) {
        List<Measure> measures = queueMeasures();
        forget(jdbc, "contact_total_half_hour", Family.CONTACT);
        jdbc.sql("insert into contact_total_half_hour (half_hour, day, team_id, queue_id, channel, "
                        + columns(measures, Measure::column)
                        + ") select date_bin('30 minutes', f.offered_at, '2000-01-01 00:00+00'), f.offered_day, f.team_id, "
                        + "f.queue_id, f.channel, " + columns(measures, sql::sum)
                        + " from contact_leg f where f.offered_day in (" + days(Family.CONTACT)
                        + ") and f.direction = 'in' group by 1, 2, 3, 4, 5")
                .update();
    }

    /** What is judged by the half-hour: what is offered to queues and what becomes of it there. */
    static List<Measure> queueMeasures() {
        return Measure.of(Family.CONTACT).stream()
                .filter(measure ->
                        measure.attribution() == Attribution.OFFERED && measure.compareTo(Measure.CONTACTS) <= 0)
                .toList();
    }

    private static void forget(JdbcClient jdbc, String table, Family family) {
        jdbc.sql("delete from " + table + " where day in (" + days(family) + ")")
                .update();
    }

    private static String days(Family family) {
        return "select day from touched_day where family = '" + family.name() + "'";
    }

    private static String columns(List<Measure> measures, Function<Measure, String> column) {
        return measures.stream().map(column).collect(Collectors.joining(", "));
    }
}
