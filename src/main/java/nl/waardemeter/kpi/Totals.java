package nl.waardemeter.kpi;

import java.util.Arrays;
import java.util.Map;

/**
 * Sums of measures over some slice of the facts. Totals of parts add up to the totals of the whole; the number of distinct
 * customers does not and is therefore counted for the slice itself.
 */
public final class Totals {

    /** Nothing happened. */
    public static final Totals NONE = new Totals(new long[Measure.values().length], 0);

    private final long[] sums;
    private final long distinctCustomers;

    private Totals(long[] sums, long distinctCustomers) {
        this.sums = sums;
        this.distinctCustomers = distinctCustomers;
    }

    /** These sums, in the units of the measures; a measure that is not named is zero. No customers are counted yet. */
    public static Totals of(Map<Measure, Long> sums) {
        long[] values = new long[Measure.values().length];
        sums.forEach((measure, value) -> values[measure.ordinal()] = value);
        return new Totals(values, 0);
    }

    /** The sum, in the unit of the measure. */
    public long get(Measure measure) {
        return sums[measure.ordinal()];
    }

    /** The number of different customers who had a ticket created. */
    public long distinctCustomers() {
        return distinctCustomers;
    }

    /** The same sums with the distinct customers counted for this slice. */
    public Totals withDistinctCustomers(long count) {
        return new Totals(sums, count);
    }

    /**
     * Both together. Distinct customers are not additive: the result has none until they are counted.
     *
     * @throws ArithmeticException if a sum no longer fits
     */
    public Totals plus(Totals other) {
        long[] both = sums.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.addExact(both[i], other.sums[i]);
        }
        return new Totals(both, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals totals
                && Arrays.equals(sums, totals.sums)
                && distinctCustomers == totals.distinctCustomers;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Totals[");
        for (Measure measure : Measure.values()) {
            if (get(measure) != 0) {
                text.append(measure.column()).append('=').append(get(measure)).append(' ');
            }
        }
        return text.append("customers=").append(distinctCustomers).append(']').toString();
    }
}
