package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.List;
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
            List<DaySlice> slices = DaySlice.of(touched(merge.jdbc(), facts.family()));
            if (!slices.isEmpty()) {
                refresh(merge, new CellsSql(sql, facts), slices);
            }
        }
    }

    private static List<LocalDate> touched(JdbcClient jdbc, Family family) {
        return jdbc.sql("select day from touched_day where family = ? order by day")
                .param(family.name())
                .query(LocalDate.class)
                .list();
    }

    private static void refresh(Merge merge, CellsSql cells, List<DaySlice> slices) {
        JdbcClient jdbc = merge.jdbc();
        List<GrainTable> tables = cells.grains().stream()
                .map(grain -> new GrainTable(merge, grain))
                .toList();
        tables.forEach(GrainTable::begin);
        for (int from = 0; from < slices.size(); from += SLICES) {
            List<DaySlice> some = slices.subList(from, Math.min(slices.size(), from + SLICES));
            for (CellsSql.Pass pass : cells.passes()) {
                sum(jdbc, some, pass);
                for (GrainTable table : tables) {
                    String query = pass.cells().get(table.grain());
                    if (query != null) {
                        table.replace(some, query);
                    }
                }
                jdbc.sql("drop table summed").update();
            }
        }
        tables.forEach(GrainTable::end);
    }

    /** Of a query that makes a table several processes each take a slice; one that adds to a table runs in one process. */
    private static void sum(JdbcClient jdbc, List<DaySlice> slices, CellsSql.Pass pass) {
        jdbc.sql("create temporary table summed on commit drop as "
                        + slices.stream().map(pass.sums()).collect(Collectors.joining(" union all ")))
                .update();
    }
}
