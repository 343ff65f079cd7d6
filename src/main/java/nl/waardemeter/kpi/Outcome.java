package nl.waardemeter.kpi;

import org.jspecify.annotations.Nullable;

/**
 * What a formula makes of totals: the parts in the units of the measures, the value in the unit of the KPI.
 *
 * @param denominator null for a plain count
 * @param count how many records the value stands on
 */
record Outcome(
        long numerator,
        @Nullable Long denominator,
        long count,
        double value,
        @Nullable Interval interval) {

    /** The outcome, or null where the denominator is zero: no data is never zero. */
    static @Nullable Outcome of(Form form, boolean sample, Totals totals) {
        if (form instanceof Form.Ratio ratio) {
            return ratio(ratio.numerator().of(totals), ratio.denominator().of(totals), sample);
        }
        if (form instanceof Form.Mean mean) {
            long sum = mean.sum().of(totals);
            long n = mean.count().of(totals);
            return n <= 0 ? null : new Outcome(sum, n, n, sum / 1e3 / n, null);
        }
        if (form instanceof Form.SampleMean mean) {
            return sampleMean(mean, totals);
        }
        if (form instanceof Form.NetShare net) {
            return netShare(net, totals);
        }
        if (form instanceof Form.PerCustomer perCustomer) {
            return ratio(perCustomer.count().of(totals), totals.distinctCustomers(), false);
        }
        long count = ((Form.Count) form).count().of(totals);
        return new Outcome(count, null, count, count, null);
    }

    private static @Nullable Outcome ratio(long numerator, long denominator, boolean sample) {
        if (denominator <= 0) {
            return null;
        }
        return new Outcome(
                numerator,
                denominator,
                denominator,
                (double) numerator / denominator,
                sample ? Statistics.wilson(numerator, denominator) : null);
    }

    private static @Nullable Outcome sampleMean(Form.SampleMean form, Totals totals) {
        long n = form.count().of(totals);
        if (n <= 0) {
            return null;
        }
        long sum = form.sum().of(totals);
        double squares = form.squares().of(totals) / 1e6;
        Interval interval = Statistics.mean(sum / 1e3, squares, n).orElse(null);
        return new Outcome(sum, n, n, sum / 1e3 / n, interval);
    }

    private static @Nullable Outcome netShare(Form.NetShare form, Totals totals) {
        long n = form.count().of(totals);
        if (n <= 0) {
            return null;
        }
        long inFavour = form.inFavour().of(totals);
        long against = form.against().of(totals);
        return new Outcome(
                inFavour - against,
                n,
                n,
                100.0 * (inFavour - against) / n,
                Statistics.adjustedWald(inFavour, against, n));
    }
}
