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
        return aggregate(measure.amount()) + filter(predicate(measure.condition())) + ", 0)";
    }

    /** The same, only over the rows that meet a further condition. */
    String sum(Measure measure, String further) {
        String own = predicate(measure.condition());
        return aggregate(measure.amount()) + filter(own.isEmpty() ? further : own + " and " + further) + ", 0)";
    }

    private static String filter(String predicate) {
        return predicate.isEmpty() ? "" : " filter (where " + predicate + ")";
    }

    private static String aggregate(Amount amount) {
        if (amount instanceof Amount.Sum sum) {
            return "coalesce(sum("
                    + sum.fields().stream()
                            .map(field -> "coalesce(f." + field.column() + ", 0)::bigint")
                            .collect(Collectors.joining(" + "))
                    + ")";
        }
        if (amount instanceof Amount.Square square) {
            String column = "f." + square.field().column();
            return "coalesce(sum(" + column + "::bigint * " + column + ")";
        }
        return "coalesce(count(*)";
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
