package nl.waardemeter.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.account.Scope;
import nl.waardemeter.dashboard.FilterBar.Filter;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.dashboard.FilterBar.Parameter;
import nl.waardemeter.dashboard.FilterBar.Preset;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.FilterValues;
import nl.waardemeter.scorecard.FilterValues.Value;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Split;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the bar above the figures: the choices that this reader has, and what is chosen, as addresses. */
@Component
class Filters {

    private static final String COMPARE = "compare";

    private final FilterValues values;

    Filters(FilterValues values) {
        this.values = values;
    }

    /**
     * The bar.
     *
     * @param request what is shown, or null where what was asked for could not be
     */
    FilterBar bar(
            ChosenDays days,
            @Nullable ScorecardRequest request,
            LocalDate today,
            LocalDate through,
            Scope scope,
            Texts texts) {
        return bar(days, request, today, through, scope, texts, List.of());
    }

    /** @param kept what else the page was asked for and shall stay, whatever is chosen in the bar */
    FilterBar bar(
            ChosenDays days,
            @Nullable ScorecardRequest request,
            LocalDate today,
            LocalDate through,
            Scope scope,
            Texts texts,
            List<Parameter> kept) {
        List<Filter> filters = new ArrayList<>();
        for (Split split : values.splits()) {
            List<Value> offered = values.of(split, days.period(), scope, request);
            if (!offered.isEmpty()) {
                filters.add(filter(split, offered, texts));
            }
        }
        Compare compare = request == null ? Compare.PREVIOUS : request.compare();
        List<Parameter> compared =
                compare == Compare.PREVIOUS ? List.of() : List.of(new Parameter(COMPARE, compare.word()));
        List<Parameter> chosen = chosen(filters);
        List<Parameter> others = joined(joined(compared, chosen), kept);
        return new FilterBar(
                new PeriodWords(texts.formats()).full(days.period()),
                presets(days, others, today, through, texts),
                days.period().from().toString(),
                days.period().lastDay().toString(),
                joined(days.parameters(), kept),
                others,
                comparisons(compare, texts),
                filters,
                chosen.isEmpty() ? "" : address(joined(joined(days.parameters(), compared), kept)));
    }

    /** Names that mean the same days as another are left out: yesterday mostly is the previous working day. */
    private static List<Preset> presets(
            ChosenDays days, List<Parameter> others, LocalDate today, LocalDate through, Texts texts) {
        Set<PeriodName> usual = Arrays.stream(PeriodName.values()).collect(Collectors.toSet());
        if (PeriodName.YESTERDAY.on(today, through).equals(PeriodName.PREVIOUS_WORKING_DAY.on(today, through))) {
            usual.remove(PeriodName.PREVIOUS_WORKING_DAY);
        }
        return Arrays.stream(PeriodName.values())
                .filter(name -> usual.contains(name) || days.isNamed(name))
                .map(name -> new Preset(
                        texts.text("dashboard.period." + name.word()),
                        address(joined(List.of(new Parameter("period", name.word())), others)),
                        days.isNamed(name)))
                .toList();
    }

    private static List<Option> comparisons(Compare chosen, Texts texts) {
        return Arrays.stream(Compare.values())
                .map(compare -> new Option(
                        compare.word(), texts.text("dashboard.compare." + compare.word()), compare == chosen))
                .toList();
    }

    private static Filter filter(Split split, List<Value> offered, Texts texts) {
        List<Option> options = offered.stream()
                .map(value -> new Option(value.key(), label(split, value, texts), value.chosen()))
                .toList();
        List<Option> chosen = options.stream().filter(Option::chosen).toList();
        String summary = switch (chosen.size()) {
            case 0 -> texts.text("dashboard.filter.all");
            case 1 -> chosen.get(0).label();
            default -> texts.text("dashboard.filter.some", texts.formats().count(chosen.size()));
        };
        return new Filter(split.word(), texts.text("dashboard.filter." + split.word()), summary, options);
    }

    private static String label(Split split, Value value, Texts texts) {
        if (value.key().equals(FilterValues.NOBODY)) {
            return texts.text("dashboard.filter.none");
        }
        return split == Split.CHANNEL ? texts.text("kpi.channel." + value.key()) : value.label();
    }

    private static List<Parameter> chosen(List<Filter> filters) {
        return filters.stream()
                .flatMap(filter -> filter.options().stream()
                        .filter(Option::chosen)
                        .map(option -> new Parameter(filter.name(), option.value())))
                .toList();
    }

    private static List<Parameter> joined(List<Parameter> some, List<Parameter> others) {
        List<Parameter> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static String address(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.name() + "=" + UriUtils.encode(parameter.value(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
