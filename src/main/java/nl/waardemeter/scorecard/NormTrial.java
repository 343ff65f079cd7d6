package nl.waardemeter.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.Scorecards.Twice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a norm that is not there yet would have said of the last whole month and its weeks, together and of each team. The figures are
 * those of the ordinary scorecards; only who judges them is another one.
 */
@Component
public class NormTrial {

    /** The number of the norm that is not kept yet. */
    private static final int WANTED = 0;

    private final Scorecards scorecards;
    private final DataThrough dataThrough;

    NormTrial(Scorecards scorecards, DataThrough dataThrough) {
        this.scorecards = scorecards;
        this.dataThrough = dataThrough;
    }

    /**
     * What it would have said.
     *
     * @param periods the month, and then its weeks; none without data
     */
    public record Trial(List<ReportingPeriod> periods, List<Part> parts) {

        /** How many figures would have been judged otherwise. */
        public long changes() {
            return count(Verdict::isChanged);
        }

        /** How many figures it would have judged: none where it fits no denominator. */
        public long judged() {
            return count(Verdict::isByTheWanted);
        }

        private long count(Predicate<Verdict> wanted) {
            return parts.stream()
                    .flatMap(part -> part.verdicts().stream())
                    .filter(wanted)
                    .count();
        }
    }

    /**
     * All together, or a team.
     *
     * @param team its name; null for all that the norm is about
     * @param verdicts one for each of the periods
     */
    public record Part(@Nullable String team, List<Verdict> verdicts) {}

    /** A figure as it was judged, and as it would have been; both null where the team did nothing then. */
    public record Verdict(@Nullable Line now, @Nullable Line then) {

        static final Verdict NOTHING = new Verdict(null, null);

        public boolean isChanged() {
            return now != null && then != null && now.band() != then.band();
        }

        boolean isByTheWanted() {
            return then != null
                    && then.own() != null
                    && then.own().id() == WANTED
                    && then.measurement().hasValue();
        }

        boolean hasValue() {
            return now != null && now.measurement().hasValue();
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Trial of(NormAim aim, Terms terms) {
        LocalDate through = dataThrough.lastDay().orElse(null);
        if (through == null) {
            return new Trial(List.of(), List.of());
        }
        OwnNorm wanted = new OwnNorm(WANTED, aim, terms, null, null, Set.of(), null, Instant.EPOCH, null);
        ReportingPeriod month = lastWholeMonth(through);
        List<ReportingPeriod> periods = new ArrayList<>(List.of(month));
        periods.addAll(Breakdown.WEEK.buckets(month));
        List<Verdict> whole = new ArrayList<>();
        Map<String, List<Verdict>> teams = new LinkedHashMap<>();
        for (ReportingPeriod period : periods) {
            Twice found = scorecards.twice(request(aim, period, null), wanted);
            whole.add(verdict(found, 0));
            if (aim.team() == null) {
                addTeams(
                        teams, scorecards.twice(request(aim, period, Breakdown.TEAM), wanted), periods.indexOf(period));
            }
        }
        List<Part> parts = new ArrayList<>(List.of(new Part(null, whole)));
        teams.forEach((team, verdicts) -> {
            fill(verdicts, periods.size());
            if (verdicts.stream().anyMatch(Verdict::hasValue)) {
                parts.add(new Part(team, verdicts));
            }
        });
        return new Trial(periods, parts);
    }

    private static ReportingPeriod lastWholeMonth(LocalDate through) {
        ReportingPeriod month = ReportingPeriod.monthOf(through);
        return month.lastDay().equals(through)
                ? month
                : ReportingPeriod.monthOf(month.from().minusDays(1));
    }

    private static ScorecardRequest request(NormAim aim, ReportingPeriod period, @Nullable Breakdown by) {
        Selection selection = new Selection(
                period,
                Scope.everything(),
                aim.team() == null ? Set.of() : Set.of(aim.team()),
                Set.of(),
                aim.channel() == null ? Set.of() : Set.of(aim.channel()),
                Set.of(),
                aim.topic() == null ? Set.of() : Set.of(aim.topic()),
                Set.of());
        return new ScorecardRequest(selection, by, Compare.NONE, Set.of(aim.kpi()));
    }

    private static void addTeams(Map<String, List<Verdict>> teams, Twice found, int place) {
        List<Bucket> buckets = found.now().buckets();
        for (int i = 0; i < buckets.size(); i++) {
            Bucket bucket = buckets.get(i);
            if (bucket.label() != null && !FilterValues.NOBODY.equals(bucket.key())) {
                List<Verdict> verdicts = teams.computeIfAbsent(bucket.label(), label -> new ArrayList<>());
                fill(verdicts, place);
                verdicts.add(verdict(found, i));
            }
        }
    }

    private static Verdict verdict(Twice found, int bucket) {
        return new Verdict(
                found.now().buckets().get(bucket).lines().get(0),
                found.then().buckets().get(bucket).lines().get(0));
    }

    private static void fill(List<Verdict> verdicts, int size) {
        while (verdicts.size() < size) {
            verdicts.add(Verdict.NOTHING);
        }
    }
}
