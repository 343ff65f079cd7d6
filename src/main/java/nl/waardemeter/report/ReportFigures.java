package nl.waardemeter.report;

import static nl.waardemeter.kpi.Kpi.ASKED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the scorecard for all figures of a report. An answer is always to the same question: the one with most answers in the span. */
@Component
class ReportFigures {

    static final int MONTHS = 13;

    private final Scorecards scorecards;

    ReportFigures(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** See {@link MonthlyReport}. */
    record Found(
            Scorecard whole,
            Scorecard lastYear,
            Scorecard yearToDate,
            Scorecard months,
            @Nullable Scorecard teams,
            Scorecard channels) {}

    /** To be called in one transaction with whatever else the report tells. */
    Found of(ReportKey key, LocalDate through) {
        ReportingPeriod period = key.span().period();
        Selection selection = selection(key);
        Set<Kpi> all = EnumSet.allOf(Kpi.class);
        Set<Kpi> fromTotals = Arrays.stream(Kpi.values())
                .filter(kpi -> !kpi.needsRows())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kpi.class)));
        Scorecard whole = scorecards.of(new ScorecardRequest(selection, null, Compare.PREVIOUS, all));
        Set<Integer> questions = questions(whole);
        LocalDate last = through.isBefore(period.lastDay()) && period.contains(through) ? through : period.lastDay();
        Asking asking = new Asking(selection, questions);
        return new Found(
                whole,
                asking.of(period, null, Compare.YEAR, all),
                asking.of(ReportingPeriod.ofDays(last.withDayOfYear(1), last), null, Compare.NONE, fromTotals),
                asking.of(months(last), Breakdown.MONTH, Compare.NONE, fromTotals),
                key.team() == null ? asking.of(period, Breakdown.TEAM, Compare.PREVIOUS, fromTotals) : null,
                asking.of(period, Breakdown.CHANNEL, Compare.PREVIOUS, fromTotals));
    }

    static Selection selection(ReportKey key) {
        Selection all = Selection.of(key.span().period(), key.scope());
        return key.team() == null
                ? all
                : new Selection(
                        all.period(),
                        all.scope(),
                        Set.of(key.team()),
                        all.queues(),
                        all.channels(),
                        all.agents(),
                        all.topics(),
                        all.questions());
    }

    /** The thirteen months up to the one of this day. */
    private static ReportingPeriod months(LocalDate last) {
        LocalDate first = last.withDayOfMonth(1);
        return new ReportingPeriod(first.minusMonths(MONTHS - 1), first.plusMonths(1));
    }

    private static Set<Integer> questions(Scorecard whole) {
        return whole.buckets().get(0).lines().stream()
                .map(Line::question)
                .filter(Objects::nonNull)
                .map(question -> question.id())
                .collect(Collectors.toSet());
    }

    /** Asks again about the same: another month may have more answers to another question, and those would be another KPI. */
    private final class Asking {

        private final Selection selection;
        private final Set<Integer> questions;

        Asking(Selection selection, Set<Integer> questions) {
            this.selection = selection;
            this.questions = questions;
        }

        Scorecard of(ReportingPeriod period, @Nullable Breakdown by, Compare compare, Set<Kpi> kpis) {
            Selection during = selection.during(period);
            if (questions.isEmpty()) {
                return scorecards.of(new ScorecardRequest(during, by, compare, kpis));
            }
            Set<Kpi> others = EnumSet.copyOf(kpis);
            others.removeAll(ASKED);
            return joined(
                    scorecards.of(new ScorecardRequest(during, by, compare, others)),
                    scorecards.of(new ScorecardRequest(asked(during), by, compare, ASKED)));
        }

        private Selection asked(Selection during) {
            return new Selection(
                    during.period(),
                    during.scope(),
                    during.teams(),
                    during.queues(),
                    during.channels(),
                    during.agents(),
                    during.topics(),
                    questions);
        }
    }

    /** Two scorecards of the same, of different KPIs: a bucket that only one has, lacks the other's. */
    private static Scorecard joined(Scorecard one, Scorecard other) {
        Map<String, Bucket> others = new HashMap<>();
        other.buckets().forEach(bucket -> others.put(String.valueOf(bucket.key()), bucket));
        List<Bucket> buckets = new ArrayList<>();
        for (Bucket bucket : one.buckets()) {
            Bucket same = others.remove(String.valueOf(bucket.key()));
            buckets.add(new Bucket(bucket.key(), bucket.label(), lines(bucket, same)));
        }
        others.values().forEach(bucket -> buckets.add(new Bucket(bucket.key(), bucket.label(), bucket.lines())));
        return new Scorecard(
                one.period(),
                one.zone(),
                one.dataThrough(),
                one.dataVersion(),
                one.definitionVersion(),
                one.by(),
                buckets);
    }

    private static List<Line> lines(Bucket one, @Nullable Bucket other) {
        return Stream.concat(one.lines().stream(), other == null ? Stream.of() : other.lines().stream())
                .sorted(Comparator.comparing(Line::kpi))
                .toList();
    }
}
