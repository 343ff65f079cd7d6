package nl.waardemeter.kpi;

import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of a KPI must know of the slice beside its totals.
 *
 * @param byLeg a team, queue or agent was asked for, so contacts are counted by the leg
 * @param shortened some days are left out because their window for a repeat contact has not gone by
 * @param unsettled some days lie so near the data's end that late facts (a reopening) may still change them
 * @param thresholdSeconds the service level's threshold of the channels in the slice, or null where they differ
 * @param repeatWindowDays the window of first contact resolution
 */
public record Slice(
        boolean byLeg,
        boolean shortened,
        boolean unsettled,
        @Nullable Integer thresholdSeconds,
        int repeatWindowDays) {

    /** The service level's threshold in words, as the variant names it. */
    String threshold() {
        return thresholdSeconds == null ? "by channel" : thresholdSeconds + " s";
    }
}
