package nl.waardemeter.demo;

import java.time.LocalDate;
import nl.waardemeter.kpi.Channel;

/** How many people a day needs in each half-hour, planned on what is to be expected. */
final class DayPlan {

    static final int HALF_HOURS = 48;
    static final int HALF_HOUR = 1800;

    private static final double PHONE_LEVEL = 0.80;
    private static final double PHONE_SECONDS = 20;
    private static final double CHAT_LEVEL = 0.80;
    private static final double CHAT_SECONDS = 60;

    /** Who is passed on is answered twice, by phone a little shorter each time. */
    private static final double LEGS = 1.05;

    private final LocalDate day;
    private final WallTime.Clock clock;
    private final double[] phoneLoad = new double[HALF_HOURS];
    private final double[] phone = new double[HALF_HOURS];
    private final int[] chat = new int[HALF_HOURS];
    private final double[] crews = new double[Crew.values().length];

    DayPlan(LocalDate day, Demand demand, Story story, Handling handling, double pace) {
        this.day = day;
        this.clock = new WallTime.Clock(day);
        double work = crews(story, handling) * pace;
        double surprise = 1 + story.knownExtra(day);
        for (int slot = 0; slot < HALF_HOURS; slot++) {
            int hour = slot / 2;
            double calls = demand.ofHalfHour(day, Channel.PHONE, hour) * surprise;
            phoneLoad[slot] = calls * LEGS * work / HALF_HOUR;
            phone[slot] = ErlangC.agents(phoneLoad[slot], work, PHONE_LEVEL, PHONE_SECONDS);
            double chats = demand.ofHalfHour(day, Channel.CHAT, hour);
            double messages = demand.ofHalfHour(day, Channel.MESSAGING, hour);
            if (chats + messages > 0) {
                double load = (chats * Handling.CHAT_SECONDS + messages * Handling.MESSAGE_SECONDS) / HALF_HOUR;
                double sessions = ErlangC.agents(load, Handling.CHAT_SECONDS, CHAT_LEVEL, CHAT_SECONDS);
                chat[slot] = Math.max(1, (int) StrictMath.ceil(sessions / Handling.CHATS_AT_ONCE - 0.15));
            }
        }
    }

    /** Fills in what share of the work by phone is each crew's; the mean handle time. */
    private double crews(Story story, Handling handling) {
        double work = 0;
        double contacts = 0;
        for (Topic topic : Topic.ALL) {
            double share = topic.share * story.season(day, topic);
            double seconds = share * handling.phoneSeconds(topic, day);
            crews[topic.crew.ordinal()] += seconds;
            work += seconds;
            contacts += share;
        }
        for (int crew = 0; crew < crews.length; crew++) {
            crews[crew] /= work;
        }
        return work / contacts;
    }

    LocalDate day() {
        return day;
    }

    /** The moment at which a half-hour begins. */
    long begins(int slot) {
        return clock.at(slot * HALF_HOUR);
    }

    /** People who are busy by phone all the time, if nobody waits. */
    double phoneLoad(int slot) {
        return phoneLoad[slot];
    }

    /** People that 80/20 needs by phone. */
    double phone(int slot) {
        return phone[slot];
    }

    int chat(int slot) {
        return chat[slot];
    }

    double share(Crew crew) {
        return crews[crew.ordinal()];
    }
}
