package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waardemeter.imports.AfterMerge;
import nl.waardemeter.imports.Merge;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the totals of the touched days anew from the facts, in every grain, inside the transaction that changed the facts. */
@Component
class TotalsKeeper implements AfterMerge {

    /** How many slices are summed by one statement: a few for each processor, and no more than fit in memory together. */
    private static final int SLICES = 8;

    private final Organisation organisation;

    TotalsKeeper(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void refresh(Merge merge) {
        MeasureSql sql = new MeasureSql(
                organisation.serviceLevelSeconds(), organisation.settings().shortAbandonSeconds());
        for (Facts facts : Facts.values()) {
            CellsSql cells = new CellsSql(sql, facts);
            List<DaySlice> slices = DaySlice.of(touched(merge.jdbc(), facts.family()));
            for (int from = 0; from < slices.size(); from += SLICES) {
                List<DaySlice> some = slices.subList(from, Math.min(slices.size(), from + SLICES));
                refresh(merge.jdbc(), facts, cells, some);
            }
        }
    }

    private static List<LocalDate> touched(JdbcClient jdbc, Family family) {
        return jdbc.sql("select day from touched_day where family = ? order by day")
                .param(family.name())
                .query(LocalDate.class)
                .list();
    }

    /** The finer grains from the facts, the base grain from the first of them. */
    private static void refresh(JdbcClient jdbc, Facts facts, CellsSql cells, List<DaySlice> slices) {
        sum(jdbc, slices, cells::finerCells);
        for (Grain grain : cells.finer()) {
            String own = grain.keys().get(grain.keys().size() - 1);
            replace(jdbc, grain, "select " + grain.columns() + " from summed where " + own + " is not null", slices);
        }
        jdbc.sql("drop table summed").update();
        Grain base = Grain.base(facts);
        replace(
                jdbc,
                base,
                "select " + base.key() + ", "
                        + base.measures().stream()
                                .map(measure -> "sum(" + measure.column() + ")")
                                .collect(Collectors.joining(", "))
                        + " from " + cells.finer().get(0).table() + " where day in (" + DaySlice.days(slices)
                        + ") group by "
                        + base.key(),
                slices);
        if (facts == Facts.CONTACT) {
            sum(jdbc, slices, cells::halfHourCells);
            replace(jdbc, Grain.halfHour(), "select " + Grain.halfHour().columns() + " from summed", slices);
            jdbc.sql("drop table summed").update();
        }
    }

    /** Of a query that makes a table several processes each take a slice; one that adds to a table runs in one process. */
    private static void sum(JdbcClient jdbc, List<DaySlice> slices, Function<DaySlice, String> query) {
        jdbc.sql("create temporary table summed on commit drop as "
                        + slices.stream().map(query).collect(Collectors.joining(" union all ")))
                .update();
    }

    /** In the order of the key, which fills its index fastest and keeps days together. */
    private static void replace(JdbcClient jdbc, Grain grain, String query, List<DaySlice> slices) {
        jdbc.sql("delete from " + grain.table() + " where day in (" + DaySlice.days(slices) + ")")
                .update();
        jdbc.sql("insert into " + grain.table() + " (" + grain.columns() + ") " + query + " order by " + grain.key())
                .update();
    }
}
