package nl.waardemeter.scorecard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a scorecard's question from the parameters of an address, the same for pages, downloads and the API. Teams, queues, agents,
 * topics and questions go by key or by name.
 */
@Component
public class ScorecardQuery {

    private static final int LONGEST_DAYS = 366 * 5;

    private final Names names;
    private final SurveyQuestions questions;
    private final Organisation organisation;

    ScorecardQuery(Names names, SurveyQuestions questions, Organisation organisation) {
        this.names = names;
        this.questions = questions;
        this.organisation = organisation;
    }

    /**
     * The request in these parameters.
     *
     * @throws Refusal where a parameter cannot be read, a name is unknown, or the figures may not be seen
     */
    public ScorecardRequest read(MultiValueMap<String, String> parameters, ReportingPeriod period, Scope scope) {
        Breakdown by = one(parameters, "by") == null
                ? null
                : Breakdown.ofWord(lower(parameters, "by"))
                        .orElseThrow(
                                () -> invalid("by", one(parameters, "by"), words(Breakdown.values(), Breakdown::word)));
        Compare compare = one(parameters, "compare") == null
                ? Compare.PREVIOUS
                : Compare.ofWord(lower(parameters, "compare"))
                        .orElseThrow(() ->
                                invalid("compare", one(parameters, "compare"), words(Compare.values(), Compare::word)));
        // Before names are looked up: who may not ask does not learn who works here either
        if ((by == Breakdown.AGENT || one(parameters, "agent") != null)
                && !organisation.settings().agentFigures()) {
            throw refused(HttpStatus.FORBIDDEN, "agent-figures-off");
        }
        Selection selection = new Selection(
                period,
                scope,
                teams(parameters, scope),
                ids(parameters, Dimension.QUEUE, "queue"),
                channels(parameters),
                ids(parameters, Dimension.AGENT, "agent"),
                ids(parameters, Dimension.TOPIC, "topic"),
                questions(parameters));
        return new ScorecardRequest(selection, by, compare, kpis(parameters));
    }

    /** The period from the first to the last day, both included. */
    public static ReportingPeriod period(@Nullable String from, @Nullable String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw invalid("to", to, valid("day-from", first.toString()));
        }
        ReportingPeriod period = ReportingPeriod.ofDays(first, last);
        if (period.days() > LONGEST_DAYS) {
            throw invalid("to", to, valid("five-years"));
        }
        return period;
    }

    private static LocalDate day(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw missing(name, valid("day", "2026-01-31"));
        }
        try {
            LocalDate day = LocalDate.parse(value.strip());
            if (day.getYear() < 1990 || day.getYear() > 2200) {
                throw invalid(name, value, valid("day-between", "1990-01-01", "2200-12-31"));
            }
            return day;
        } catch (DateTimeException e) {
            throw invalid(name, value, valid("day", "2026-01-31"));
        }
    }

    private Set<Integer> teams(MultiValueMap<String, String> parameters, Scope scope) {
        Set<Integer> teams = scope.all()
                ? ids(parameters, Dimension.TEAM, "team")
                // one that is not there is answered like one of another: names cannot be tried
                : ids(parameters, Dimension.TEAM, "team", value -> refused(HttpStatus.FORBIDDEN, "outside-scope"));
        if (!teams.stream().allMatch(scope::includes)) {
            throw refused(HttpStatus.FORBIDDEN, "outside-scope");
        }
        return teams;
    }

    private Set<Integer> ids(MultiValueMap<String, String> parameters, Dimension dimension, String parameter) {
        return ids(parameters, dimension, parameter, value -> unknown(parameter, value));
    }

    private Set<Integer> ids(
            MultiValueMap<String, String> parameters,
            Dimension dimension,
            String parameter,
            Function<String, Refusal> missing) {
        Set<Integer> ids = new LinkedHashSet<>();
        for (String value : all(parameters, parameter)) {
            if (value.strip().equals("-")) {
                ids.add(0);
            } else {
                ids.add(names.find(dimension, value)
                        .orElseThrow(() -> missing.apply(value))
                        .id());
            }
        }
        return ids;
    }

    private static Set<Channel> channels(MultiValueMap<String, String> parameters) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String value : all(parameters, "channel")) {
            channels.add(Channel.ofWord(value)
                    .orElseThrow(() -> invalid("channel", value, words(Channel.values(), Channel::word))));
        }
        return channels;
    }

    private Set<Integer> questions(MultiValueMap<String, String> parameters) {
        Set<Integer> ids = new LinkedHashSet<>();
        for (String value : all(parameters, "question")) {
            List<SurveyQuestions.Question> found = questions.find(value);
            if (found.isEmpty()) {
                throw unknown("question", value);
            }
            found.forEach(question -> ids.add(question.id()));
        }
        return ids;
    }

    private static Set<Kpi> kpis(MultiValueMap<String, String> parameters) {
        Set<Kpi> kpis = EnumSet.noneOf(Kpi.class);
        for (String value : all(parameters, "kpi")) {
            kpis.add(Kpi.ofKey(value.strip()).orElseThrow(() -> invalid("kpi", value, words(Kpi.values(), Kpi::key))));
        }
        return kpis.isEmpty() ? EnumSet.allOf(Kpi.class) : kpis;
    }

    private static List<String> all(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
    }

    private static @Nullable String one(MultiValueMap<String, String> parameters, String name) {
        List<String> values = all(parameters, name);
        return values.isEmpty() ? null : values.get(0);
    }

    private static String lower(MultiValueMap<String, String> parameters, String name) {
        return String.valueOf(one(parameters, name)).strip().toLowerCase(Locale.ROOT);
    }

    private static Refusal invalid(String parameter, @Nullable String value, MessageSourceResolvable valid) {
        return refused(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter, String.valueOf(value), valid);
    }

    private static Refusal missing(String parameter, MessageSourceResolvable valid) {
        return refused(HttpStatus.BAD_REQUEST, "missing-parameter", parameter, valid);
    }

    private static Refusal unknown(String parameter, String value) {
        return refused(HttpStatus.BAD_REQUEST, "unknown-value", parameter, value);
    }

    private static Refusal refused(HttpStatus status, String why, Object... arguments) {
        return new Refusal(status, "scorecard.refused." + why, arguments);
    }

    private static <T> MessageSourceResolvable words(T[] values, Function<T, String> word) {
        return valid("one-of", Arrays.stream(values).map(word).collect(Collectors.joining(", ")));
    }

    /** What would be valid, in words that are found when the reader's language is known. */
    private static MessageSourceResolvable valid(String what, String... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"scorecard.valid." + what}, arguments);
    }
}
