package nl.waardemeter.dashboard;

import static nl.waardemeter.kpi.Kpi.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.waardemeter.dashboard.ReasonDecisions.Decision;
import nl.waardemeter.dashboard.Reasons.Reason;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Topics;
import nl.waardemeter.organisation.Topics.Topic;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Scorecards.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the figures of the contact reasons, all from one state of the data. */
@Component
public class ReasonFigures {

    private final Scorecards scorecards;
    private final Topics topics;
    private final ReasonDecisions decisions;

    ReasonFigures(Scorecards scorecards, Topics topics, ReasonDecisions decisions) {
        this.scorecards = scorecards;
        this.topics = topics;
        this.decisions = decisions;
    }

    /** Both hold the same buckets in the same ways: as they are, by upper level, by owner, and all together. */
    private record Found(List<Scorecard> contacts, List<Scorecard> answers, List<Map<String, Scorecard>> weeks) {}

    /**
     * Nothing where nothing happened.
     *
     * @param through the last day with data
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Reasons> of(ReasonQuestion question, LocalDate through) {
        Map<String, Topic> byKey = new LinkedHashMap<>();
        topics.all().forEach(topic -> byKey.put(String.valueOf(topic.id()), topic));
        List<Groups> groups = List.of(leaves(byKey), tops(byKey), owners(byKey), new Groups(key -> "", Map.of("", "")));
        Found found = new Found(
                scorecards.inGroups(question.contacts(), groups),
                scorecards.inGroups(question.answers(), groups),
                weeks(question, through, byKey));
        if (found.contacts.get(3).buckets().isEmpty()) {
            return Optional.empty();
        }
        Kpi satisfaction = satisfaction(found.answers.get(3));
        Map<Integer, Decision> decided = decisions.all();
        Reason all = reasons(found, 3, byKey, satisfaction).get(0);
        return Optional.of(new Reasons(
                all,
                satisfaction,
                judged(reasons(found, 0, byKey, satisfaction), all, decided),
                judged(reasons(found, 1, byKey, satisfaction), all, decided),
                reasons(found, 2, Map.of(), satisfaction)));
    }

    /** Whose it is to take the cause away; empty where nobody's. */
    static String owner(Topic topic) {
        return Objects.requireNonNullElse(topic.owner(), "");
    }

    private static Groups leaves(Map<String, Topic> byKey) {
        return new Groups(Function.identity(), labels(byKey));
    }

    private static Groups tops(Map<String, Topic> byKey) {
        return new Groups(
                key -> {
                    Topic topic = byKey.get(key);
                    return topic == null || topic.parent() == null ? key : String.valueOf(topic.parent());
                },
                labels(byKey));
    }

    private static Groups owners(Map<String, Topic> byKey) {
        Map<String, String> labels = new LinkedHashMap<>();
        byKey.values().stream().map(ReasonFigures::owner).sorted().forEach(owner -> labels.put(owner, owner));
        return new Groups(key -> byKey.containsKey(key) ? owner(Objects.requireNonNull(byKey.get(key))) : "", labels);
    }

    private static Map<String, String> labels(Map<String, Topic> byKey) {
        Map<String, String> labels = new LinkedHashMap<>();
        byKey.forEach((key, topic) -> labels.put(key, topic.name()));
        return labels;
    }

    /** In the ways of {@link Found}, but not by owner. Of one agent there would be too little to draw. */
    private List<Map<String, Scorecard>> weeks(ReasonQuestion question, LocalDate through, Map<String, Topic> byKey) {
        if (!question.request().selection().agents().isEmpty()) {
            return List.of(Map.of(), Map.of(), Map.of(), Map.of());
        }
        ScorecardRequest recent = Sparklines.request(question.request(), through);
        ScorecardRequest contacts =
                new ScorecardRequest(recent.selection(), recent.by(), recent.compare(), Set.of(CONTACT_VOLUME));
        Map<String, String> parents = labels(byKey);
        parents.keySet()
                .retainAll(byKey.values().stream()
                        .map(topic -> String.valueOf(topic.parent()))
                        .toList());
        List<Map<String, Scorecard>> trends = scorecards.trends(
                contacts,
                Breakdown.TOPIC,
                List.of(leaves(byKey), new Groups(tops(byKey).of(), parents), new Groups(key -> "", Map.of("", ""))));
        Map<String, Scorecard> upper = new HashMap<>(trends.get(0));
        upper.putAll(trends.get(1));
        return List.of(trends.get(0), upper, Map.of(), trends.get(2));
    }

    private static Kpi satisfaction(Scorecard all) {
        return hasValue(all, NPS) && !hasValue(all, CSAT) ? NPS : CSAT;
    }

    private static boolean hasValue(Scorecard all, Kpi kpi) {
        return all.buckets().stream()
                .anyMatch(bucket -> bucket.line(kpi).measurement().hasValue());
    }

    private static List<Reason> judged(List<Reason> reasons, Reason all, Map<Integer, Decision> decided) {
        int named = (int) reasons.stream()
                .filter(reason -> reason.topic() != null && reason.topic().id() != 0)
                .count();
        return reasons.stream()
                .map(reason -> reason.judgedIn(all, Math.max(1, named), decided))
                .toList();
    }

    private static List<Reason> reasons(Found found, int group, Map<String, Topic> byKey, Kpi satisfaction) {
        Scorecard answers = found.answers.get(group);
        List<Reason> reasons = new ArrayList<>();
        for (Bucket bucket : found.contacts.get(group).buckets()) {
            String key = Objects.requireNonNull(bucket.key()).equals("-") ? "0" : bucket.key();
            reasons.add(new Reason(
                    key,
                    byKey.get(key),
                    bucket.line(CONTACT_VOLUME),
                    bucket.line(AVERAGE_HANDLE_TIME),
                    bucket.line(FIRST_CONTACT_RESOLUTION),
                    satisfied(answers, bucket, satisfaction),
                    found.weeks.get(group).get(key),
                    null,
                    null));
        }
        return reasons;
    }

    private static @Nullable Line satisfied(Scorecard answers, Bucket bucket, Kpi satisfaction) {
        return answers.buckets().stream()
                .filter(other -> Objects.equals(other.key(), bucket.key()))
                .findFirst()
                .map(other -> other.line(satisfaction))
                .orElse(null);
    }
}
