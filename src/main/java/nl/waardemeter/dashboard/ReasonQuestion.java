package nl.waardemeter.dashboard;

import static nl.waardemeter.kpi.Kpi.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is asked of the page of contact reasons.
 *
 * @param byOwner put together by the department that owns them
 * @param request what is looked at, by topic
 */
public record ReasonQuestion(boolean byOwner, Order order, ScorecardRequest request) {

    static final String OWNER = "owner";

    private static final Set<Kpi> OF_CONTACTS =
            EnumSet.of(CONTACT_VOLUME, FIRST_CONTACT_RESOLUTION, AVERAGE_HANDLE_TIME);

    /** @throws nl.waardemeter.web.Refusal where a parameter cannot be read, or the figures may not be seen */
    static ReasonQuestion read(
            MultiValueMap<String, String> parameters, ReportingPeriod period, Scope scope, ScorecardQuery query) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>(parameters);
        known.remove("by");
        known.remove("kpi");
        ScorecardRequest read = query.read(known, period, scope);
        return new ReasonQuestion(
                OWNER.equals(parameters.getFirst("group")),
                Order.of(parameters.getFirst("sort")),
                new ScorecardRequest(read.selection(), Breakdown.TOPIC, read.compare(), read.kpis()));
    }

    /** All of a selection, in the usual order. */
    public static ReasonQuestion of(ScorecardRequest request) {
        return new ReasonQuestion(
                false,
                Order.of(null),
                new ScorecardRequest(request.selection(), Breakdown.TOPIC, request.compare(), request.kpis()));
    }

    /** Work is work in every channel; the handle time as a KPI is one of the phone, unless channels are asked for. */
    ScorecardRequest contacts() {
        Selection asked = request.selection();
        Selection everyChannel = asked.channels().isEmpty()
                ? new Selection(
                        asked.period(),
                        asked.scope(),
                        asked.teams(),
                        asked.queues(),
                        EnumSet.allOf(Channel.class),
                        asked.agents(),
                        asked.topics(),
                        asked.questions())
                : asked;
        return new ScorecardRequest(everyChannel, Breakdown.TOPIC, request.compare(), OF_CONTACTS);
    }

    /** Answers may have no channel at all, and are not compared. */
    ScorecardRequest answers() {
        return new ScorecardRequest(request.selection(), Breakdown.TOPIC, Compare.NONE, Set.of(CSAT, NPS));
    }

    /** The order of the rows. */
    public record Order(String column, boolean descending) {

        static final List<String> COLUMNS =
                List.of("name", "contacts", "change", "handle", "solved", "repeats", "satisfaction", "hours");

        private static final Order USUAL = new Order("hours", true);

        /** {@code hours}, or {@code -hours} for the largest first; what is no column is the usual order. */
        static Order of(@Nullable String sort) {
            if (sort == null) {
                return USUAL;
            }
            boolean descending = sort.startsWith("-");
            String column = descending ? sort.substring(1) : sort;
            return COLUMNS.contains(column) ? new Order(column, descending) : USUAL;
        }

        /** What a press on the column asks for: the other way round where it is sorted already. */
        String pressed(String pressed) {
            boolean downwards = column.equals(pressed) ? !descending : !pressed.equals("name");
            return (downwards ? "-" : "") + pressed;
        }
    }
}
