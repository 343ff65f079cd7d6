package nl.waardemeter.valuescan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What may be shown of few people. A mean is of at least three assessors, a role's of at least five; and what is left when shown
 * figures are subtracted from one another is nobody, or at least five as well. How far views lie apart is told from five on: beside a
 * mean of three or four it would let each of them work out what the others answered.
 */
final class Anonymity {

    static final int LEAST = 3;
    static final int LEAST_OF_SPREAD = 5;
    static final int LEAST_OF_ROLE = 5;
    static final int LEAST_COMMENTS = 3;

    private Anonymity() {}

    static boolean mayShow(FactorScore score) {
        return mayShow(score, LEAST);
    }

    static boolean mayShowSpread(FactorScore score) {
        return score.assessors() >= LEAST_OF_SPREAD;
    }

    /** Where few people all answer alike, or all but one, the mean says what each of them answered. */
    private static boolean mayShow(FactorScore score, int least) {
        return score.assessors() >= least && !(isAlikeButForOne(score) && score.assessors() < 2 * least);
    }

    private static boolean isAlikeButForOne(FactorScore score) {
        return score.now().isAlikeButForOne() || score.wanted().isAlikeButForOne();
    }

    /**
     * The roles of one factor that may stand beside all assessors together.
     *
     * @param all how many assessors the figure of all is of, those without a role among them
     */
    static Set<AssessorRole> rolesToShow(Map<AssessorRole, FactorScore> roles, int all) {
        Map<AssessorRole, FactorScore> shown = new EnumMap<>(AssessorRole.class);
        for (Map.Entry<AssessorRole, FactorScore> role : roles.entrySet()) {
            if (role.getValue().assessors() >= LEAST_OF_ROLE) {
                if (!mayShow(role.getValue(), LEAST_OF_ROLE)) {
                    // hidden alone, it would be what is left of the others
                    return Set.of();
                }
                shown.put(role.getKey(), role.getValue());
            }
        }
        if (isFew(all - shown.values().stream().mapToInt(FactorScore::assessors).sum())) {
            shown.entrySet().stream()
                    .min(Comparator.comparingInt(role -> role.getValue().assessors()))
                    .map(Map.Entry::getKey)
                    .ifPresent(shown::remove);
        }
        return Set.copyOf(shown.keySet());
    }

    /**
     * Whether the change of those who returned may stand beside both waves.
     *
     * @param before assessors of the wave before
     * @param now of this one
     * @param returned of both
     */
    static boolean mayCompare(int before, int now, int returned) {
        return returned >= LEAST_OF_ROLE && !isFew(before - returned) && !isFew(now - returned);
    }

    private static boolean isFew(int people) {
        return people > 0 && people < LEAST_OF_ROLE;
    }
}
