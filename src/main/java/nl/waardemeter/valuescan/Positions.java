package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A judgement as a position. */
final class Positions {

    private Positions() {}

    /** @param evidence by the key of the factor: what is measured beside it */
    static ValuePosition of(
            Wave wave, Judgement judgement, Map<String, List<Indicator>> evidence, List<ValuePosition.Action> plan) {
        List<ValuePosition.Factor> factors = new ArrayList<>();
        for (ValueFactor factor : ValueFactor.values()) {
            FactorScore score = judgement.factors().get(factor);
            factors.add(
                    score == null
                            ? new ValuePosition.Factor(factor.key(), null, null, null, null, true, false)
                            : factor(factor.key(), score, evidence.getOrDefault(factor.key(), List.of())));
        }
        return new ValuePosition(
                wave.title(),
                wave.lastDay(),
                judgement.assessors(),
                factors,
                total(judgement, judgement.now()),
                total(judgement, judgement.wanted()),
                plan);
    }

    private static ValuePosition.Factor factor(String key, FactorScore score, List<Indicator> evidence) {
        double now = score.now().position();
        double wanted = score.wanted().position();
        boolean differs = Indicator.differ(now, evidence);
        return Anonymity.mayShowSpread(score)
                ? new ValuePosition.Factor(
                        key, now, wanted, score.now().low(), score.now().high(), score.consensus(), differs)
                : new ValuePosition.Factor(key, Math.rint(now), Math.rint(wanted), null, null, true, differs);
    }

    /** Exact, it would give back what rounding has taken from its factors. */
    private static @Nullable Double total(Judgement judgement, @Nullable Double mean) {
        return mean == null || judgement.factors().values().stream().allMatch(Anonymity::mayShowSpread)
                ? mean
                : Double.valueOf(Math.rint(mean));
    }
}
