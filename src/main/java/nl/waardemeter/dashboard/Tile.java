package nl.waardemeter.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One KPI as it stands on the scorecard: finished words in the reader's language, nothing left to compute.
 *
 * @param kpi its key
 * @param group what it says something about: {@code Bereikbaarheid}
 * @param norm what it is held against, said with the name: {@code 80/20}, {@code norm 75%}
 * @param value with its unit; a dash where there is none
 * @param band null where nothing judges it
 * @param sparkline how it went lately; null where too little is known
 * @param basis how many records it stands on, where they are few
 * @param reservations why there is no value, or why it is to be taken with care
 * @param figures what it was made of: numerator, denominator, excluded, coverage, interval, benchmark
 * @param meaning what it means, how it is made, what it is not, how to improve
 */
public record Tile(
        String kpi,
        String group,
        String name,
        @Nullable String norm,
        String value,
        @Nullable Mark band,
        @Nullable Change change,
        @Nullable Sparkline sparkline,
        @Nullable String basis,
        List<Reservation> reservations,
        List<Fact> figures,
        List<Fact> meaning) {

    /** A word with its sign: good, warn, bad, not-certain, none, waiting or info. */
    public record Mark(String state, String word) {}

    /**
     * @param way up, down or same
     * @param against what it is compared with, such as {@code wk 46}
     * @param remark whether it is more than the usual ups and downs, where that is known
     */
    public record Change(
            String way,
            String text,
            String against,
            @Nullable String remark) {}

    /** @param aboutQuestion whether an admin can mend it by saying how the question is to be read */
    public record Reservation(Mark mark, String explanation, boolean aboutQuestion) {}

    public record Fact(String term, String text) {}
}
