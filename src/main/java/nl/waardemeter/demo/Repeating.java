package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.waardemeter.kpi.Channel;

/** Whether issues of one day are solved in their first contact, and if not when and how the customer comes back. */
final class Repeating {

    private static final int MOST_CONTACTS = 3;

    /** No issue goes on for longer. */
    static final int DAYS = 7 * (MOST_CONTACTS - 1);

    /** Who had to come back once comes back again. */
    private static final double AGAIN = 0.06;

    private static final double STAYS_IN_CHANNEL = 0.72;

    /** After so many days; within seven it counts against first contact resolution. */
    private static final double[] DAYS_LATER = {10, 26, 21, 16, 12, 9, 6};

    /** Coming back shows only where the customer is recognised. */
    private static final double SHOWS = 0.9;

    private static final int SOONEST = 40 * 60;
    private static final int CUSTOMERS = 180_000;
    private static final double ENGLISH = 0.07;

    private final Branch branch;
    private final Demand demand;
    private final LocalDate day;
    private final double[] again = new double[Topic.ALL.length];
    private final double[] mix = new double[Demand.CHANNELS.size()];
    private int begun;

    Repeating(Branch branch, Demand demand, Story story, LocalDate day) {
        this.branch = branch;
        this.demand = demand;
        this.day = day;
        for (Topic topic : Topic.ALL) {
            double mandate = story.mandate(day, topic.crew);
            double solved = (topic.solved + Story.MANDATE_SOLVES * mandate) / 100;
            // what is passed on is not solved at once either, so of the rest a little more must be
            again[topic.ordinal()] = (1 - solved / (1 - Transfers.share(topic.crew, mandate))) / SHOWS;
        }
        for (int channel = 0; channel < mix.length; channel++) {
            mix[channel] = demand.share(day, Demand.CHANNELS.get(channel));
        }
    }

    double contactsAnIssue(Topic topic) {
        return 1 + again[topic.ordinal()] * (1 + AGAIN);
    }

    /** Hands over all contacts of an issue. */
    void begin(Channel channel, Topic topic, long at, Consumer<Visit> visits) {
        begun++;
        long seed = Dice.seed(branch.number(), day.toEpochDay(), 2, begun);
        Dice dice = Dice.of(seed);
        double place = dice.fraction();
        // some come more often than others
        int customer = 1 + (int) (CUSTOMERS * branch.size() * place * StrictMath.sqrt(place));
        boolean english = dice.chance(ENGLISH);
        List<Moment> moments = new ArrayList<>(MOST_CONTACTS);
        moments.add(new Moment(channel, at));
        double chance = again[topic.ordinal()];
        while (moments.size() < MOST_CONTACTS && dice.chance(chance) && comesBack(moments, dice)) {
            chance = AGAIN;
        }
        MailThread mail = new MailThread(branch, day, begun, moments, dice);
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            visits.accept(new Visit(
                    Dice.seed(seed, i),
                    moment.channel(),
                    topic,
                    moment.at(),
                    customer,
                    dice.chance(known(moment.channel())),
                    english,
                    i == moments.size() - 1,
                    mail.ticket(i),
                    mail.begins(i),
                    mail.reply(i)));
        }
    }

    private static double known(Channel channel) {
        return switch (channel) {
            case PHONE -> 0.84;
            case EMAIL -> 0.99;
            case CHAT -> 0.90;
            default -> 0.97;
        };
    }

    /** Adds when the customer comes back; false where nobody is there to come back to. */
    private boolean comesBack(List<Moment> moments, Dice dice) {
        Moment last = moments.get(moments.size() - 1);
        LocalDate from = WallTime.dayOf(last.at());
        Channel channel = dice.chance(STAYS_IN_CHANNEL) ? last.channel() : Demand.CHANNELS.get(dice.pick(mix));
        double[] days = new double[DAYS_LATER.length];
        for (int later = 0; later < days.length; later++) {
            days[later] = DAYS_LATER[later]
                    * (demand.of(from.plusDays(later), channel) > 0 ? Rhythm.of(from.plusDays(later), channel) : 0);
        }
        for (int attempt = 0; attempt < 4; attempt++) {
            LocalDate next = from.plusDays(dice.pick(days));
            double[] hours = Rhythm.hours(next, channel);
            long at = WallTime.at(next, dice.pick(hours) * WallTime.HOUR + dice.below(WallTime.HOUR));
            if (at >= last.at() + SOONEST && Rhythm.of(next, channel) > 0) {
                moments.add(new Moment(channel, at));
                return true;
            }
        }
        return false;
    }
}
