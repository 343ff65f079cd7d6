package nl.waardemeter.scorecard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Amount;
import nl.waardemeter.kpi.Condition;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The sums of many measures over the same rows. Conditions that several of them build on are evaluated once a row, in an inner
 * select, where they get a name: with two dozen sums that takes half the time.
 */
final class SharedConditions {

    private final MeasureSql sql;
    private final Set<Condition> shared;
    private final Map<Condition, String> names = new LinkedHashMap<>();
    private final Set<String> columns = new TreeSet<>();
    private final Map<Measure, String> sums = new LinkedHashMap<>();

    /** @param counts the column of the inner select that says whether a row counts for a measure at all; empty where all do */
    SharedConditions(MeasureSql sql, List<Measure> measures, Function<Measure, String> counts) {
        this.sql = sql;
        this.shared = shared(measures);
        for (Measure measure : measures) {
            String filter = and(List.of(counts.apply(measure), filter(measure.condition())));
            sums.put(measure, MeasureSql.sum(measure, filter));
            columns.addAll(columnsOf(measure.amount()));
        }
    }

    /** What the inner select, over facts with the alias f, must hold: columns, and conditions by their names. */
    String inner() {
        String named = names.entrySet().stream()
                .map(entry -> ", " + sql.predicate(entry.getKey()) + " as " + entry.getValue())
                .collect(Collectors.joining());
        return columns.stream().map(column -> ", f." + column).collect(Collectors.joining()) + named;
    }

    /** The sums over the inner select with the alias f, named like the measures, each led by a comma. */
    String sums() {
        return sums.entrySet().stream()
                .map(entry -> ", " + entry.getValue() + " as " + entry.getKey().column())
                .collect(Collectors.joining());
    }

    private static Set<Condition> shared(List<Measure> measures) {
        Map<Condition, Integer> found = new HashMap<>();
        for (Measure measure : measures) {
            Condition condition = measure.condition();
            found.merge(condition, 1, Integer::sum);
            while (condition instanceof Condition.All all && !all.conditions().isEmpty()) {
                condition = all.conditions().get(0);
                found.merge(condition, 1, Integer::sum);
            }
        }
        Set<Condition> several = new HashSet<>(found.keySet());
        several.removeIf(condition -> found.getOrDefault(condition, 0) < 2 || condition.equals(Condition.all()));
        return several;
    }

    private String filter(Condition condition) {
        if (condition instanceof Condition.All all && !shared.contains(condition)) {
            return and(all.conditions().stream().map(this::filter).toList());
        }
        Field field = onlyField(condition);
        // What compares looks at limits too, which only the inner select knows
        if (shared.contains(condition) || field == null) {
            return name(condition);
        }
        columns.add(field.column());
        return sql.predicate(condition);
    }

    private String name(Condition condition) {
        return "f." + names.computeIfAbsent(condition, key -> "c" + names.size());
    }

    private static String and(List<String> conditions) {
        return conditions.stream().filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" and "));
    }

    /** The field that decides all by itself, or null. */
    private static @Nullable Field onlyField(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return onlyField(not.condition());
        }
        if (condition instanceof Condition.Known known) {
            return known.field();
        }
        if (condition instanceof Condition.Is is) {
            return is.field();
        }
        if (condition instanceof Condition.Yes yes) {
            return yes.field();
        }
        return condition instanceof Condition.Positive positive ? positive.field() : null;
    }

    private static Set<String> columnsOf(Amount amount) {
        if (amount instanceof Amount.Sum sum) {
            return sum.fields().stream().map(Field::column).collect(Collectors.toSet());
        }
        return amount instanceof Amount.Square square ? Set.of(square.field().column()) : Set.of();
    }
}
