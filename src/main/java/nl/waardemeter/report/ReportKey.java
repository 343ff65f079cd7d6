package nl.waardemeter.report;

import nl.waardemeter.account.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which report.
 *
 * @param team whose; null of everybody
 */
public record ReportKey(ReportSpan span, @Nullable Integer team) {

    /** Of everybody it is for who sees everything; of a team for who sees that team. */
    public boolean isFor(Scope scope) {
        return team == null ? scope.all() : scope.includes(team);
    }

    /** What it tells of, whoever reads it: a team's report is the same for its leader and for a manager. */
    Scope scope() {
        return team == null ? Scope.everything() : Scope.ofTeams(java.util.Set.of(team));
    }
}
