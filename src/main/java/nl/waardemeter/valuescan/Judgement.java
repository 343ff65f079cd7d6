package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a wave's assessors say together, without anything that few of them would be known by.
 *
 * @param assessors how many handed in a sheet
 * @param factors those that may be shown
 * @param roles by factor and role, where there are enough
 * @param comments by factor, in an order of chance
 */
record Judgement(
        int assessors,
        Map<ValueFactor, FactorScore> factors,
        Map<ValueFactor, Map<AssessorRole, FactorScore>> roles,
        Map<ValueFactor, List<String>> comments) {

    /** @param sheets in an order of chance */
    static Judgement of(List<Sheet> sheets) {
        Map<ValueFactor, FactorScore> factors = new EnumMap<>(ValueFactor.class);
        Map<ValueFactor, Map<AssessorRole, FactorScore>> roles = new EnumMap<>(ValueFactor.class);
        Map<ValueFactor, List<String>> comments = new EnumMap<>(ValueFactor.class);
        for (ValueFactor factor : ValueFactor.values()) {
            FactorScore all = score(sheets, factor);
            if (all == null || !Anonymity.mayShow(all)) {
                continue;
            }
            factors.put(factor, all);
            roles.put(factor, ofRoles(sheets, factor, all.assessors()));
            List<String> said = sheets.stream()
                    .map(sheet -> sheet.comment(factor))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    // by the words themselves: two comments of one person do not stand at the same place of two lists
                    .sorted()
                    .toList();
            if (said.size() >= Anonymity.LEAST_COMMENTS) {
                comments.put(factor, said);
            }
        }
        return new Judgement(sheets.size(), factors, roles, comments);
    }

    private static Map<AssessorRole, FactorScore> ofRoles(List<Sheet> sheets, ValueFactor factor, int all) {
        Map<AssessorRole, FactorScore> roles = new EnumMap<>(AssessorRole.class);
        for (AssessorRole role : AssessorRole.values()) {
            FactorScore score =
                    score(sheets.stream().filter(sheet -> sheet.role() == role).toList(), factor);
            if (score != null) {
                roles.put(role, score);
            }
        }
        Set<AssessorRole> shown = Anonymity.rolesToShow(roles, all);
        roles.keySet().retainAll(shown);
        return roles;
    }

    private static @Nullable FactorScore score(List<Sheet> sheets, ValueFactor factor) {
        List<Sheet.Scored> scored = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Sheet.Scored one = sheet.of(factor);
            if (one != null) {
                scored.add(one);
            }
        }
        return scored.isEmpty() ? null : FactorScore.of(scored);
    }

    boolean hasAnything() {
        return !factors.isEmpty();
    }

    /** The mean of the five factors, on 0 to 100; null where one of them is missing. */
    @Nullable
    Double now() {
        return mean(score -> score.now().position());
    }

    @Nullable
    Double wanted() {
        return mean(score -> score.wanted().position());
    }

    private @Nullable Double mean(ToDoubleFunction<FactorScore> position) {
        return factors.size() < ValueFactor.values().length
                ? null
                : factors.values().stream().mapToDouble(position).average().orElseThrow();
    }
}
