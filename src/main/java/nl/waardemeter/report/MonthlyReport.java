package nl.waardemeter.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waardemeter.dashboard.Meanings;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.valuescan.ValuePosition;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report tells, in figures and in no language: the page, the PDF, the spreadsheet and the table are written from it,
 * so they cannot disagree. It is what is kept of a report once it is issued.
 *
 * @param whole each KPI in the span, compared with the span before; one bucket
 * @param lastYear the same, compared with a year ago
 * @param yearToDate from New Year to the span's end, or as far as the data goes
 * @param months the thirteen months up to the span's end. KPIs that have to read the rows are not in it
 * @param teams by team; null in a team's own report
 * @param channels by channel
 * @param reasons the contact reasons that took most contacts
 * @param compliments what customers said in their own words, redacted
 * @param value where the department stands between cost and value; null where nobody has judged it, and in a team's report
 * @param limits the settings that definitions name, as they were when the figures were counted
 * @param comments by {@link ReportSection#word}
 */
public record MonthlyReport(
        Stamp stamp,
        Scorecard whole,
        Scorecard lastYear,
        Scorecard yearToDate,
        Scorecard months,
        @Nullable Scorecard teams,
        Scorecard channels,
        List<Reason> reasons,
        List<Said> compliments,
        List<Said> misses,
        @Nullable ValuePosition value,
        Quality quality,
        Meanings.Limits limits,
        Map<String, Comment> comments) {

    /**
     * What it was made of, and when.
     *
     * @param from its first day
     * @param to its last day, included
     * @param team null of everybody
     * @param dataThrough the last day up to which all sources delivered
     * @param madeBy null where nobody asked: it was time
     * @param edition 1 and up; null of a draft
     */
    public record Stamp(
            String span,
            LocalDate from,
            LocalDate to,
            @Nullable Integer team,
            @Nullable String teamName,
            LocalDate dataThrough,
            long dataVersion,
            int definitionVersion,
            Instant madeAt,
            @Nullable String madeBy,
            @Nullable Integer edition) {

        /** There are days left, or data that did not come in yet. */
        public boolean unfinished() {
            return dataThrough.isBefore(to);
        }
    }

    /**
     * A contact reason.
     *
     * @param name null of contacts without one
     * @param owner the department whose it is to take the cause away; null where nobody's
     * @param what prevent, automate or personal; null where its figures do not tell
     * @param share of all contacts, 0..1
     * @param change of the number of contacts
     * @param hours of work; null where handle times are not known
     */
    public record Reason(
            String key,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String what,
            double contacts,
            double share,
            @Nullable Compared change,
            Line handle,
            Line solved,
            @Nullable Line satisfied,
            @Nullable Double hours) {}

    /**
     * What a customer said, redacted.
     *
     * @param source with {@code response} the answer it stems from
     */
    public record Said(
            String source,
            String response,
            LocalDate day,
            String question,
            double score,
            double scaleMax,
            String text,
            String channel,
            @Nullable String team,
            @Nullable String topic) {}

    /**
     * How far the data can be trusted.
     *
     * @param behind what still comes in, but has not come as far as the span's end
     * @param rejected rows of files of these days that could not be read
     */
    public record Quality(List<Behind> behind, List<Rejected> rejected) {}

    /** @param lastDay up to which this source delivered this kind */
    public record Behind(String source, String kind, LocalDate lastDay) {}

    /** @param read all rows of that kind in the files that touched these days */
    public record Rejected(String kind, long rows, long read) {}

    public record Comment(String text, String by, LocalDate on) {}

    /** The same, issued with this number. */
    MonthlyReport numbered(int edition) {
        Stamp numbered = new Stamp(
                stamp.span,
                stamp.from,
                stamp.to,
                stamp.team,
                stamp.teamName,
                stamp.dataThrough,
                stamp.dataVersion,
                stamp.definitionVersion,
                stamp.madeAt,
                stamp.madeBy,
                edition);
        return new MonthlyReport(
                numbered,
                whole,
                lastYear,
                yearToDate,
                months,
                teams,
                channels,
                reasons,
                compliments,
                misses,
                value,
                quality,
                limits,
                comments);
    }

    /** The day up to which data has to come in before nothing can change a figure any more; null where that is not a matter of days. */
    @Nullable
    LocalDate settledBy(Kpi kpi) {
        int days = kpi.waitsForRepeats() ? limits.repeatWindowDays() : kpi.provisionalDays();
        return days == 0 ? null : stamp.to.plusDays(days);
    }

    Scorecard.Bucket all() {
        return whole.buckets().get(0);
    }
}
