package nl.waardemeter.dashboard;

import java.time.LocalDate;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for all figures of the dashboard, or of the KPI table, from one state of the data. */
@Component
class DashboardFigures {

    private final Scorecards scorecards;

    DashboardFigures(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /**
     * The figures of the dashboard.
     *
     * @param recent the weeks or months before, for the small lines
     * @param byTeam null where there is one team only
     */
    record Found(
            Scorecard whole, Scorecard recent, @Nullable Scorecard byTeam) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found of(ScorecardRequest request, LocalDate through) {
        return new Found(
                scorecards.of(request),
                scorecards.of(Sparklines.request(request, through)),
                Attention.hasTeams(request) ? scorecards.of(Attention.byTeam(request)) : null);
    }

    /**
     * The figures of the table: all together, in parts, and to compare with.
     *
     * @param year from New Year up to where the data goes
     * @param months the last thirteen whole ones
     */
    record Table(Scorecard total, Scorecard parts, Scorecard year, Scorecard months) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Table of(TableQuestion question, LocalDate today, LocalDate through) {
        return new Table(
                scorecards.of(question.request()),
                scorecards.of(question.rows()),
                scorecards.of(question.during(ReportingPeriod.ofDays(through.withDayOfYear(1), through))),
                scorecards.of(question.during(PeriodName.LAST_13_MONTHS.on(today, through))));
    }
}
