package nl.waardemeter.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.waardemeter.kpi.Channel;

/** When customers come: by month, weekday and hour. All are weights. */
final class Rhythm {

    /** January to December; a hundred is the mean. */
    private static final double[] MONTHS = {112, 92, 94, 95, 93, 90, 88, 90, 95, 98, 122, 131};

    // Monday to Sunday
    private static final double[] PHONE_WEEK = {23, 19, 17, 16, 15, 10, 0};
    private static final double[] CHAT_WEEK = {18, 16, 15, 14, 13, 12, 12};
    private static final double[] MAIL_WEEK = {19, 17, 15, 14, 13, 9, 13};

    // from midnight
    private static final double[] PHONE_DAY = hours(9, 12.5, 14.5, 13.5, 10, 11, 11.5, 10.5, 9.5, 7);
    private static final double[] CHAT_DAY = hours(9, 8, 10, 10, 8.5, 8.5, 8.5, 8, 7.5, 6.5, 6, 9.5, 9);
    private static final double[] MAIL_DAY =
            hours(0, .8, .4, .3, .3, .3, .4, .8, 2, 4, 5.5, 6, 5.5, 5, 5, 5, 4.5, 4.5, 4.5, 4.5, 6, 10, 10.5, 6, 2.5);
    private static final double[] MAIL_SUNDAY =
            hours(0, 1, .6, .4, .3, .3, .3, .5, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4.5, 5, 6.5, 10, 14, 14, 8, 3);

    private static final double MAIL_ON_HOLIDAYS = 0.5;
    private static final double AFTER_A_HOLIDAY = 1.45;

    private Rhythm() {}

    private static double[] hours(int first, double... weights) {
        double[] day = new double[24];
        System.arraycopy(weights, 0, day, first, weights.length);
        return day;
    }

    static double of(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] / 100;
    }

    /** How busy the day is beside the other days of its month. */
    static double of(LocalDate day, Channel channel) {
        if (!OpeningHours.isOpen(day, channel)) {
            return 0;
        }
        double[] week = switch (channel) {
            case PHONE -> PHONE_WEEK;
            case EMAIL -> MAIL_WEEK;
            default -> CHAT_WEEK;
        };
        double weight = week[day.getDayOfWeek().getValue() - 1];
        if (OpeningHours.isHoliday(day)) {
            return weight * MAIL_ON_HOLIDAYS;
        }
        return OpeningHours.isAfterHoliday(day) ? weight * AFTER_A_HOLIDAY : weight;
    }

    /** The weights of the hours in which the channel is open. */
    static double[] hours(LocalDate day, Channel channel) {
        if (channel == Channel.EMAIL) {
            return day.getDayOfWeek() == DayOfWeek.SUNDAY ? MAIL_SUNDAY : MAIL_DAY;
        }
        double[] usual = channel == Channel.PHONE ? PHONE_DAY : CHAT_DAY;
        double[] open = new double[24];
        for (int hour = OpeningHours.opens(day); hour < OpeningHours.closes(day, channel); hour++) {
            open[hour] = usual[hour];
        }
        return open;
    }
}
