package nl.waardemeter.demo;

import java.time.LocalDate;

/** How long it takes to help a customer. */
final class Handling {

    static final double CHAT_SECONDS = 660;
    static final double MESSAGE_SECONDS = 300;
    static final double MAIL_SECONDS = 420;

    /** As many chats as one agent has open at most; on average 1.8. */
    static final int CHATS_AT_ONCE = 3;

    private static final double WRAP_UP = 75.0 / 385;
    private static final double HOLD_SHARE = 0.18;
    private static final double HOLD = 25.0 / 385 / HOLD_SHARE;
    private static final double TALK = 285.0 / 385;

    /** What the wider mandate takes of time: solving instead of passing on. */
    private static final double MANDATE_SECONDS = 25;

    private final Story story;
    private final double[] phone = new double[Topic.ALL.length];

    Handling(Story story) {
        this.story = story;
        for (Topic topic : Topic.ALL) {
            phone[topic.ordinal()] = topic.handleSeconds();
        }
    }

    /**
     * What an answered contact takes, in whole seconds.
     *
     * @param talk with the customer, or at the mail
     */
    record Time(int talk, int hold, int wrapUp) {

        int all() {
            return talk + hold + wrapUp;
        }
    }

    double phoneSeconds(Topic topic, LocalDate day) {
        return phone[topic.ordinal()] + MANDATE_SECONDS * story.mandate(day, topic.crew);
    }

    /** @param part of the usual time: less on a leg that ends in a transfer */
    Time phone(Topic topic, LocalDate day, double pace, double part, Dice dice) {
        double usual = phoneSeconds(topic, day) * pace * part;
        return new Time(
                seconds(usual * TALK, 0.6, 15, dice),
                dice.chance(HOLD_SHARE) ? seconds(usual * HOLD, 0.6, 10, dice) : 0,
                seconds(usual * WRAP_UP, 0.6, 5, dice));
    }

    Time chat(Topic topic, double pace, Dice dice) {
        return written(CHAT_SECONDS, topic, pace, dice);
    }

    Time message(Topic topic, double pace, Dice dice) {
        return written(MESSAGE_SECONDS, topic, pace, dice);
    }

    Time mail(Topic topic, double pace, Dice dice) {
        return written(MAIL_SECONDS, topic, pace, dice);
    }

    /** In writing the topic matters less than by phone. */
    private Time written(double mean, Topic topic, double pace, Dice dice) {
        double usual = mean * (0.75 + 0.25 * phone[topic.ordinal()] / 385) * pace;
        return new Time(seconds(usual * 0.92, 0.5, 30, dice), 0, seconds(usual * 0.08, 0.6, 3, dice));
    }

    private static int seconds(double mean, double variation, int least, Dice dice) {
        return (int) Math.max(least, Math.round(dice.lognormal(mean, variation)));
    }
}
