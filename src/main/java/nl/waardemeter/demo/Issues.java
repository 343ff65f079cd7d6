package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.waardemeter.kpi.Channel;

/**
 * The issues that customers come with: how many begin on a day, when and on what. All of it is settled on that day, so that a month
 * needs no other months than the few weeks before it.
 */
final class Issues {

    private static final double DAY_NOISE = 0.14;

    /** Who calls once more after hanging up, and what surprises bring, come on top. */
    private static final double FORESEEN = 0.965;

    private final Branch branch;
    private final Demand demand;
    private final Story story;

    Issues(Branch branch, Demand demand, Story story) {
        this.branch = branch;
        this.demand = demand;
        this.story = story;
    }

    /** Hands over all contacts of the issues that begin on the day, those of later days too. */
    void beginningOn(LocalDate day, Consumer<Visit> visits) {
        Dice dice = branch.dice(day, 1);
        Repeating issues = new Repeating(branch, demand, story, day);
        double noise = Math.min(1.5, Math.max(0.6, dice.normal(1, DAY_NOISE)));
        double[] topics = topics(day, issues);
        double begun = sum(topics);
        WallTime.Clock clock = new WallTime.Clock(day);
        for (long night : clock.twice()) {
            // somebody mails in the hour that comes once and in the one that comes again
            issues.begin(Channel.EMAIL, Topic.ALL[dice.pick(topics)], night, visits);
        }
        for (Channel channel : Demand.CHANNELS) {
            double[] hours = Rhythm.hours(day, channel);
            int count = dice.poisson(demand.of(day, channel) * noise * begun);
            for (int i = 0; i < count; i++) {
                long at = clock.at(dice.pick(hours) * WallTime.HOUR + dice.below(WallTime.HOUR));
                issues.begin(channel, Topic.ALL[dice.pick(topics)], at, visits);
            }
            for (Surge surge : story.surges()) {
                if (surge.from() < clock.at(WallTime.DAY) && surge.to() > clock.at(0)) {
                    begin(surge, day, channel, issues, dice, visits);
                }
            }
        }
    }

    /** The topics of first contacts, as shares of all contacts: what brings customers back begins less often than it comes in. */
    private double[] topics(LocalDate day, Repeating issues) {
        double[] weights = new double[Topic.ALL.length];
        for (Topic topic : Topic.ALL) {
            weights[topic.ordinal()] = topic.share * story.season(day, topic);
        }
        double all = sum(weights);
        for (Topic topic : Topic.ALL) {
            weights[topic.ordinal()] *= FORESEEN / all / issues.contactsAnIssue(topic);
        }
        return weights;
    }

    private void begin(
            Surge surge, LocalDate day, Channel channel, Repeating issues, Dice dice, Consumer<Visit> visits) {
        Topic[] topics = surge.topics().toArray(Topic[]::new);
        double[] shares = new double[topics.length];
        for (int i = 0; i < topics.length; i++) {
            shares[i] = topics[i].share;
        }
        for (int hour = 0; hour < 24; hour++) {
            long from = Math.max(surge.from(), WallTime.at(day, hour * WallTime.HOUR));
            long to = Math.min(surge.to(), WallTime.at(day, (hour + 1) * WallTime.HOUR));
            double expected = 2 * demand.ofHalfHour(day, channel, hour);
            if (from < to && expected > 0) {
                int count = dice.poisson(expected * surge.extra() * (to - from) / WallTime.HOUR);
                for (int i = 0; i < count; i++) {
                    issues.begin(channel, topics[dice.pick(shares)], from + dice.below((int) (to - from)), visits);
                }
            }
        }
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
