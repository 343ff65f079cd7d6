package nl.waardemeter.kpi;

import org.jspecify.annotations.Nullable;

/**
 * One KPI over one slice: a number with everything needed to trust it, or the reason why there is none.
 *
 * <p>Where there is no value ({@link Status#NOT_MEASURED}, {@link Status#SUPPRESSED}) there is a reason and nothing else; where there is
 * one, {@code numerator}, {@code n}, {@code excluded} and {@code coverage} are there too.
 *
 * @param variant which of several definitions was used, with its settings, such as {@code SL-1, 20 s}; null where there is one only
 * @param reason why there is no value, or what to keep in mind with it; null where there is nothing to say
 * @param value in the KPI's unit (durations in seconds, shares 0..1, NPS -100..100), not rounded
 * @param numerator in the same base unit as the value (seconds, counts, score points); of NPS promoters less detractors
 * @param denominator null for a plain count
 * @param n how many records the value stands on
 * @param excluded records that were looked at but are not among {@code n}
 * @param coverage the share of eligible records that have every needed field, 0..1; 1 where none is eligible. Of a stand-in
 *     variant it is that of the full definition
 * @param interval for KPIs from a sample; none for a mean of one answer
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

    /** The variant of the handle time where too few contacts have a wrap-up time: talk and hold only, and no norm fits it. */
    public static final String WITHOUT_WRAP_UP = "without-wrap-up";

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
