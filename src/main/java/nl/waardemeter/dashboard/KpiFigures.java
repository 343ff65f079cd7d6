package nl.waardemeter.dashboard;

import java.util.List;
import java.util.Set;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Selection;
import nl.waardemeter.scorecard.SurveyQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for all figures of the page of one KPI, from one state of the data. */
@Component
class KpiFigures {

    private final Scorecards scorecards;

    KpiFigures(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /**
     * The figures.
     *
     * @param whole the KPI without a breakdown
     * @param trend by the step
     * @param before the period it is compared with, by the same step; null without a comparison
     * @param parts by the split
     */
    record Found(
            KpiQuestion question,
            Scorecard whole,
            Scorecard trend,
            @Nullable Scorecard before,
            Scorecard parts) {

        Line line() {
            return whole.buckets().get(0).line(question.kpi());
        }

        /**
         * The step of the period before at the same place in the trend. Where a few days make it one step longer, such as thirteen months of
         * as many days, the first one is a rest and has no counterpart.
         */
        @Nullable
        Step before(int place) {
            if (before == null) {
                return null;
            }
            List<ReportingPeriod> steps = question.step().buckets(before.period());
            ReportingPeriod first = question.step().buckets(trend.period()).get(0);
            boolean rest = steps.size() > trend.buckets().size() && steps.get(0).days() < first.days();
            int there = rest ? place + 1 : place;
            return there >= steps.size()
                    ? null
                    : new Step(
                            steps.get(there),
                            before.buckets().get(there).line(question.kpi()).measurement());
        }
    }

    /** A day, a week or a month of the period before. */
    record Step(ReportingPeriod period, Measurement measurement) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Found of(KpiQuestion question) {
        ScorecardRequest request = question.request();
        Scorecard whole = scorecards.of(request);
        Line line = whole.buckets().get(0).line(question.kpi());
        Selection counted = aboutTheQuestionOf(line, request.selection());
        Scorecard.Compared compared = line.comparison();
        return new Found(
                question,
                whole,
                scorecards.of(by(question.step(), counted, request, Compare.NONE)),
                compared == null ? null : before(question, counted, compared.period()),
                scorecards.of(by(
                        question.split(),
                        question.split() == Breakdown.QUESTION ? request.selection() : counted,
                        request,
                        request.compare())));
    }

    private Scorecard before(KpiQuestion question, Selection counted, ReportingPeriod period) {
        return scorecards.of(by(question.step(), counted.during(period), question.request(), Compare.NONE));
    }

    private static ScorecardRequest by(Breakdown by, Selection selection, ScorecardRequest request, Compare compare) {
        return new ScorecardRequest(selection, by, compare, request.kpis());
    }

    /** Another period or part may have more answers to another question: those would be another KPI. */
    private static Selection aboutTheQuestionOf(Line line, Selection selection) {
        SurveyQuestions.Question question = line.question();
        return question == null
                ? selection
                : new Selection(
                        selection.period(),
                        selection.scope(),
                        selection.teams(),
                        selection.queues(),
                        selection.channels(),
                        selection.agents(),
                        selection.topics(),
                        Set.of(question.id()));
    }
}
