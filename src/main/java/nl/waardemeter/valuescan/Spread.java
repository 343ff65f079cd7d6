package nl.waardemeter.valuescan;

import java.util.Collection;

/**
 * Scores of several assessors on the scale of the answers, 1 to 5.
 *
 * @param deviation the sample's standard deviation; 0 for one score
 */
record Spread(int n, double mean, double deviation) {

    private static final double PLACES = 1e9;

    static Spread of(Collection<Double> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("No spread of nothing");
        }
        int n = scores.size();
        double mean = scores.stream().mapToDouble(Double::doubleValue).sum() / n;
        double squares = scores.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
        return new Spread(n, mean, n == 1 ? 0 : Math.sqrt(squares / (n - 1)));
    }

    /** All gave the same, apart from what dividing leaves. */
    boolean isAlike() {
        return Math.rint(deviation * PLACES) == 0;
    }

    /** 0 where all see the same, to 1 where it could not be further apart turned round: 1 - SD / 2. */
    double consensus() {
        return 1 - deviation / 2;
    }

    double position() {
        return position(mean);
    }

    double low() {
        return Math.max(0, position(mean - deviation));
    }

    double high() {
        return Math.min(100, position(mean + deviation));
    }

    /** From the scale of the answers to 0 (cost) to 100 (value). */
    static double position(double score) {
        return 25 * (score - 1);
    }
}
