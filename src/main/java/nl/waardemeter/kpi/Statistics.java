package nl.waardemeter.kpi;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Intervals at 95 %, two-sided. They describe answers as a random sample of customers; who did not answer is not in them. They do
 * not fit shares of everything that happened (service level, abandonment): callers of one half-hour share the same queue.
 *
 * <p>Every count must fit in its {@code n} and every {@code n} be at least 1, else {@link IllegalArgumentException}: no interval is
 * made up for no data.
 */
public final class Statistics {

    private static final double CONFIDENCE = 0.95;
    private static final double Z = 1.959963984540054;

    private Statistics() {}

    /**
     * A share (CSAT) of 0..1, by Wilson's score interval: keeps inside 0..1 and does not collapse at 0 or all. Source: Newcombe
     * (1998), Statistics in Medicine 17, whose examples are among the tests.
     *
     * @param count in favour, of {@code n}
     */
    public static Interval wilson(long count, long n) {
        demand(count, n);
        double p = (double) count / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), CONFIDENCE, "wilson");
    }

    /**
     * NPS in points, by the adjusted Wald interval of Rocks (2016), The American Statistician 70: three quarters of an answer are
     * added to promoters and to detractors and three answers to the whole, so that it does not collapse when all answer alike. Its
     * centre lies a little nearer to zero than the value shown. Clipped to -100..100.
     */
    public static Interval adjustedWald(long promoters, long detractors, long n) {
        demand(Math.addExact(promoters, detractors), n);
        double adjusted = n + 3;
        double p = (promoters + 0.75) / adjusted;
        double d = (detractors + 0.75) / adjusted;
        double half = Z * Math.sqrt(netVariance(p, d) / adjusted);
        return new Interval(
                100 * Math.max(-1, p - d - half), 100 * Math.min(1, p - d + half), CONFIDENCE, "adjusted-wald");
    }

    /**
     * A mean of answers in the unit of the answers, by Student's t with n - 1 degrees of freedom; none for fewer than two answers. May
     * reach past the ends of a scale, and has no width where all answers are alike.
     *
     * @param squares the sum of the squared answers
     */
    public static Optional<Interval> mean(double sum, double squares, long n) {
        if (n < 2) {
            return Optional.empty();
        }
        double mean = sum / n;
        double half = t(n - 1) * Math.sqrt(variance(sum, squares, n) / n);
        return Optional.of(new Interval(mean - half, mean + half, CONFIDENCE, "t"));
    }

    /**
     * The difference of two independent shares (the first less the second, -1..1), by Newcombe's hybrid score interval: Newcombe
     * (1998), method 10.
     */
    public static Interval differenceOfShares(long count1, long n1, long count2, long n2) {
        Interval first = wilson(count1, n1);
        Interval second = wilson(count2, n2);
        double p1 = (double) count1 / n1;
        double p2 = (double) count2 / n2;
        double low = p1 - p2 - Math.hypot(p1 - first.low(), second.high() - p2);
        double high = p1 - p2 + Math.hypot(first.high() - p1, p2 - second.low());
        return new Interval(low, high, CONFIDENCE, "newcombe");
    }

    /**
     * The difference of two independent NPS figures in points (the first less the second), by their standard errors. Where all of one
     * side answer alike its standard error is zero and would make any change certain: there the side's own adjusted interval says how
     * far off it may be.
     */
    public static Interval differenceOfNetShares(
            long promoters1, long detractors1, long n1, long promoters2, long detractors2, long n2) {
        double nps1 = 100.0 * (promoters1 - detractors1) / n1;
        double nps2 = 100.0 * (promoters2 - detractors2) / n2;
        Interval first = around(nps1, promoters1, detractors1, n1);
        Interval second = around(nps2, promoters2, detractors2, n2);
        double low = nps1 - nps2 - Math.hypot(nps1 - first.low(), second.high() - nps2);
        double high = nps1 - nps2 + Math.hypot(first.high() - nps1, nps2 - second.low());
        return new Interval(low, high, CONFIDENCE, "z");
    }

    private static Interval around(double nps, long promoters, long detractors, long n) {
        Interval adjusted = adjustedWald(promoters, detractors, n);
        double half = 100 * Z * Math.sqrt(netVariance((double) promoters / n, (double) detractors / n) / n);
        return half > 0 ? new Interval(nps - half, nps + half, CONFIDENCE, "z") : adjusted;
    }

    /**
     * The difference of two independent means (the first less the second), by Welch; none for fewer than two answers each, and none
     * where neither side varies: a spread of zero among a few answers is no certainty.
     *
     * @param squares1 the sum of the squared answers
     */
    public static Optional<Interval> differenceOfMeans(
            double sum1, double squares1, long n1, double sum2, double squares2, long n2) {
        if (n1 < 2 || n2 < 2) {
            return Optional.empty();
        }
        double v1 = variance(sum1, squares1, n1) / n1;
        double v2 = variance(sum2, squares2, n2) / n2;
        if (v1 + v2 == 0) {
            return Optional.empty();
        }
        double difference = sum1 / n1 - sum2 / n2;
        double freedom = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
        double half = t(freedom) * Math.sqrt(v1 + v2);
        return Optional.of(new Interval(difference - half, difference + half, CONFIDENCE, "welch"));
    }

    private static void demand(long count, long n) {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException("No interval for " + count + " of " + n);
        }
    }

    /** The variance of one answer's part in the NPS: 1 for a promoter, -1 for a detractor. */
    private static double netVariance(double p, double d) {
        return p + d - (p - d) * (p - d);
    }

    /** The sample variance; rounding may leave a hair below zero where all answers are alike. */
    private static double variance(double sum, double squares, long n) {
        return Math.max(0, (squares - sum * sum / n) / (n - 1));
    }

    private static double t(double freedom) {
        return new TDistribution(freedom).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
    }
}
