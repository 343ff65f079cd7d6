package nl.waardemeter.kpi;

import nl.waardemeter.kpi.Spec.Need;
import nl.waardemeter.kpi.Spec.Variant;
import org.jspecify.annotations.Nullable;

/**
 * From totals to a measurement: the one place where a KPI's number, n, coverage, interval and status are computed.
 */
public final class Evaluation {

    private static final double ENOUGH_COVERAGE = 0.9;

    private Evaluation() {}

    /**
     * The KPI over these totals.
     *
     * <p>A denominator of zero gives no value, never 0 or 100 %. A plain count may be zero. Suppression and bands are not judged
     * here: they depend on who asks and on norms.
     */
    public static Measurement of(Kpi kpi, Totals totals, Slice slice) {
        Spec spec = kpi.spec();
        Form form = kpi.form();
        String variant = variant(spec, slice);
        Variant leg = spec.legForm();
        if (slice.byLeg() && leg != null) {
            form = leg.form();
            spec = leg.spec();
            variant = leg.name();
        }
        long eligible = spec.eligible().of(totals);
        double coverage = eligible == 0 ? 1 : (double) spec.complete().of(totals) / eligible;
        Variant thin = spec.thinForm();
        if (thin != null && eligible > 0 && coverage < ENOUGH_COVERAGE) {
            form = thin.form();
            variant = thin.name();
        }
        Outcome result = Outcome.of(form, spec.fromSample(), totals);
        if (result == null) {
            return Measurement.notMeasured(kpi, variant, whyNothing(spec, totals, slice));
        }
        Need need = spec.need();
        if (need != null && totals.get(need.all()) > 0 && totals.get(need.having()) == 0) {
            return Measurement.notMeasured(kpi, variant, Reason.missing(need.field()));
        }
        Linear counted = spec.counted();
        long n = counted == null ? result.count() : counted.of(totals);
        return new Measurement(
                kpi,
                status(spec, slice, coverage),
                variant,
                reservation(spec, totals, slice, coverage),
                result.value(),
                kpi.unit().numerator(result.numerator()),
                result.denominator() == null ? null : kpi.unit().denominator(result.denominator()),
                n,
                Math.max(0, spec.considered().of(totals) - n),
                coverage,
                result.interval());
    }

    private static @Nullable String variant(Spec spec, Slice slice) {
        if (spec.repeatWindow()) {
            return spec.variant() + ", " + slice.repeatWindowDays() + " days";
        }
        if (spec.variant() == null) {
            return null;
        }
        return slice.thresholdSeconds() == null
                ? spec.variant() + ", by channel"
                : spec.variant() + ", " + slice.thresholdSeconds() + " s";
    }

    private static Status status(Spec spec, Slice slice, double coverage) {
        if (provisional(spec, slice)) {
            return Status.PROVISIONAL;
        }
        return coverage < ENOUGH_COVERAGE ? Status.PARTLY : Status.MEASURED;
    }

    private static boolean provisional(Spec spec, Slice slice) {
        return spec.repeatWindow() && slice.shortened() || spec.provisionalDays() > 0 && slice.unsettled();
    }

    private static Reason whyNothing(Spec spec, Totals totals, Slice slice) {
        Need need = spec.need();
        if (need != null && totals.get(need.all()) > 0 && totals.get(need.having()) == 0) {
            return Reason.missing(need.field());
        }
        if (spec.repeatWindow() && slice.shortened()) {
            return Reason.of(Reason.Code.WINDOW_OPEN, spec.family());
        }
        return Reason.of(Reason.Code.NO_DATA, spec.family());
    }

    private static @Nullable Reason reservation(Spec spec, Totals totals, Slice slice, double coverage) {
        if (spec.shortAbandons() && totals.get(Measure.ABANDONED) > totals.get(Measure.ABANDONED_TIMED)) {
            return new Reason(
                    Reason.Code.SHORT_ABANDONS_UNKNOWN,
                    Field.WAIT.fileName(),
                    Field.WAIT.family().kind());
        }
        if (provisional(spec, slice)) {
            return Reason.of(Reason.Code.WINDOW_OPEN, spec.family());
        }
        Need need = spec.need();
        if (coverage < ENOUGH_COVERAGE && spec.thinForm() != null) {
            return Reason.missing(Field.WRAP_UP);
        }
        return coverage < ENOUGH_COVERAGE && need != null ? Reason.missing(need.field()) : null;
    }
}
