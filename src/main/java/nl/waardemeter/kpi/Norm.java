package nl.waardemeter.kpi;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of a KPI should lie. Good lies inside warn; what lies outside both is bad.
 *
 * @param good in the unit of the KPI: shares 0..1, seconds, points
 * @param warn near the norm; holds {@code good}
 * @param source who says what is good
 * @param warnSource who says what is near it; mostly {@link NormSource#PRESET}
 */
public record Norm(Kpi kpi, Range good, Range warn, NormSource source, NormSource warnSource) {

    public Norm {
        if (!warn.holds(good)) {
            throw new IllegalArgumentException(
                    "The norm of " + kpi.key() + " is good in " + good + " outside of " + warn);
        }
    }

    /** From the lowest to the highest value, both included; null where there is no such end. */
    public record Range(@Nullable Double min, @Nullable Double max) {

        public Range {
            if (min == null && max == null || min != null && max != null && min > max) {
                throw new IllegalArgumentException("No range from " + min + " to " + max);
            }
        }

        boolean isBelow(double value) {
            return max != null && value > max;
        }

        boolean isAbove(double value) {
            return min != null && value < min;
        }

        /** Whether the other lies wholly inside. */
        public boolean holds(Range other) {
            return (min == null || other.min != null && other.min >= min)
                    && (max == null || other.max != null && other.max <= max);
        }

        @Override
        public String toString() {
            return (min == null ? "" : min) + ".." + (max == null ? "" : max);
        }
    }

    /** The norm that an organisation sets for itself, with what it calls near. */
    public static Norm own(Kpi kpi, Range good, Range warn) {
        return new Norm(kpi, good, warn, NormSource.OWN, NormSource.OWN);
    }

    /** Higher is better. What is near is ours. */
    static Norm atLeast(Kpi kpi, double good, double warn, NormSource source) {
        return new Norm(kpi, new Range(good, null), new Range(warn, null), source, NormSource.PRESET);
    }

    /** Lower is better. What is near is ours. */
    static Norm atMost(Kpi kpi, double good, double warn, NormSource source) {
        return new Norm(kpi, new Range(null, good), new Range(null, warn), source, NormSource.PRESET);
    }

    /** Within a band. What is near is ours. */
    static Norm within(Kpi kpi, Range good, Range warn, NormSource source) {
        return new Norm(kpi, good, warn, source, NormSource.PRESET);
    }

    /** The same norm, where the source says itself what is near. */
    Norm bySourceAlone() {
        return new Norm(kpi, good, warn, source, source);
    }
}
