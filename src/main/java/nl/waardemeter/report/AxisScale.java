package nl.waardemeter.report;

import java.util.Arrays;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Unit;

/**
 * The scale of a chart in steps that people count in: a spreadsheet left to itself would cut a day in tenths, and write 4:19 and 7:12
 * beside its lines.
 */
record AxisScale(double min, double max, double step) {

    private static final int MOST_STEPS = 6;
    private static final double DAY = 86_400;
    private static final double[] SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400
    };

    /** Numbers as they stand in the cells; a count begins at nothing, for its chart would tell of leaps that are none. */
    static AxisScale of(Kpi kpi, double[] numbers) {
        double low = Arrays.stream(numbers).min().orElse(0);
        double high = Arrays.stream(numbers).max().orElse(1);
        if (kpi.unit() == Unit.COUNT) {
            low = 0;
        }
        double room = Math.max(high - low, least(kpi)) * 0.05;
        boolean below = low < 0 || kpi.unit() == Unit.POINTS;
        double step = step(kpi, Math.max(high - low, least(kpi)) * 1.1);
        double min = Math.floor((low - room) / step + 1e-9) * step;
        double max = Math.ceil((high + room) / step - 1e-9) * step;
        if (kpi.unit().isShare()) {
            max = Math.min(1, max);
        }
        return new AxisScale(below ? min : Math.max(0, min), max, step);
    }

    /** A difference so small is not worth filling the chart with. */
    private static double least(Kpi kpi) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> 0.1;
            case POINTS -> 10;
            case COUNT -> 5;
            case SCORE -> 1;
            case RATIO -> 0.5;
            case SECONDS -> 10 / DAY;
        };
    }

    private static double step(Kpi kpi, double range) {
        if (kpi.unit() == Unit.SECONDS) {
            return Arrays.stream(SECONDS)
                            .filter(step -> range * DAY / step <= MOST_STEPS)
                            .findFirst()
                            .orElseGet(() -> Math.ceil(range / MOST_STEPS) * DAY)
                    / DAY;
        }
        double power = Math.pow(10, Math.floor(Math.log10(range / MOST_STEPS)));
        for (double nice : new double[] {1, 2, 5}) {
            if (range / (power * nice) <= MOST_STEPS) {
                return power * nice;
            }
        }
        return power * 10;
    }
}
