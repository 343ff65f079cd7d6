package nl.waardemeter.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Norm.Range;
import org.jspecify.annotations.Nullable;

/**
 * A norm of the organisation's own, as it is kept.
 *
 * @param part the name of the team or topic it is about; null for a channel and for the whole organisation
 * @param merged set where the team or topic that it was agreed for was merged into another
 * @param subtopics the topics under the one it is about
 * @param withdrawnAt null as long as it counts
 */
public record OwnNorm(
        int id,
        NormAim aim,
        Terms terms,
        @Nullable String part,
        @Nullable Merged merged,
        Set<Integer> subtopics,
        @Nullable String savedBy,
        Instant savedAt,
        @Nullable Instant withdrawnAt) {

    /**
     * Where a norm went with a merge.
     *
     * @param name of the team or topic that it was agreed for
     * @param into what that was merged into
     * @param follows whether it holds for that one; not where that one had a norm already
     */
    public record Merged(String name, String into, boolean follows) {}

    /**
     * What was agreed.
     *
     * @param good in the unit of the KPI; null, with {@code warn}, where from that day on there is no norm of the organisation's own
     * @param thresholdSeconds of a service level, within how many seconds it counts; null for every other KPI
     * @param validFrom the first day, until the day of a later one about the same thing
     * @param owner who answers for it
     * @param reviewOn when to look at it again; null where nobody said
     */
    public record Terms(
            @Nullable Range good,
            @Nullable Range warn,
            @Nullable Integer thresholdSeconds,
            LocalDate validFrom,
            String owner,
            String reason,
            @Nullable LocalDate reviewOn) {

        public Terms {
            if ((good == null) != (warn == null)) {
                throw new IllegalArgumentException("A norm says what is good and what is near, or neither");
            }
        }
    }

    /** Null where it says that there is none. */
    public @Nullable Norm norm() {
        Range good = terms.good;
        Range warn = terms.warn;
        return good == null || warn == null ? null : Norm.own(aim.kpi(), good, warn);
    }

    public boolean isDueOn(LocalDate day) {
        LocalDate review = terms.reviewOn;
        return review != null && !review.isAfter(day);
    }

    /** The same about all days there ever were: to see what it would have said of the past. */
    OwnNorm always() {
        Terms ever = new Terms(
                terms.good,
                terms.warn,
                terms.thresholdSeconds,
                LocalDate.MIN,
                terms.owner,
                terms.reason,
                terms.reviewOn);
        return new OwnNorm(id, aim, ever, part, merged, subtopics, savedBy, savedAt, withdrawnAt);
    }
}
