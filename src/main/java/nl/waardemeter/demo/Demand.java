package nl.waardemeter.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.kpi.Channel;

/** How many contacts are to be expected, as a good planner would say beforehand. */
final class Demand {

    /** The channels there are, in the order in which everything is made. */
    static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.CHAT, Channel.MESSAGING, Channel.EMAIL);

    private static final double CONTACTS_A_YEAR = 150_000;
    private static final double GROWTH_A_YEAR = 1.06;

    /** In the middle of the last twelve months. */
    private static final double LAST_YEAR = 19.5;

    private static final double MIDDLE = 13;

    private final Story story;
    private final Months months;
    private final double size;
    private final Map<YearMonth, double[]> weights = new HashMap<>();
    private final Map<LocalDate, double[]> days = new HashMap<>();

    /** @param size of the department, 1 is the usual one */
    Demand(Story story, Months months, double size) {
        this.story = story;
        this.months = months;
        this.size = size;
    }

    double of(LocalDate day, Channel channel) {
        return days.computeIfAbsent(day, this::ofDay)[channel.ordinal()];
    }

    private double[] ofDay(LocalDate day) {
        double[] contacts = new double[Channel.values().length];
        for (Channel channel : CHANNELS) {
            contacts[channel.ordinal()] = compute(day, channel);
        }
        return contacts;
    }

    private double compute(LocalDate day, Channel channel) {
        double weight = weight(day, channel);
        if (weight == 0) {
            return 0;
        }
        double inMonth = weights.computeIfAbsent(YearMonth.from(day), this::weights)[channel.ordinal()];
        return ofMonth(day) * share(day, channel) * weight / inMonth;
    }

    private double ofMonth(LocalDate day) {
        int number = months.number(day);
        return CONTACTS_A_YEAR
                / 12
                * size
                * Rhythm.of(YearMonth.from(day))
                * StrictMath.pow(GROWTH_A_YEAR, (number - LAST_YEAR) / 12);
    }

    private double weight(LocalDate day, Channel channel) {
        return Rhythm.of(day, channel) * story.season(day);
    }

    private double[] weights(YearMonth month) {
        double[] sums = new double[Channel.values().length];
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            for (Channel channel : CHANNELS) {
                sums[channel.ordinal()] += weight(day, channel);
            }
        }
        return sums;
    }

    /** The channel's share: less and less by phone, more and more by WhatsApp. */
    double share(LocalDate day, Channel channel) {
        double all = 0;
        for (Channel each : CHANNELS) {
            all += parts(day, each);
        }
        return parts(day, channel) / all;
    }

    private double parts(LocalDate day, Channel channel) {
        double years = (months.number(day) - MIDDLE) / 12;
        double whatsApp = story.hasWhatsApp(day) ? 10.5 + 4.5 * years : 0;
        return switch (channel) {
            case PHONE -> 54 - 2 * years;
            case MESSAGING -> whatsApp;
            case CHAT -> 14 - years + (whatsApp == 0 ? 4 : 0);
            case EMAIL -> 23 - years + (whatsApp == 0 ? 2 : 0);
            default -> 0;
        };
    }

    /** What comes in this half-hour of the day. */
    double ofHalfHour(LocalDate day, Channel channel, int hour) {
        double[] hours = Rhythm.hours(day, channel);
        double sum = 0;
        for (double weight : hours) {
            sum += weight;
        }
        return sum == 0 ? 0 : of(day, channel) * hours[hour] / sum / 2;
    }
}
