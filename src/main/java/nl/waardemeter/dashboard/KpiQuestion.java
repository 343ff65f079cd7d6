package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.scorecard.ScorecardRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is asked of the page of one KPI. The parameter {@code by} may be there twice: for the steps of the trend and for the breakdown.
 *
 * @param step of the trend: day, week or month
 * @param split of the breakdown: team, queue and so on
 * @param request for the KPI as a whole
 */
record KpiQuestion(Kpi kpi, Breakdown step, Breakdown split, BreakdownOrder order, ScorecardRequest request) {

    private static final int DAYS_BY_DAY = 6 * 7;
    private static final int DAYS_BY_WEEK = 26 * 7;

    /** @throws nl.waardemeter.web.Refusal where a parameter cannot be read, or the figures may not be seen */
    static KpiQuestion read(Kpi kpi, Asked asked, ScorecardQuery query) {
        MultiValueMap<String, String> parameters = asked.parameters();
        ReportingPeriod period = asked.period();
        List<String> words = parameters.getOrDefault("by", List.of()).stream()
                .filter(word -> !word.isBlank())
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>(parameters);
        known.set("kpi", kpi.key());
        known.remove("by");
        // what is no step is for the query to read or to refuse
        words.stream()
                .filter(word -> Breakdown.ofWord(word).filter(Breakdown::isTime).isEmpty())
                .findFirst()
                .ifPresent(word -> known.set("by", word));
        ScorecardRequest read = query.read(known, period, asked.scope());
        ScorecardRequest whole = new ScorecardRequest(read.selection(), null, read.compare(), read.kpis());
        Breakdown step = words.stream()
                .map(Breakdown::ofWord)
                .flatMap(Optional::stream)
                .filter(Breakdown::isTime)
                .findFirst()
                .orElseGet(() -> usualStep(period));
        return new KpiQuestion(
                kpi,
                step,
                Objects.requireNonNullElseGet(read.by(), () -> usualSplit(kpi, whole)),
                BreakdownOrder.of(parameters.getFirst("sort")),
                whole);
    }

    private static Breakdown usualStep(ReportingPeriod period) {
        if (period.days() <= DAYS_BY_DAY) {
            return Breakdown.DAY;
        }
        return period.days() <= DAYS_BY_WEEK ? Breakdown.WEEK : Breakdown.MONTH;
    }

    /** The first that can tell anything apart: of one team alone the topics. */
    private static Breakdown usualSplit(Kpi kpi, ScorecardRequest request) {
        boolean oneTeam = request.selection().teams().size() == 1
                || !request.selection().scope().all()
                        && request.selection().scope().teams().size() == 1;
        if (!oneTeam || kpi.family() == Family.WORKFORCE) {
            return Breakdown.TEAM;
        }
        return request.selection().topics().size() == 1 ? Breakdown.QUEUE : Breakdown.TOPIC;
    }

    /** The breakdowns to choose from. */
    List<Breakdown> splits(boolean agentFigures) {
        List<Breakdown> splits = new ArrayList<>(List.of(
                Breakdown.TEAM,
                Breakdown.QUEUE,
                Breakdown.CHANNEL,
                Breakdown.TOPIC,
                Breakdown.AGENT,
                Breakdown.QUESTION));
        splits.removeIf(split -> split != this.split
                && (split == Breakdown.AGENT && !agentFigures || split == Breakdown.QUESTION && !kpi.fromSample()));
        return splits;
    }

    static List<Breakdown> steps() {
        return Arrays.stream(Breakdown.values()).filter(Breakdown::isTime).toList();
    }

    /**
     * The order of the rows of a breakdown.
     *
     * @param column name, value, n or change
     */
    record BreakdownOrder(String column, boolean descending) {

        static final List<String> COLUMNS = List.of("name", "value", "change", "n");

        private static final BreakdownOrder USUAL = new BreakdownOrder("n", true);

        /** {@code value}, or {@code -value} for the largest first; what is no column is the usual order. */
        static BreakdownOrder of(@Nullable String sort) {
            if (sort == null) {
                return USUAL;
            }
            boolean descending = sort.startsWith("-");
            String column = descending ? sort.substring(1) : sort;
            return COLUMNS.contains(column) ? new BreakdownOrder(column, descending) : USUAL;
        }

        /** What a press on the column asks for: the other way round where it is sorted already. */
        String pressed(String pressed) {
            boolean downwards = column.equals(pressed) ? !descending : !pressed.equals("name");
            return (downwards ? "-" : "") + pressed;
        }
    }
}
