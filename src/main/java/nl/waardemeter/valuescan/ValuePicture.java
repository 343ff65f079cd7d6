package nl.waardemeter.valuescan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the trade in coordinates: a line for each factor from cost on the left to value on the right, as wide as the
 * assessors' views lie apart, with a marker where it stands, a hollow one where it stood, and an arrow to where it is to go. Drawn by
 * {@code templates/valuescan/picture.html}, on the screen and on paper alike; words stand beside it, never in it.
 */
public record ValuePicture(List<Line> lines) {

    public static final int WIDTH = 400;
    public static final int HEIGHT = 36;

    private static final double EDGE = 14;
    private static final double MIDDLE = HEIGHT / 2.0;
    private static final double HEAD = 9;
    private static final double NARROWEST = 4;

    /**
     * One factor.
     *
     * @param bandX where the spread begins, null where it may not be shown
     * @param shaft the arrow without its head, as a path; null where it would be all head
     */
    public record Line(
            String key,
            @Nullable Double bandX,
            @Nullable Double bandWidth,
            @Nullable Double nowX,
            @Nullable Double beforeX,
            @Nullable String shaft,
            @Nullable String head) {}

    public static ValuePicture of(ValuePosition position) {
        return of(position, null);
    }

    /** @param before the wave before it, null where there is none */
    public static ValuePicture of(ValuePosition position, @Nullable ValuePosition before) {
        return new ValuePicture(position.factors().stream()
                .map(factor -> line(factor, before(before, factor.key())))
                .toList());
    }

    private static @Nullable Double before(@Nullable ValuePosition position, String key) {
        return position == null
                ? null
                : position.factors().stream()
                        .filter(factor -> factor.key().equals(key) && factor.now() != null)
                        .map(ValuePosition.Factor::now)
                        .findFirst()
                        .orElse(null);
    }

    private static Line line(ValuePosition.Factor factor, @Nullable Double before) {
        Double now = factor.now();
        Double wanted = factor.wanted();
        Double low = factor.low();
        Double high = factor.high();
        Double beforeX = before == null ? null : x(before);
        if (now == null || wanted == null) {
            return new Line(factor.key(), null, null, null, beforeX, null, null);
        }
        Double width = low == null || high == null ? null : Math.max(NARROWEST, round(x(high) - x(low)));
        double tip = x(wanted);
        double way = Math.signum(tip - x(now));
        double base = round(tip - way * HEAD);
        boolean hasShaft = Math.abs(tip - x(now)) > HEAD;
        return new Line(
                factor.key(),
                low == null || width == null ? null : Math.min(x(low), WIDTH - EDGE - width),
                width,
                x(now),
                beforeX,
                hasShaft ? "M" + x(now) + " " + MIDDLE + "H" + base : null,
                way == 0
                        ? null
                        : "M" + base + " " + (MIDDLE - 6) + "L" + tip + " " + MIDDLE + "L" + base + " " + (MIDDLE + 6)
                                + "Z");
    }

    private static double x(double position) {
        return round(EDGE + position / 100 * (WIDTH - 2 * EDGE));
    }

    private static double round(double value) {
        return Math.rint(value * 10) / 10;
    }
}
