package nl.waardemeter.scorecard;

import nl.waardemeter.kpi.Totals;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one family, as finely as KPIs need them apart within a bucket.
 *
 * @param bucket the bucket's key: an id, a channel's word or the first day as text; empty where there is no breakdown
 * @param channel the channel's word; "-" where the fact names none or the family knows none
 * @param question the question answered, 0 for other families
 * @param mature the days' window for a repeat contact has gone by
 * @param settled the days lie so far back that a reopening no longer changes them
 */
record Cell(String bucket, String channel, int question, boolean mature, boolean settled, Totals totals) {

    Cell in(String other) {
        return new Cell(other, channel, question, mature, settled, totals);
    }

    static Cell empty(@Nullable String bucket) {
        return new Cell(bucket == null ? "" : bucket, "-", 0, true, true, Totals.NONE);
    }
}
