package nl.waardemeter.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Measure;

/** The queries that sum the facts of a slice of days to the cells of totals. */
final class CellsSql {

    private final Facts facts;
    private final List<Attribution> attributions;
    private final List<Grain> finer;
    private final Grain base;
    private final SharedConditions sums;
    private final Grain halfHour = Grain.halfHour();
    private final SharedConditions halfHourSums;

    CellsSql(MeasureSql sql, Facts facts) {
        this.facts = facts;
        this.attributions = facts.attributions();
        this.finer =
                facts.finer().stream().map(split -> Grain.finer(facts, split)).toList();
        this.base = Grain.base(facts);
        this.sums = new SharedConditions(
                sql,
                Measure.of(facts.family()),
                measure -> attributions.size() == 1 ? "" : "f." + flag(measure.attribution()));
        this.halfHourSums = new SharedConditions(sql, halfHour.measures(), measure -> "");
    }

    /**
     * One way over the facts.
     *
     * @param sums the query that sums a slice of them, into the table {@code summed}
     * @param cells what each grain takes from there
     */
    record Pass(Function<DaySlice, String> sums, Map<Grain, String> cells) {}

    List<Pass> passes() {
        Map<Grain, String> cells = new LinkedHashMap<>();
        for (Grain grain : finer) {
            String own = grain.keys().get(grain.keys().size() - 1);
            cells.put(grain, "select " + grain.columns() + " from summed where " + own + " is not null");
        }
        cells.put(base, baseCells());
        Pass pass = new Pass(this::finerCells, cells);
        if (facts != Facts.CONTACT) {
            return List.of(pass);
        }
        return List.of(
                pass, new Pass(this::halfHourCells, Map.of(halfHour, "select " + halfHour.columns() + " from summed")));
    }

    List<Grain> grains() {
        return passes().stream().flatMap(pass -> pass.cells().keySet().stream()).toList();
    }

    /** From the cells of the first finer grain. */
    private String baseCells() {
        List<String> keys = finer.get(0).keys();
        return "select " + base.key()
                + base.measures().stream()
                        .map(measure -> ", sum(" + measure.column() + ")")
                        .collect(Collectors.joining())
                + " from summed where " + keys.get(keys.size() - 1) + " is not null group by " + base.key();
    }

    /** The cells of all finer grains in one pass over the facts. The column that a cell's grain does without is null. */
    private String finerCells(DaySlice slice) {
        String sets = finer.stream().map(grain -> "(" + grain.key() + ")").collect(Collectors.joining(", "));
        return "select day, " + keys() + sums.sums() + " from (" + rows(slice) + ") f group by grouping sets (" + sets
                + ")";
    }

    private String halfHourCells(DaySlice slice) {
        return "select " + halfHour.key() + halfHourSums.sums()
                + " from (select f.offered_day as day, date_bin('30 minutes', f.offered_at, '2000-01-01 00:00+00') as "
                + String.join(", f.", halfHour.keys()) + halfHourSums.inner() + " from " + facts.from()
                + " where f.offered_day in (" + slice.list() + ") and f.direction = 'in' limit all) f group by "
                + halfHour.key();
    }

    /** The facts, once for each different day in the slice that they count on, with flags for what they count there. */
    private String rows(DaySlice slice) {
        return IntStream.range(0, attributions.size())
                .mapToObj(index -> "(" + rows(slice, index) + ")")
                .collect(Collectors.joining(" union all "));
    }

    private String rows(DaySlice slice, int index) {
        String day = "f." + attributions.get(index).dayColumn();
        StringBuilder flags = new StringBuilder();
        StringBuilder elsewhere = new StringBuilder();
        for (int other = 0; other < attributions.size(); other++) {
            String otherDay = "f." + attributions.get(other).dayColumn();
            flags.append(", ")
                    .append(other < index ? "false" : other == index ? "true" : otherDay + " = " + day)
                    .append(" as ")
                    .append(flag(attributions.get(other)));
            if (other < index) {
                // of the first day, which is never missing, as the index of the rows that count on another day puts it
                elsewhere
                        .append(" and ")
                        .append(day)
                        .append(other == 0 ? " <> " : " is distinct from ")
                        .append(otherDay);
            }
        }
        // limit all: keeps the server from taking the inner select apart and evaluating its conditions many times
        return "select " + day + " as day, f." + keys().replace(", ", ", f.") + flags + sums.inner() + " from "
                + facts.from() + " where " + day + " in (" + slice.list() + ")" + elsewhere + " limit all";
    }

    private String keys() {
        return finer.stream().flatMap(grain -> grain.keys().stream()).distinct().collect(Collectors.joining(", "));
    }

    private static String flag(Attribution attribution) {
        return "on_" + attribution.name().toLowerCase(Locale.ROOT);
    }
}
