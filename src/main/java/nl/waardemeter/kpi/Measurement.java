package nl.waardemeter.kpi;

import org.jspecify.annotations.Nullable;

/**
 * One KPI over one slice: a number with everything needed to trust it, or the reason why there is none.
 *
 * @param value in the KPI's unit (durations in seconds, shares 0..1, NPS -100..100), not rounded; null where it is not measured
 *     or suppressed
 * @param numerator in the same base unit as the value (seconds, counts, score points)
 * @param n how many records the value stands on
 * @param excluded records that were looked at but are not in the denominator
 * @param coverage the share of eligible records that have every needed field, 0..1
 * @param variant which of several definitions was used, or null
 */
public record Measurement(
        Kpi kpi,
        Status status,
        @Nullable String variant,
        @Nullable Reason reason,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Long n,
        @Nullable Long excluded,
        @Nullable Double coverage,
        @Nullable Interval interval) {

    /** There is no number, and this is why. */
    public static Measurement notMeasured(Kpi kpi, @Nullable String variant, Reason reason) {
        return new Measurement(kpi, Status.NOT_MEASURED, variant, reason, null, null, null, null, null, null, null);
    }

    /** There is a number, but it would tell of too few people. Nothing of it is given away, not even how many. */
    public Measurement suppressed(Reason.Code why) {
        return new Measurement(
                kpi,
                Status.SUPPRESSED,
                variant,
                Reason.of(why, kpi.family()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean hasValue() {
        return value != null;
    }
}
