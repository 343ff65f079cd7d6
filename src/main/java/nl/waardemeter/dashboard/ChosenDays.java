package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.FilterBar.Parameter;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * The days that are looked at.
 *
 * @param parameters how the address asked for them; none where it did not
 */
record ChosenDays(ReportingPeriod period, List<Parameter> parameters) {

    static ChosenDays byDefault(LocalDate today, LocalDate through) {
        return new ChosenDays(PeriodName.LATEST_MONTH.on(today, through), List.of());
    }

    /**
     * A period by its name, or the days from and to.
     *
     * @throws Refusal where they cannot be read
     */
    static ChosenDays of(MultiValueMap<String, String> parameters, LocalDate today, LocalDate through) {
        String from = given(parameters, "from");
        String to = given(parameters, "to");
        if (from != null || to != null) {
            ReportingPeriod period = ScorecardQuery.period(from, to);
            return new ChosenDays(
                    period,
                    List.of(
                            new Parameter("from", period.from().toString()),
                            new Parameter("to", period.lastDay().toString())));
        }
        String name = given(parameters, "period");
        if (name == null) {
            return byDefault(today, through);
        }
        PeriodName period = PeriodName.ofWord(name).orElseThrow(() -> unknown(name));
        return new ChosenDays(period.on(today, through), List.of(new Parameter("period", period.word())));
    }

    private static @Nullable String given(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Refusal unknown(String name) {
        String known = Arrays.stream(PeriodName.values()).map(PeriodName::word).collect(Collectors.joining(", "));
        return new Refusal(HttpStatus.BAD_REQUEST, "dashboard.refused.period", name, known);
    }

    /** Whether this name means these days and nothing more exact was asked for. */
    boolean isNamed(PeriodName name) {
        return parameters.isEmpty()
                ? name == PeriodName.LATEST_MONTH
                : parameters.equals(List.of(new Parameter("period", name.word())));
    }
}
