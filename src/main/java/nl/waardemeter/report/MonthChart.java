package nl.waardemeter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Norm;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI went over the months, as a small drawing of lines without letters, so that it can be drawn without fonts: words stand beside
 * it. The same on the screen and on paper.
 *
 * @param path the line; it has gaps where there is no value
 * @param band where figures are on target; null without a norm
 * @param text the same in words, for who does not see it
 * @param first the month on the left, {@code last} the one on the right
 * @param range between what figures it went
 */
record MonthChart(
        String kpi,
        String name,
        @Nullable String norm,
        String value,
        String path,
        List<Dot> dots,
        @Nullable Band band,
        String text,
        String first,
        String last,
        String range) {

    static final double WIDTH = 260;
    static final double HEIGHT = 64;
    private static final double MARGIN = 5;

    /** @param open it may still change */
    record Dot(double x, double y, boolean open) {}

    record Band(double y, double height) {}

    /** Where everything goes. */
    record Drawing(String path, List<Dot> dots, @Nullable Band band) {}

    /**
     * Draws it.
     *
     * @param values a value for each month, null where there is none
     * @param open whether it may still change
     * @return null where there are fewer than two values to draw a line between
     */
    static @Nullable Drawing draw(List<@Nullable Double> values, List<Boolean> open, Norm.@Nullable Range good) {
        List<Double> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        double[] limits = good == null
                ? new double[0]
                : Stream.of(good.min(), good.max())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double low = DoubleStream.concat(known.stream().mapToDouble(Double::doubleValue), DoubleStream.of(limits))
                .min()
                .orElseThrow();
        double high = DoubleStream.concat(known.stream().mapToDouble(Double::doubleValue), DoubleStream.of(limits))
                .max()
                .orElseThrow();
        Scale scale = new Scale(low, high);
        StringBuilder path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            double x = round(MARGIN + i * (WIDTH - 2 * MARGIN) / (values.size() - 1));
            double y = scale.y(value);
            path.append(pen ? "L" : "M").append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
            if (i == values.size() - 1 || open.get(i)) {
                dots.add(new Dot(x, y, open.get(i)));
            }
            pen = true;
        }
        return new Drawing(path.toString(), dots, good == null ? null : band(good, scale));
    }

    private static Band band(Norm.Range good, Scale scale) {
        double top = good.max() == null ? 0 : scale.y(good.max());
        double bottom = good.min() == null ? HEIGHT : scale.y(good.min());
        return new Band(top, round(Math.max(1, bottom - top)));
    }

    private record Scale(double low, double high) {

        double y(double value) {
            double part = high == low ? 0.5 : (value - low) / (high - low);
            return round(HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN));
        }
    }

    private static double round(double value) {
        return Math.rint(value * 10) / 10;
    }
}
