package nl.waardemeter.kpi;

import java.util.Optional;
import nl.waardemeter.kpi.Spec.LegForm;
import nl.waardemeter.kpi.Spec.Need;
import nl.waardemeter.kpi.Spec.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * From totals to a measurement: the one place where a KPI's number, n, coverage, interval and status are computed.
 */
public final class Evaluation {

    private Evaluation() {}

    /**
     * The KPI over these totals.
     *
     * <p>A denominator of zero gives no value, never 0 or 100 %; where there are facts but none with a needed field, the field is named. A
     * plain count may be zero: whether nothing was delivered, only the caller knows. With under 90 % of the eligible records complete the
     * value is {@link Status#PARTLY}; a window that is open comes first. Suppression and bands are not judged here: they depend on who asks
     * and on norms.
     *
     * @param totals of the slice, with its distinct customers counted where the KPI needs them
     */
    public static Measurement of(Kpi kpi, Totals totals, Slice slice) {
        LegForm legs = slice.byLeg() ? kpi.spec().legForm() : null;
        Spec spec = legs == null ? kpi.spec() : legs.spec();
        Form form = legs == null ? kpi.form() : legs.form();
        String variant = spec.variant(slice);
        Optional<Need> unmet =
                spec.needs().stream().filter(need -> need.isUnmet(totals)).findFirst();
        if (unmet.isPresent()) {
            return Measurement.notMeasured(
                    kpi, variant, Reason.missing(unmet.get().field()));
        }
        StandIn standIn = spec.standIn();
        if (standIn != null && standIn.need().isThin(totals)) {
            form = standIn.form();
            variant = standIn.variant();
        }
        Outcome outcome = Outcome.of(form, spec.fromSample(), totals);
        if (outcome == null) {
            boolean windowOpen = spec.repeatWindow() && slice.shortened();
            Reason.Code why = windowOpen ? Reason.Code.WINDOW_OPEN : Reason.Code.NO_DATA;
            return Measurement.notMeasured(kpi, variant, Reason.of(why, spec.family()));
        }
        Linear counted = spec.counted();
        long n = counted == null ? outcome.count() : counted.of(totals);
        double coverage = coverage(spec, totals);
        return new Measurement(
                kpi,
                status(spec, slice, coverage),
                variant,
                reservation(spec, totals, slice, coverage),
                outcome.value(),
                kpi.unit().numerator(outcome.numerator()),
                outcome.denominator() == null ? null : kpi.unit().denominator(outcome.denominator()),
                n,
                Math.max(0, spec.considered().of(totals) - n),
                coverage,
                outcome.interval());
    }

    private static double coverage(Spec spec, Totals totals) {
        long eligible = spec.eligible().of(totals);
        return eligible == 0 ? 1 : (double) spec.complete().of(totals) / eligible;
    }

    private static Status status(Spec spec, Slice slice, double coverage) {
        if (isProvisional(spec, slice)) {
            return Status.PROVISIONAL;
        }
        return coverage < Spec.ENOUGH ? Status.PARTLY : Status.MEASURED;
    }

    private static boolean isProvisional(Spec spec, Slice slice) {
        return (spec.repeatWindow() && slice.shortened()) || (spec.provisionalDays() > 0 && slice.unsettled());
    }

    /** What to say beside the value: the first of the reservations that applies, in the order of their weight. */
    private static @Nullable Reason reservation(Spec spec, Totals totals, Slice slice, double coverage) {
        if (spec.shortAbandons() && totals.get(Measure.ABANDONED) > totals.get(Measure.ABANDONED_TIMED)) {
            return new Reason(
                    Reason.Code.SHORT_ABANDONS_UNKNOWN,
                    Field.WAIT.fileName(),
                    Field.WAIT.family().kind());
        }
        if (isProvisional(spec, slice)) {
            return Reason.of(Reason.Code.WINDOW_OPEN, spec.family());
        }
        if (coverage >= Spec.ENOUGH || spec.needs().isEmpty()) {
            return null;
        }
        StandIn standIn = spec.standIn();
        return standIn != null && standIn.need().isThin(totals)
                ? Reason.missing(standIn.need().field())
                : Reason.missing(spec.needs().get(spec.needs().size() - 1).field());
    }
}
