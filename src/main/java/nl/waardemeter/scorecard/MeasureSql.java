package nl.waardemeter.scorecard;

import java.util.Map;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Amount;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Condition;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.kpi.Measure;

/**
 * Renders the catalogue's row expressions as SQL over a table of facts with the alias {@code f}, for answers joined with their
 * question as {@code q}. The same expressions are evaluated row by row in the tests.
 */
final class MeasureSql {

    private final Map<Channel, Integer> serviceLevelSeconds;
    private final int shortAbandonSeconds;

    MeasureSql(Map<Channel, Integer> serviceLevelSeconds, int shortAbandonSeconds) {
        this.serviceLevelSeconds = serviceLevelSeconds;
        this.shortAbandonSeconds = shortAbandonSeconds;
    }

    /** The sum of a measure over a group of rows. */
    String sum(Measure measure) {
        return sum(measure, predicate(measure.condition()));
    }

    /** The same over the rows that a filter lets through; an empty filter is none. */
    static String sum(Measure measure, String filter) {
        String filtered = filter.isEmpty() ? "" : " filter (where " + filter + ")";
        if (measure.amount() instanceof Amount.Sum sum) {
            // field by field: sums of integers are many times faster than sums of bigints
            return sum.fields().stream()
                    .map(field -> "coalesce(sum(f." + field.column() + ")" + filtered + ", 0)")
                    .collect(Collectors.joining(" + "));
        }
        if (measure.amount() instanceof Amount.Square square) {
            String column = "f." + square.field().column();
            return "coalesce(sum(" + column + "::bigint * " + column + ")" + filtered + ", 0)";
        }
        return "count(*)" + filtered;
    }

    /** Which rows count; empty where all do. Two truth values: what is not known is false. */
    String predicate(Condition condition) {
        if (condition instanceof Condition.Known known) {
            return column(known.field()) + " is not null";
        }
        if (condition instanceof Condition.Is is) {
            return column(is.field()) + " = '" + is.word() + "'";
        }
        if (condition instanceof Condition.Yes yes) {
            return column(yes.field()) + " is true";
        }
        if (condition instanceof Condition.Positive positive) {
            return column(positive.field()) + " > 0";
        }
        if (condition instanceof Condition.Compared compared) {
            return column(compared.field()) + " " + compared.comparison().sign() + " " + limit(compared.limit());
        }
        if (condition instanceof Condition.Not not) {
            return "(" + predicate(not.condition()) + ") is not true";
        }
        Condition.All all = (Condition.All) condition;
        return all.conditions().stream()
                .map(this::predicate)
                .filter(predicate -> !predicate.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String column(Field field) {
        return "f." + field.column();
    }

    private String limit(Limit limit) {
        return switch (limit) {
            case SERVICE_LEVEL -> serviceLevel();
            case SHORT_ABANDON -> String.valueOf(shortAbandonSeconds * 1000);
            case POSITIVE_FROM -> "q.positive_from";
            case PROMOTER_FROM -> "q.promoter_from";
            case DETRACTOR_TO -> "q.detractor_to";
        };
    }

    private String serviceLevel() {
        if (serviceLevelSeconds.values().stream().distinct().count() == 1) {
            return String.valueOf(serviceLevelSeconds.values().iterator().next() * 1000);
        }
        return serviceLevelSeconds.entrySet().stream()
                .map(entry -> " when '" + entry.getKey().word() + "' then " + entry.getValue() * 1000)
                .collect(Collectors.joining("", "case f.channel", " end"));
    }
}
