package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
                            : new ValuePosition.Factor(
                                    factor.key(),
                                    score.now().position(),
                                    score.wanted().position(),
                                    score.now().low(),
                                    score.now().high(),
                                    score.consensus(),
                                    Indicator.differ(
                                            score.now().position(), evidence.getOrDefault(factor.key(), List.of()))));
        }
        return new ValuePosition(
                wave.title(),
                wave.lastDay(),
                judgement.assessors(),
                factors,
                judgement.now(),
                judgement.wanted(),
                plan);
    }
}
