package nl.waardemeter.report;

import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's figure as a spreadsheet keeps it: a share as a fraction, a duration as a part of a day. A number that can be calculated with,
 * written like the figures of the trade.
 *
 * @param form how the number is written
 */
record KpiCell(double number, String form) {

    private static final double DAY = 86_400;
    private static final double MINUTE = 60;

    static @Nullable KpiCell of(Kpi kpi, @Nullable Double value) {
        if (value == null) {
            return null;
        }
        return kpi.unit() == Unit.POINTS ? signed(value, 1, "0") : new KpiCell(number(kpi, value), form(kpi));
    }

    /** What misses its norm by so little that it would read like the norm itself is written with more decimals. */
    static @Nullable KpiCell of(Line line, KpiFormat format) {
        Kpi kpi = line.kpi();
        Double value = line.measurement().value();
        if (value == null) {
            return null;
        }
        boolean close = !format.value(line).equals(format.value(kpi, value));
        return close ? new KpiCell(number(kpi, value), closer(kpi)) : of(kpi, value);
    }

    /**
     * Shares in points, counts in percent of what they were. A spreadsheet knows no time before midnight, so how much longer or shorter
     * is told in seconds or minutes.
     */
    static @Nullable KpiCell change(Kpi kpi, @Nullable Compared compared) {
        Double change = compared == null ? null : compared.change();
        if (compared == null || change == null) {
            return null;
        }
        Double relative = compared.relativeChange();
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> signed(change * 100, 0.1, "0.0\" pp\"");
            case POINTS -> signed(change, 1, "0");
            case COUNT -> relative == null ? signed(change, 1, "#,##0") : signed(relative, 0.001, "0.0%");
            case SCORE -> signed(change, 0.1, "0.0");
            case RATIO -> signed(change, 0.01, "0.00");
            case SECONDS ->
                isQuick(kpi) ? signed(change, 1, "#,##0\" s\"") : signed(change / MINUTE, 1, "#,##0\" min\"");
        };
    }

    /** @param step the least that is written: what rounds to nothing goes neither up nor down */
    private static KpiCell signed(double number, double step, String form) {
        return new KpiCell(number, Math.abs(number) < step / 2 ? form : signed(form));
    }

    static double number(Kpi kpi, double value) {
        return kpi.unit() == Unit.SECONDS ? value / DAY : value;
    }

    static String form(Kpi kpi) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> "0.0%";
            case POINTS -> signed("0");
            case COUNT -> "#,##0";
            case SCORE -> "0.0";
            case RATIO -> "0.00";
            case SECONDS -> isQuick(kpi) ? "[m]:ss" : "[h]:mm:ss";
        };
    }

    /** Along the axis of a chart there is room for the essential only. */
    static String axis(Kpi kpi) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> "0%";
            case POINTS, COUNT, SCORE, RATIO -> form(kpi);
            case SECONDS -> isQuick(kpi) ? "[m]:ss" : "[h]:mm";
        };
    }

    private static String closer(Kpi kpi) {
        return switch (kpi.unit()) {
            case SHARE, SHARE_OF_TIME -> "0.00%";
            case POINTS -> signed("0.0");
            case COUNT -> "#,##0.0";
            case SCORE -> "0.00";
            case RATIO -> "0.000";
            case SECONDS -> isQuick(kpi) ? "[m]:ss.0" : "[h]:mm:ss.0";
        };
    }

    private static String signed(String form) {
        return "+" + form + ";\\−" + form + ";" + form;
    }

    /** Told in minutes and seconds, not in hours. */
    private static boolean isQuick(Kpi kpi) {
        return kpi == Kpi.AVERAGE_SPEED_OF_ANSWER || kpi == Kpi.AVERAGE_HANDLE_TIME || kpi == Kpi.WRAP_UP_TIME;
    }
}
