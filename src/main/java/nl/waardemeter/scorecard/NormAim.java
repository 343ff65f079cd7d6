package nl.waardemeter.scorecard;

import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.kpi.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a norm is about: a KPI of the whole organisation, or of one channel, team or topic.
 *
 * @param scale of a score, which means nothing without it; null for every other KPI
 */
public record NormAim(
        Kpi kpi,
        @Nullable Channel channel,
        @Nullable Integer team,
        @Nullable Integer topic,
        @Nullable QuestionScale scale) {

    /** Which way is better; of a score, what its scale says. */
    public Direction direction() {
        return scale == null ? kpi.direction() : scale.direction();
    }

    /** A number of contacts grows with the period, so one norm cannot judge a day and a month. */
    public static boolean isPossible(Kpi kpi) {
        return kpi.unit() != Unit.COUNT;
    }

    /** Whether the facts of the KPI can tell this part apart from the others. */
    public boolean canBeTold() {
        Facts facts = Facts.of(kpi.family());
        return (channel == null || facts.has(Split.CHANNEL))
                && (team == null || facts.has(Split.TEAM))
                && (topic == null || facts.has(Split.TOPIC));
    }
}
