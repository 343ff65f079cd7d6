package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waardemeter.kpi.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How the judgement of now has moved among those who answered in the wave before as well, in points of 0 to 100.
 *
 * @param people how many they are
 */
public record Returned(
        int people,
        double change,
        @Nullable Double low,
        @Nullable Double high) {

    /** By the key of the factor, where it may be told. */
    static Map<String, Returned> between(List<Sheet> before, List<Sheet> after) {
        Map<String, Returned> changes = new LinkedHashMap<>();
        for (ValueFactor factor : ValueFactor.values()) {
            Returned change = between(scores(before, factor), scores(after, factor));
            if (change != null) {
                changes.put(factor.key(), change);
            }
        }
        return changes;
    }

    /** Of everybody, also who cannot be known again. */
    private record Scores(int all, Map<UUID, Double> byPerson) {}

    private static Scores scores(List<Sheet> sheets, ValueFactor factor) {
        int all = 0;
        Map<UUID, Double> byPerson = new HashMap<>();
        for (Sheet sheet : sheets) {
            Sheet.Scored scored = sheet.of(factor);
            if (scored != null) {
                all++;
                UUID person = sheet.person();
                if (person != null) {
                    byPerson.put(person, scored.now());
                }
            }
        }
        return new Scores(all, byPerson);
    }

    private static @Nullable Returned between(Scores before, Scores after) {
        List<Double> changes = new ArrayList<>();
        after.byPerson.forEach((person, score) -> {
            Double then = before.byPerson.get(person);
            if (then != null) {
                changes.add(Spread.position(score) - Spread.position(then));
            }
        });
        if (!Anonymity.mayCompare(before.all, after.all, changes.size())
                || Spread.of(changes).isAlikeButForOne() && changes.size() < 2 * Anonymity.LEAST_OF_ROLE) {
            return null;
        }
        Interval interval = FactorScore.interval(changes);
        return new Returned(
                changes.size(),
                Spread.of(changes).mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }

    /** More than chance among so few would make of it. */
    boolean certain() {
        return low != null && high != null && (low > 0 || high < 0);
    }
}
