package nl.waardemeter.dashboard;

import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** A KPI's figures as people of the trade write them: a wait as 27 s, a handle time as 4:32, a resolution as 3 h 20 min. */
public final class KpiFormat {

    private final Formats formats;

    public KpiFormat(Formats formats) {
        this.formats = formats;
    }

    public String value(Kpi kpi, @Nullable Double value) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> formats.share(value);
            case POINTS -> formats.nps(value);
            case COUNT -> formats.count(value);
            case SCORE -> formats.decimal(value, 1);
            case RATIO -> formats.decimal(value, 2);
            case SECONDS ->
                switch (kpi) {
                    case AVERAGE_SPEED_OF_ANSWER -> formats.wait(value);
                    case AVERAGE_HANDLE_TIME, WRAP_UP_TIME -> formats.handleTime(value);
                    default -> formats.duration(value);
                };
        };
    }

    /**
     * The figure of a line. Where it misses its norm by so little that it would read like the norm itself, more of it is told: a wait of
     * 30.4 s is over a norm of 30 s.
     */
    public String value(Line line) {
        Norm norm = line.norm();
        boolean missed = line.band() == Band.WARN || line.band() == Band.BAD;
        return value(line.kpi(), line.measurement().value(), norm == null || !missed ? null : norm.good());
    }

    /** Whether the figure is written as the edge of its norm is: nobody can see what is missing. */
    boolean readsLikeItsNorm(Line line) {
        Norm norm = line.norm();
        Double value = line.measurement().value();
        Double limit = norm == null || value == null ? null : limit(value, norm.good());
        return limit != null && value(line.kpi(), value).equals(value(line.kpi(), limit));
    }

    private static @Nullable Double limit(double value, Norm.Range good) {
        Double min = good.min();
        return min != null && value < min ? min : good.max();
    }

    /** @param missed the good range, where the value lies outside it */
    String value(Kpi kpi, @Nullable Double value, Norm.@Nullable Range missed) {
        String usual = value(kpi, value);
        if (value == null || missed == null) {
            return usual;
        }
        Double limit = limit(value, missed);
        return limit != null && usual.equals(value(kpi, limit)) ? closer(kpi, value) : usual;
    }

    private String closer(Kpi kpi, double value) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> formats.decimal(value * 100, 2) + "%";
            case SECONDS -> formats.decimal(value, 1) + " s";
            case POINTS, COUNT -> formats.decimal(value, 1);
            case SCORE -> formats.decimal(value, 2);
            case RATIO -> formats.decimal(value, 3);
        };
    }

    /** Shares in points, counts in percent of what they were, all else in the unit of the value. */
    public String change(Kpi kpi, double change, @Nullable Double relative) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> formats.points(change);
            case POINTS -> formats.nps(change);
            case COUNT -> relative == null ? formats.countChange(change) : formats.relativeChange(relative);
            case SCORE -> formats.decimalChange(change, 1);
            case RATIO -> formats.decimalChange(change, 2);
            case SECONDS ->
                switch (kpi) {
                    case AVERAGE_SPEED_OF_ANSWER -> formats.waitChange(change);
                    case AVERAGE_HANDLE_TIME, WRAP_UP_TIME -> formats.handleTimeChange(change);
                    default -> formats.durationChange(change);
                };
        };
    }

    /** Which way the change goes, as far as its written form shows one. */
    public String way(Kpi kpi, double change, @Nullable Double relative) {
        String none = change(kpi, 0, relative == null ? null : 0.0);
        return change(kpi, change, relative).equals(none) ? "same" : change > 0 ? "up" : "down";
    }

    /** How a chart writes the figures along its axis. */
    public String axis(Kpi kpi) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> "percent";
            case POINTS, COUNT, SCORE, RATIO -> "number";
            case SECONDS ->
                switch (kpi) {
                    case AVERAGE_SPEED_OF_ANSWER -> "wait";
                    case AVERAGE_HANDLE_TIME, WRAP_UP_TIME -> "clock";
                    default -> "duration";
                };
        };
    }

    public String numerator(Kpi kpi, @Nullable Double numerator) {
        return switch (kpi.unit()) {
            case SHARE_OF_TIME -> formats.handleTime(numerator);
            case SECONDS -> isQuick(kpi) ? formats.handleTime(numerator) : formats.duration(numerator);
            case SCORE -> formats.decimal(numerator, isWhole(numerator) ? 0 : 1);
            case SHARE, POINTS, COUNT, RATIO -> formats.count(numerator);
        };
    }

    public String denominator(Kpi kpi, double denominator) {
        return kpi.unit() == Unit.SHARE_OF_TIME ? formats.handleTime(denominator) : formats.count(denominator);
    }

    /** The good range, without decimals that say nothing: {@code 75%}, {@code 75–85%}, {@code 5:00–7:00}. */
    public String target(Kpi kpi, Norm.Range good) {
        if (good.min() == null || good.max() == null) {
            return round(kpi, good.min() == null ? good.max() : good.min());
        }
        String min = round(kpi, good.min());
        return (kpi.unit().isShare() ? min.replace("%", "") : min) + "–" + round(kpi, good.max());
    }

    private String round(Kpi kpi, @Nullable Double value) {
        return value(kpi, value).replaceFirst("[.,]0(?=%?$)", "");
    }

    /** Told in minutes and seconds, not in hours and days. */
    private static boolean isQuick(Kpi kpi) {
        return kpi == Kpi.AVERAGE_SPEED_OF_ANSWER || kpi == Kpi.AVERAGE_HANDLE_TIME || kpi == Kpi.WRAP_UP_TIME;
    }

    private static boolean isWhole(@Nullable Double value) {
        return value != null && value == Math.rint(value);
    }
}
