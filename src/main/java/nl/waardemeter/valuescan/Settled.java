package nl.waardemeter.valuescan;

import java.util.List;
import java.util.Map;

/**
 * What a wave keeps from the day it closed, so that it does not move afterwards.
 *
 * @param invited how many were asked
 * @param evidence by the key of the factor, of the whole organisation
 * @param returned by the key of the factor: those who were there the wave before as well
 */
public record Settled(int invited, Map<String, List<Indicator>> evidence, Map<String, Returned> returned) {

    List<Indicator> evidence(ValueFactor factor) {
        return evidence.getOrDefault(factor.key(), List.of());
    }
}
