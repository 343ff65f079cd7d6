package nl.waardemeter.scorecard;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import nl.waardemeter.account.Scope;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.ReportingPeriod;

/**
 * Which facts a scorecard is about. Several values of one filter widen it, several filters narrow it; an empty filter is none. The
 * scope is part of it, and so of every query.
 */
public record Selection(
        ReportingPeriod period,
        Scope scope,
        Set<Integer> teams,
        Set<Integer> queues,
        Set<Channel> channels,
        Set<Integer> agents,
        Set<Integer> topics,
        Set<Integer> questions) {

    public Selection {
        teams = new TreeSet<>(teams);
        queues = new TreeSet<>(queues);
        channels = channels.isEmpty() ? Set.of() : EnumSet.copyOf(channels);
        agents = new TreeSet<>(agents);
        topics = new TreeSet<>(topics);
        questions = new TreeSet<>(questions);
    }

    public static Selection of(ReportingPeriod period, Scope scope) {
        return new Selection(period, scope, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public Selection during(ReportingPeriod other) {
        return new Selection(other, scope, teams, queues, channels, agents, topics, questions);
    }

    /** What is filtered by. */
    Set<Split> splits() {
        Set<Split> splits = EnumSet.noneOf(Split.class);
        if (!teams.isEmpty()) {
            splits.add(Split.TEAM);
        }
        if (!queues.isEmpty()) {
            splits.add(Split.QUEUE);
        }
        if (!channels.isEmpty()) {
            splits.add(Split.CHANNEL);
        }
        if (!agents.isEmpty()) {
            splits.add(Split.AGENT);
        }
        if (!topics.isEmpty()) {
            splits.add(Split.TOPIC);
        }
        if (!questions.isEmpty()) {
            splits.add(Split.QUESTION);
        }
        return splits;
    }

    /** The ids that a split is filtered by; channels are told apart by their word instead. */
    Set<Integer> ids(Split split) {
        return switch (split) {
            case TEAM -> teams;
            case QUEUE -> queues;
            case AGENT -> agents;
            case TOPIC -> topics;
            case QUESTION -> questions;
            case CHANNEL -> Set.of();
        };
    }
}
