package nl.waardemeter.scorecard;

import java.util.Set;
import nl.waardemeter.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/** What somebody wants to see. */
public record ScorecardRequest(
        Selection selection, @Nullable Breakdown by, Compare compare, Set<Kpi> kpis) {

    public static ScorecardRequest of(Selection selection) {
        return new ScorecardRequest(selection, null, Compare.PREVIOUS, Set.of(Kpi.values()));
    }

    /** Contacts are counted by the leg: a team, queue or agent is asked for, or is all that may be seen. */
    boolean byLeg() {
        return !selection.scope().all() || asks(Split.TEAM) || asks(Split.QUEUE) || asks(Split.AGENT);
    }

    boolean asks(Split split) {
        return selection.splits().contains(split) || by != null && by.split() == split;
    }
}
