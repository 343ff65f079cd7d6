package nl.waardemeter.kpi;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Intervals at 95 %, two-sided. They describe answers as a random sample of customers; who did not answer is not in them.
 */
public final class Statistics {

    private static final double CONFIDENCE = 0.95;
    private static final double Z = 1.959963984540054;

    private Statistics() {}

    /**
     * A share (CSAT), by Wilson's score interval: keeps inside 0..1 and does not collapse at 0 or all.
     *
     * @param count in favour, of {@code n}; n at least 1
     */
    public static Interval wilson(long count, long n) {
        double p = (double) count / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), CONFIDENCE, "wilson");
    }

    /**
     * NPS in points, by the adjusted Wald interval of Rocks (2016): three quarters of an answer are added to promoters and to
     * detractors and three answers to the whole, so that it does not collapse when all answer alike. Clipped to -100..100.
     */
    public static Interval adjustedWald(long promoters, long detractors, long n) {
        double adjusted = n + 3;
        double p = (promoters + 0.75) / adjusted;
        double d = (detractors + 0.75) / adjusted;
        double half = Z * Math.sqrt((p + d - (p - d) * (p - d)) / adjusted);
        return new Interval(
                100 * Math.max(-1, p - d - half), 100 * Math.min(1, p - d + half), CONFIDENCE, "adjusted-wald");
    }

    /** A mean of answers, by Student's t with n - 1 degrees of freedom; none for fewer than two answers. */
    public static Optional<Interval> mean(double sum, double squares, long n) {
        if (n < 2) {
            return Optional.empty();
        }
        double mean = sum / n;
        double half = t(n - 1) * Math.sqrt(variance(sum, squares, n) / n);
        return Optional.of(new Interval(mean - half, mean + half, CONFIDENCE, "t"));
    }

    /** The difference of two independent shares (the first less the second), by Newcombe's hybrid score interval. */
    public static Interval differenceOfShares(long count1, long n1, long count2, long n2) {
        double p1 = (double) count1 / n1;
        double p2 = (double) count2 / n2;
        Interval first = wilson(count1, n1);
        Interval second = wilson(count2, n2);
        double low = p1 - p2 - Math.hypot(p1 - first.low(), second.high() - p2);
        double high = p1 - p2 + Math.hypot(first.high() - p1, p2 - second.low());
        return new Interval(low, high, CONFIDENCE, "newcombe");
    }

    /** The difference of two independent NPS figures in points (the first less the second), by their standard errors. */
    public static Interval differenceOfNetShares(
            long promoters1, long detractors1, long n1, long promoters2, long detractors2, long n2) {
        double difference = (double) (promoters1 - detractors1) / n1 - (double) (promoters2 - detractors2) / n2;
        double half = Z
                * Math.sqrt(
                        netVariance(promoters1, detractors1, n1) / n1 + netVariance(promoters2, detractors2, n2) / n2);
        return new Interval(100 * (difference - half), 100 * (difference + half), CONFIDENCE, "z");
    }

    /** The difference of two independent means (the first less the second), by Welch; none for fewer than two answers each. */
    public static Optional<Interval> differenceOfMeans(
            double sum1, double squares1, long n1, double sum2, double squares2, long n2) {
        if (n1 < 2 || n2 < 2) {
            return Optional.empty();
        }
        double v1 = variance(sum1, squares1, n1) / n1;
        double v2 = variance(sum2, squares2, n2) / n2;
        double difference = sum1 / n1 - sum2 / n2;
        if (v1 + v2 == 0) {
            return Optional.of(new Interval(difference, difference, CONFIDENCE, "welch"));
        }
        double freedom = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
        double half = t(freedom) * Math.sqrt(v1 + v2);
        return Optional.of(new Interval(difference - half, difference + half, CONFIDENCE, "welch"));
    }

    private static double netVariance(long promoters, long detractors, long n) {
        double p = (double) promoters / n;
        double d = (double) detractors / n;
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
