package nl.waardemeter.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a scorecard can be filtered by. Who sees everything is offered every name; who sees own teams, the names that occur with them
 * in the period, so that no list tells what other teams do.
 */
@Component
public class FilterValues {

    /** Stands for facts without a team, a queue and so on. */
    public static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final Names names;
    private final SurveyQuestions questions;
    private final Organisation organisation;

    FilterValues(JdbcClient jdbc, Names names, SurveyQuestions questions, Organisation organisation) {
        this.jdbc = jdbc;
        this.names = names;
        this.questions = questions;
        this.organisation = organisation;
    }

    /** One value: what the address says, and what people call it. */
    public record Value(String key, String label, boolean chosen) {}

    /** By what can be filtered at all: by agents only where their figures are switched on. */
    public List<Split> splits() {
        List<Split> splits = new ArrayList<>(
                List.of(Split.TEAM, Split.QUEUE, Split.CHANNEL, Split.TOPIC, Split.AGENT, Split.QUESTION));
        if (!organisation.settings().agentFigures()) {
            splits.remove(Split.AGENT);
        }
        return splits;
    }

    /** The values of a filter; one that is chosen is there in any case. A list of one says nothing and is empty. */
    public List<Value> of(Split split, ReportingPeriod period, Scope scope, @Nullable ScorecardRequest request) {
        Set<String> chosen = chosen(split, request);
        Set<String> seen = scope.all() ? null : seen(split, period, scope);
        List<Value> values = everything(split).stream()
                .filter(entry -> seen == null ? !entry.hidden || chosen.contains(entry.id) : seen.contains(entry.id))
                .map(entry -> new Value(entry.key, entry.label, chosen.contains(entry.id)))
                .toList();
        return values.size() < 2 && values.stream().noneMatch(Value::chosen) ? List.of() : values;
    }

    private record Entry(String id, String key, String label, boolean hidden) {}

    private List<Entry> everything(Split split) {
        return switch (split) {
            case CHANNEL ->
                Arrays.stream(Channel.values())
                        .map(channel -> new Entry(channel.word(), channel.word(), channel.word(), false))
                        .toList();
            case QUESTION ->
                questions.all().values().stream()
                        .map(question -> new Entry(
                                String.valueOf(question.id()), String.valueOf(question.id()), question.label(), false))
                        .toList();
            default ->
                // By name: it comes before the number where both could be meant, and an address with it can be read
                names.all(Dimension.valueOf(split.name())).stream()
                        .map(name -> new Entry(
                                String.valueOf(name.id()),
                                name.id() == 0 ? NOBODY : name.name(),
                                name.name(),
                                name.hidden()))
                        .toList();
        };
    }

    private static Set<String> chosen(Split split, @Nullable ScorecardRequest request) {
        if (request == null) {
            return Set.of();
        }
        Selection selection = request.selection();
        return split == Split.CHANNEL
                ? selection.channels().stream().map(Channel::word).collect(Collectors.toSet())
                : selection.ids(split).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private Set<String> seen(Split split, ReportingPeriod period, Scope scope) {
        if (split == Split.TEAM) {
            return scope.teams().stream().map(String::valueOf).collect(Collectors.toSet());
        }
        String union = Arrays.stream(Facts.values())
                .filter(facts -> facts.has(split))
                .map(facts -> "select " + split.column() + "::text as id from " + facts.totalsFor(Set.of(split))
                        + " where day >= :from and day < :until and team_id = any(:teams)")
                .collect(Collectors.joining(" union "));
        // What an own topic stands under holds own contacts too
        String all = split == Split.TOPIC
                ? "with own as (" + union + ") select id from own union select t.parent_id::text from topic t "
                        + "join own on own.id = t.id::text where t.parent_id is not null"
                : union;
        return new TreeSet<>(jdbc.sql(all)
                .param("from", period.from())
                .param("until", period.until())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .query(String.class)
                .list());
    }
}
