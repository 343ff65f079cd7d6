package nl.waardemeter.valuescan;

import java.util.List;
import nl.waardemeter.kpi.Interval;
import nl.waardemeter.kpi.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * One factor as several assessors see it; all three of the same people.
 *
 * @param gap wanted less now of each assessor, in points of the answers
 * @param interval of the mean gap, by Student's t; null for one assessor
 */
record FactorScore(
        Spread now, Spread wanted, Spread gap, @Nullable Interval interval) {

    private static final double LEAST_CONSENSUS = 0.5;

    static FactorScore of(List<Sheet.Scored> scored) {
        List<Double> gaps = scored.stream().map(Sheet.Scored::gap).toList();
        return new FactorScore(
                Spread.of(scored.stream().map(Sheet.Scored::now).toList()),
                Spread.of(scored.stream().map(Sheet.Scored::wanted).toList()),
                Spread.of(gaps),
                interval(gaps));
    }

    static @Nullable Interval interval(List<Double> values) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        double squares = values.stream().mapToDouble(value -> value * value).sum();
        return Statistics.mean(sum, squares, values.size()).orElse(null);
    }

    int assessors() {
        return now.n();
    }

    /** They see much the same; else their pictures differ, which is worth a talk of its own. */
    boolean consensus() {
        return now.consensus() >= LEAST_CONSENSUS;
    }

    /** The gap in points of 0 to 100. */
    double gapInPoints() {
        return 25 * gap.mean();
    }
}
