package nl.waardemeter.scorecard;

import static nl.waardemeter.kpi.Measure.ANSWERS;
import static nl.waardemeter.kpi.Measure.ANSWERS_DETRACTOR;
import static nl.waardemeter.kpi.Measure.ANSWERS_POSITIVE;
import static nl.waardemeter.kpi.Measure.ANSWERS_PROMOTER;
import static nl.waardemeter.kpi.Measure.SCORE_SQUARES;
import static nl.waardemeter.kpi.Measure.SCORE_SUM;

import nl.waardemeter.kpi.Interval;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Statistics;
import nl.waardemeter.kpi.Totals;
import nl.waardemeter.kpi.Unit;
import org.jspecify.annotations.Nullable;

/** What has changed between two periods, and whether that is more than the usual ups and downs of a sample. */
final class Changes {

    private Changes() {}

    static Scorecard.Compared between(
            ReportingPeriod period, Measurement now, Measurement then, Totals totalsNow, Totals totalsThen) {
        if (now.value() == null || then.value() == null) {
            return new Scorecard.Compared(period, then.value(), null, null, null, null);
        }
        double change = now.value() - then.value();
        Interval interval = interval(now.kpi(), totalsNow, totalsThen);
        return new Scorecard.Compared(
                period,
                then.value(),
                change,
                isRelative(now.kpi().unit()) && then.value() != 0 ? change / then.value() : null,
                interval,
                interval == null ? null : interval.excludesZero());
    }

    private static boolean isRelative(Unit unit) {
        return unit == Unit.COUNT || unit == Unit.SECONDS || unit == Unit.RATIO;
    }

    private static @Nullable Interval interval(Kpi kpi, Totals now, Totals then) {
        return switch (kpi) {
            case CSAT ->
                Statistics.differenceOfShares(
                        now.get(ANSWERS_POSITIVE), now.get(ANSWERS), then.get(ANSWERS_POSITIVE), then.get(ANSWERS));
            case NPS ->
                Statistics.differenceOfNetShares(
                        now.get(ANSWERS_PROMOTER),
                        now.get(ANSWERS_DETRACTOR),
                        now.get(ANSWERS),
                        then.get(ANSWERS_PROMOTER),
                        then.get(ANSWERS_DETRACTOR),
                        then.get(ANSWERS));
            case CES ->
                Statistics.differenceOfMeans(
                                now.get(SCORE_SUM) / 1e3,
                                now.get(SCORE_SQUARES) / 1e6,
                                now.get(ANSWERS),
                                then.get(SCORE_SUM) / 1e3,
                                then.get(SCORE_SQUARES) / 1e6,
                                then.get(ANSWERS))
                        .orElse(null);
            default -> null;
        };
    }
}
