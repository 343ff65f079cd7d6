package nl.waardemeter.demo;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static nl.waardemeter.demo.WallTime.HOUR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happened in these months, and what it did. The dates are the calendar's or stand in a month by its number. */
final class Story {

    private static final int WHATSAPP = 3;
    private static final int NEW_PHONE_SYSTEM = 11;
    static final int MANDATE = 16;
    private static final int MANDATE_WORKS_BY = 20;
    /** Issues in a hundred that the wider mandate solves more. */
    static final double MANDATE_SOLVES = 9;

    private static final int OUTAGE = 19;
    private static final int PAID_RETURNS = 20;

    static final int OUTAGE_FROM = 10 * HOUR + 600;
    static final int OUTAGE_TO = 12 * HOUR + 2400;

    private final Months months;
    final LocalDate badBlackFriday;
    final LocalDate whatsApp;
    final LocalDate newPhoneSystem;
    final LocalDate snow;
    final LocalDate outage;
    final LocalDate lamp;
    final LocalDate paidReturns;
    private final List<Surge> surges;

    Story(Months months) {
        this.months = months;
        badBlackFriday = latest(Month.DECEMBER, 5, Story::blackFriday);
        whatsApp = first(DayOfWeek.MONDAY, months.numbered(WHATSAPP));
        newPhoneSystem = first(DayOfWeek.MONDAY, months.numbered(NEW_PHONE_SYSTEM));
        snow = latest(
                Month.JANUARY, 20, year -> LocalDate.of(year, 1, 1).with(dayOfWeekInMonth(2, DayOfWeek.THURSDAY)));
        outage = months.numbered(OUTAGE).atDay(1).with(dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
        lamp = latest(Month.MAY, 15, year -> LocalDate.of(year, 4, 1).with(dayOfWeekInMonth(2, DayOfWeek.MONDAY)));
        paidReturns = first(DayOfWeek.MONDAY, months.numbered(PAID_RETURNS));
        surges = List.of(
                surge(snow, 1, 0.7, EnumSet.of(Topic.WHERE_IS_IT, Topic.DELIVERY_TIME, Topic.COURIER)),
                surge(snow.plusDays(1), 1, 0.3, EnumSet.of(Topic.WHERE_IS_IT, Topic.DELIVERY_TIME)),
                new Surge(
                        WallTime.at(outage, OUTAGE_FROM),
                        WallTime.at(outage, OUTAGE_TO),
                        1.2,
                        EnumSet.of(Topic.INVOICE, Topic.PAY_LATER, Topic.CHANGE_ORDER)),
                surge(
                        lamp,
                        14,
                        timesTheirShare(2, Topic.DAMAGED, Topic.WARRANTY),
                        EnumSet.of(Topic.DAMAGED, Topic.WARRANTY)),
                surge(
                        lamp.plusDays(14),
                        14,
                        timesTheirShare(0.5, Topic.DAMAGED, Topic.WARRANTY),
                        EnumSet.of(Topic.DAMAGED, Topic.WARRANTY)),
                surge(
                        paidReturns,
                        120,
                        timesTheirShare(0.6, Topic.COMPLAINT, Topic.COURIER),
                        EnumSet.of(Topic.COMPLAINT, Topic.COURIER)));
    }

    private interface InYear {
        LocalDate day(int year);
    }

    /** In the latest year of which the day given is not after the end. */
    private LocalDate latest(Month month, int dayOfMonth, InYear day) {
        int year = months.until().getYear();
        return day.day(LocalDate.of(year, month, dayOfMonth).isAfter(months.until()) ? year - 1 : year);
    }

    private static LocalDate first(DayOfWeek weekday, YearMonth month) {
        return month.atDay(1).with(dayOfWeekInMonth(1, weekday));
    }

    private static Surge surge(LocalDate from, int days, double extra, Set<Topic> topics) {
        return new Surge(WallTime.startOf(from), WallTime.startOf(from.plusDays(days)), extra, topics);
    }

    private static double timesTheirShare(double times, Topic... topics) {
        double share = 0;
        for (Topic topic : topics) {
            share += topic.share / 100;
        }
        return times * share;
    }

    static LocalDate blackFriday(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1)
                .with(dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
    }

    List<Surge> surges() {
        return surges;
    }

    /** What lasts is planned for from its third day on: how much more than usual comes in. */
    double knownExtra(LocalDate day) {
        long now = WallTime.startOf(day);
        double extra = 0;
        for (Surge surge : surges) {
            extra += surge.from() <= now - 2L * WallTime.DAY && surge.to() > now ? surge.extra() : 0;
        }
        return extra;
    }

    /** How busy the season makes the day beside the other days of its month; everybody plans for it. */
    double season(LocalDate day) {
        LocalDate friday = blackFriday(day.getYear());
        if (!day.isBefore(friday) && !day.isAfter(LocalDate.of(day.getYear(), 12, 5))) {
            return friday.equals(badBlackFriday) ? 1.7 : 1.35;
        }
        if (isCutOff(day)) {
            return 1.3;
        }
        return isReturnsSeason(day) ? 1.15 : 1;
    }

    /** How much more often the season brings the topic. */
    double season(LocalDate day, Topic topic) {
        boolean parcels = season(day) >= 1.3;
        return switch (topic) {
            case WHERE_IS_IT, COURIER -> parcels ? 1.4 : 1;
            case DELIVERY_TIME -> parcels ? 1.2 : 1;
            case RETURN -> isReturnsSeason(day) ? 1.7 : 1;
            case REFUND -> isReturnsSeason(day) ? 1.4 : 1;
            default -> 1;
        };
    }

    private static boolean isCutOff(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 19 && day.getDayOfMonth() <= 23;
    }

    private static boolean isReturnsSeason(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 27
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 20;
    }

    /** The carrier's backlog: there are fewer people than there is work. */
    boolean isBadWeek(LocalDate day) {
        return !day.isBefore(badBlackFriday) && !day.isAfter(LocalDate.of(badBlackFriday.getYear(), 12, 5));
    }

    boolean hasWhatsApp(LocalDate day) {
        return !day.isBefore(whatsApp);
    }

    /** The old system counted the ringing of the agent's phone as waiting. */
    boolean countsRinging(LocalDate day) {
        return day.isBefore(newPhoneSystem);
    }

    /** From 0 to 1: how far the team's wider mandate has worked through. */
    double mandate(LocalDate day, Crew crew) {
        int number = months.number(day);
        return crew == Crew.RETURNS
                ? Math.min(1, Math.max(0, (number - MANDATE + 1) / (double) (MANDATE_WORKS_BY - MANDATE + 1)))
                : 0;
    }
}
