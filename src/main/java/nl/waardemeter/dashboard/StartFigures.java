package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.OpenTickets;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Selection;
import nl.waardemeter.scorecard.Voices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for all that a daily start tells, of one state of the data. */
@Component
class StartFigures {

    private static final int COMPLIMENTS = 2;
    private static final int MISSES = 1;
    private static final int OLDEST = 3;

    /** Those that would have to read the rows are not of a day. */
    private static final Set<Kpi> KPIS = Arrays.stream(Kpi.values())
            .filter(kpi -> !kpi.needsRows())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kpi.class)));

    private final Scorecards scorecards;
    private final OpenTickets tickets;
    private final Voices voices;

    StartFigures(Scorecards scorecards, OpenTickets tickets, Voices voices) {
        this.scorecards = scorecards;
        this.tickets = tickets;
        this.voices = voices;
    }

    /**
     * What happened in a day or a week, and what to hold it against.
     *
     * @param year null where the year before has none
     */
    record Looked(Bucket now, Bucket before, @Nullable Bucket year) {}

    /**
     * All of it.
     *
     * @param whole the scorecard that the weeks are of
     * @param volumes of the days with data in the weeks before today
     * @param said when the comments are of: the day, or the week where nobody said anything on that day
     */
    record Found(
            Looked day,
            Looked week,
            Scorecard whole,
            Map<LocalDate, Double> volumes,
            OpenTickets.Backlog backlog,
            List<Voices.Voice> compliments,
            List<Voices.Voice> misses,
            ReportingPeriod said) {}

    /** @param through the last day with data */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found of(Selection selection, StartDays days, LocalDate through) {
        ReportingPeriod day = ReportingPeriod.ofDays(days.day(), days.day());
        ReportingPeriod weekLastYear = days.weekLastYear();
        boolean ofDay = !voices.compliments(selection.during(day), 1).isEmpty()
                || !voices.misses(selection.during(day), 1).isEmpty();
        ReportingPeriod said = ofDay ? day : days.week();
        Scorecard weeks = scorecard(selection.during(days.weekAndWeekBefore()), Breakdown.WEEK);
        return new Found(
                looked(
                        scorecard(selection.during(days.dayAndWeekBefore()), Breakdown.DAY),
                        whole(selection.during(days.dayLastYear()))),
                looked(weeks, weekLastYear == null ? null : whole(selection.during(weekLastYear))),
                weeks,
                volumes(selection, days, through),
                tickets.of(selection, OLDEST),
                voices.compliments(selection.during(said), COMPLIMENTS),
                voices.misses(selection.during(said), MISSES),
                said);
    }

    private static Looked looked(Scorecard steps, @Nullable Bucket year) {
        List<Bucket> buckets = steps.buckets();
        return new Looked(buckets.get(buckets.size() - 1), buckets.get(0), year);
    }

    private Bucket whole(Selection selection) {
        return scorecard(selection, null).buckets().get(0);
    }

    private Scorecard scorecard(Selection selection, @Nullable Breakdown by) {
        return scorecards.of(new ScorecardRequest(selection, by, Compare.NONE, KPIS));
    }

    private Map<LocalDate, Double> volumes(Selection selection, StartDays days, LocalDate through) {
        Map<LocalDate, Double> volumes = new HashMap<>();
        LocalDate today = days.today();
        ReportingPeriod before = new ReportingPeriod(today.minusWeeks(ExpectedVolume.WEEKS), today);
        Scorecard byDay = scorecards.of(new ScorecardRequest(
                selection.during(before), Breakdown.DAY, Compare.NONE, Set.of(Kpi.CONTACT_VOLUME)));
        LocalDate day = before.from();
        for (Bucket bucket : byDay.buckets()) {
            Double volume = bucket.line(Kpi.CONTACT_VOLUME).measurement().value();
            if (volume != null && !day.isAfter(through)) {
                volumes.put(day, volume);
            }
            day = day.plusDays(1);
        }
        return volumes;
    }
}
