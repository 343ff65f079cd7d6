package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Interval;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * KPIs over a selection: what pages, exports, mails and the API show.
 *
 * @param dataThrough the last day up to which all sources delivered; null without data
 */
public record Scorecard(
        ReportingPeriod period,
        ZoneId zone,
        @Nullable LocalDate dataThrough,
        long dataVersion,
        int definitionVersion,
        @Nullable Breakdown by,
        List<Bucket> buckets) {

    /** One part of the breakdown; the only one, without key and label, where there is no breakdown. */
    public record Bucket(@Nullable String key, @Nullable String label, List<Line> lines) {

        public Line line(Kpi kpi) {
            return lines.stream()
                    .filter(line -> line.measurement().kpi() == kpi)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One KPI.
     *
     * @param channels the channels that count; empty means all
     * @param direction which way is better; of a question, what the question says
     * @param own the norm as the organisation set it; null where there is none, or one of the trade
     */
    public record Line(
            Measurement measurement,
            Direction direction,
            Set<Channel> channels,
            SurveyQuestions.@Nullable Question question,
            @Nullable Compared comparison,
            @Nullable Norm norm,
            @Nullable OwnNorm own,
            @Nullable Band band) {

        public Kpi kpi() {
            return measurement.kpi();
        }
    }

    /**
     * The same KPI in another period.
     *
     * @param change value less the other value: shares as 0..1, seconds, points
     * @param relativeChange change over the other value, for counts, ratios and seconds; null for shares, points and scores
     * @param interval of the change, for figures from samples
     * @param certain whether the change is more than the usual ups and downs; null where that cannot be told
     */
    public record Compared(
            ReportingPeriod period,
            @Nullable Double value,
            @Nullable Double change,
            @Nullable Double relativeChange,
            @Nullable Interval interval,
            @Nullable Boolean certain) {}
}
