package nl.waardemeter.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads conditions back as reasons why a row does not count. */
final class Conditions {

    private Conditions() {}

    /** The conditions that must all hold, each about one field. */
    static List<Condition> leaves(Condition condition) {
        return condition instanceof Condition.All all
                ? all.conditions().stream()
                        .flatMap(part -> leaves(part).stream())
                        .toList()
                : List.of(condition);
    }

    static Field field(Condition leaf) {
        if (leaf instanceof Condition.Known known) {
            return known.field();
        }
        if (leaf instanceof Condition.Is is) {
            return is.field();
        }
        if (leaf instanceof Condition.Yes yes) {
            return yes.field();
        }
        if (leaf instanceof Condition.Positive positive) {
            return positive.field();
        }
        if (leaf instanceof Condition.Compared compared) {
            return compared.field();
        }
        if (leaf instanceof Condition.Not not) {
            return field(not.condition());
        }
        throw new IllegalArgumentException("About several fields: " + leaf);
    }

    /** {@code known-wait}, {@code is-exit-answered}, {@code not-followed}, {@code limit-service-level} */
    static String word(Condition leaf) {
        String field = word(field(leaf));
        if (leaf instanceof Condition.Known) {
            return "known-" + field;
        }
        if (leaf instanceof Condition.Is is) {
            return "is-" + field + "-" + is.word();
        }
        if (leaf instanceof Condition.Compared compared) {
            return "limit-" + word(compared.limit());
        }
        return (leaf instanceof Condition.Not ? "not-" : "yes-") + field;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<String> words(Linear linear) {
        return Stream.concat(
                        linear.plus().stream()
                                .flatMap(measure -> leaves(measure.condition()).stream())
                                .map(Conditions::word),
                        linear.minus().stream().map(Conditions::takenOff))
                .collect(Collectors.toSet());
    }

    private static String takenOff(Measure measure) {
        return "without-" + word(measure);
    }

    /**
     * What the row lacks. Where several measures would have counted it, the one that it came nearest to says so; where the word of a field
     * is another one, nothing further of that measure matters.
     */
    static List<String> unmet(Linear linear, FactRow row) {
        for (Measure measure : linear.minus()) {
            if (measure.condition().holds(row)) {
                return List.of(takenOff(measure));
            }
        }
        int farthest = -1;
        List<String> words = new ArrayList<>();
        for (Measure measure : linear.plus()) {
            List<Condition> leaves = leaves(measure.condition());
            int met = 0;
            while (met < leaves.size() && leaves.get(met).holds(row)) {
                met++;
            }
            if (met > farthest) {
                farthest = met;
                words.clear();
            }
            if (met == farthest) {
                words.addAll(unmet(leaves.subList(met, leaves.size()), row));
            }
        }
        return words;
    }

    private static List<String> unmet(List<Condition> leaves, FactRow row) {
        List<String> words = new ArrayList<>();
        for (Condition leaf : leaves) {
            if (!leaf.holds(row)) {
                words.add(word(leaf));
                if (leaf instanceof Condition.Is) {
                    return words;
                }
            }
        }
        return words;
    }
}
