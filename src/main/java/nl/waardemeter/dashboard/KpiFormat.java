package nl.waardemeter.dashboard;

import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** A KPI's figures as people of the trade write them: a wait as 27 s, a handle time as 4:32, a resolution as 3 h 20 min. */
final class KpiFormat {

    private final Formats formats;

    KpiFormat(Formats formats) {
        this.formats = formats;
    }

    String value(Kpi kpi, @Nullable Double value) {
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

    /** Shares in points, counts in percent of what they were, all else in the unit of the value. */
    String change(Kpi kpi, double change, @Nullable Double relative) {
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
    String way(Kpi kpi, double change, @Nullable Double relative) {
        String none = change(kpi, 0, relative == null ? null : 0.0);
        return change(kpi, change, relative).equals(none) ? "same" : change > 0 ? "up" : "down";
    }

    String numerator(Kpi kpi, @Nullable Double numerator) {
        return switch (kpi.unit()) {
            case SECONDS, SHARE_OF_TIME -> formats.handleTime(numerator);
            case SCORE -> formats.decimal(numerator, isWhole(numerator) ? 0 : 1);
            case SHARE, POINTS, COUNT, RATIO -> formats.count(numerator);
        };
    }

    String denominator(Kpi kpi, double denominator) {
        return kpi.unit() == Unit.SHARE_OF_TIME ? formats.handleTime(denominator) : formats.count(denominator);
    }

    /** The good range, without decimals that say nothing: {@code 75%}, {@code 75–85%}, {@code 5:00–7:00}. */
    String target(Kpi kpi, Norm.Range good) {
        if (good.min() == null || good.max() == null) {
            return round(kpi, good.min() == null ? good.max() : good.min());
        }
        String min = round(kpi, good.min());
        return (kpi.unit().isShare() ? min.replace("%", "") : min) + "–" + round(kpi, good.max());
    }

    private String round(Kpi kpi, @Nullable Double value) {
        return value(kpi, value).replaceFirst("[.,]0(?=%?$)", "");
    }

    private static boolean isWhole(@Nullable Double value) {
        return value != null && value == Math.rint(value);
    }
}
