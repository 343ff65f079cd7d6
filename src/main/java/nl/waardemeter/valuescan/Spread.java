package nl.waardemeter.valuescan;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Scores of several assessors on the scale of the answers, 1 to 5.
 *
 * @param deviation the sample's standard deviation; 0 for one score
 * @param most how many gave the score that most gave
 */
record Spread(int n, double mean, double deviation, int most) {

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
        return new Spread(n, mean, n == 1 ? 0 : Math.sqrt(squares / (n - 1)), most(scores));
    }

    /** The same is apart from what dividing leaves. */
    private static int most(Collection<Double> scores) {
        Map<Double, Integer> times = new HashMap<>();
        scores.forEach(score -> times.merge(Math.rint(score * PLACES), 1, Integer::sum));
        return Collections.max(times.values());
    }

    boolean isAlike() {
        return most == n;
    }

    /** All gave the same, or all but one, who would know the others' by taking away the own. */
    boolean isAlikeButForOne() {
        return most >= n - 1;
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
