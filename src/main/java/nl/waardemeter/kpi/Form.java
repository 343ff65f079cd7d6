package nl.waardemeter.kpi;

import java.util.List;

/**
 * The form of a KPI's formula over totals; {@link Outcome} computes them. Percentiles (over histograms) and stocks (flows up to a day)
 * join here when the first KPI needs them.
 *
 * <p>No form gives a value for a denominator of zero.
 */
public sealed interface Form {

    /** What it is computed from. */
    List<Linear> parts();

    /** A share 0..1, or any other quotient of two sums of one unit. */
    record Ratio(Linear numerator, Linear denominator) implements Form {
        @Override
        public List<Linear> parts() {
            return List.of(numerator, denominator);
        }
    }

    /** A sum divided by the number of its rows: the sum of numerators over the sum of denominators, never a mean of means. */
    record Mean(Linear sum, Linear count) implements Form {
        @Override
        public List<Linear> parts() {
            return List.of(sum, count);
        }
    }

    /** A mean with the squares beside it, so that its interval can be told. */
    record SampleMean(Linear sum, Linear squares, Linear count) implements Form {
        @Override
        public List<Linear> parts() {
            return List.of(sum, squares, count);
        }
    }

    /** One hundred times the share in favour less the share against. */
    record NetShare(Linear inFavour, Linear against, Linear count) implements Form {
        @Override
        public List<Linear> parts() {
            return List.of(inFavour, against, count);
        }
    }

    /** A plain number. */
    record Count(Linear count) implements Form {
        @Override
        public List<Linear> parts() {
            return List.of(count);
        }
    }

    /** A sum divided by the number of different customers behind it. */
    record PerCustomer(Linear count) implements Form {
        @Override
        public List<Linear> parts() {
            return List.of(count);
        }
    }
}
