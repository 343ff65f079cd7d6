package nl.waardemeter.dashboard;

import static nl.waardemeter.kpi.Kpi.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is asked of the KPI table.
 *
 * @param by what the rows are
 * @param columns the KPIs, in the order of {@link #ORDER}
 * @param request without a breakdown, for the total
 */
record TableQuestion(Breakdown by, List<Kpi> columns, ScorecardRequest request) {

    /** As a phone system has its columns: what was offered, what became of it, how long it took; then what it was worth. */
    static final List<Kpi> ORDER = List.of(
            CONTACT_VOLUME,
            ABANDONMENT,
            SERVICE_LEVEL,
            AVERAGE_SPEED_OF_ANSWER,
            AVERAGE_HANDLE_TIME,
            WRAP_UP_TIME,
            TRANSFER_RATE,
            OCCUPANCY,
            TICKET_VOLUME,
            FIRST_RESPONSE_TIME,
            RESOLUTION_TIME,
            REOPEN_RATE,
            TICKETS_PER_CUSTOMER,
            FIRST_CONTACT_RESOLUTION,
            CSAT,
            NPS,
            CES);

    private static final Set<Kpi> USUAL = Set.of(
            CONTACT_VOLUME,
            ABANDONMENT,
            SERVICE_LEVEL,
            AVERAGE_SPEED_OF_ANSWER,
            AVERAGE_HANDLE_TIME,
            TRANSFER_RATE,
            OCCUPANCY,
            FIRST_CONTACT_RESOLUTION,
            CSAT,
            NPS);

    private static final int DAYS_BY_DAY = 31;
    private static final int DAYS_BY_WEEK = 26 * 7;

    /** @throws nl.waardemeter.web.Refusal where a parameter cannot be read, or the figures may not be seen */
    static TableQuestion read(
            MultiValueMap<String, String> parameters, ReportingPeriod period, Scope scope, ScorecardQuery query) {
        ScorecardRequest read = query.read(new LinkedMultiValueMap<>(parameters), period, scope);
        Breakdown by = read.by() == null ? usual(period) : read.by();
        boolean chosen = parameters.containsKey("kpi");
        List<Kpi> columns = ORDER.stream()
                .filter(kpi -> chosen ? read.kpis().contains(kpi) : USUAL.contains(kpi))
                .toList();
        return new TableQuestion(
                by, columns, new ScorecardRequest(read.selection(), null, Compare.NONE, Set.copyOf(columns)));
    }

    private static Breakdown usual(ReportingPeriod period) {
        if (period.days() <= DAYS_BY_DAY) {
            return Breakdown.DAY;
        }
        return period.days() <= DAYS_BY_WEEK ? Breakdown.WEEK : Breakdown.MONTH;
    }

    ScorecardRequest rows() {
        return new ScorecardRequest(request.selection(), by, Compare.NONE, request.kpis());
    }

    /** The same all together in other days. */
    ScorecardRequest during(ReportingPeriod period) {
        return new ScorecardRequest(request.selection().during(period), null, Compare.NONE, request.kpis());
    }

    /** What the rows can be. */
    static List<Breakdown> choices(boolean agentFigures) {
        List<Breakdown> choices = new ArrayList<>(List.of(
                Breakdown.DAY,
                Breakdown.WEEK,
                Breakdown.MONTH,
                Breakdown.TEAM,
                Breakdown.QUEUE,
                Breakdown.CHANNEL,
                Breakdown.TOPIC));
        if (agentFigures) {
            choices.add(Breakdown.AGENT);
        }
        return choices;
    }
}
