package nl.waardemeter.demo;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.organisation.DutchHolidays;

/** When somebody is there: phone Mon–Fri 9–18 and Sat 10–17, chat and WhatsApp to 21 and on Sunday 10–17, mail always. */
final class OpeningHours {

    /** Like many shops, this one is there. */
    private static final Set<DutchHolidays> WORKED =
            EnumSet.of(DutchHolidays.GOOD_FRIDAY, DutchHolidays.LIBERATION_DAY);

    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    private OpeningHours() {}

    static int opens(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY ? 10 : 9;
    }

    /** The hour at which a channel closes; 0 on a day on which it does not open. */
    static int closes(LocalDate day, Channel channel) {
        if (channel == Channel.EMAIL) {
            return 24;
        }
        if (isHoliday(day)) {
            return 0;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        if (channel == Channel.PHONE) {
            return weekday == SUNDAY ? 0 : weekday == SATURDAY ? 17 : 18;
        }
        return weekday == SUNDAY ? 17 : 21;
    }

    static boolean isOpen(LocalDate day, Channel channel) {
        return closes(day, channel) > 0;
    }

    /** Seconds of office hours, those of the phone, between two moments. */
    static long businessSeconds(long from, long to) {
        long seconds = 0;
        LocalDate last = WallTime.dayOf(to);
        for (LocalDate day = WallTime.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            int closes = closes(day, Channel.PHONE);
            if (closes > 0) {
                long opened = Math.max(from, WallTime.at(day, opens(day) * WallTime.HOUR));
                long closed = Math.min(to, WallTime.at(day, closes * WallTime.HOUR));
                seconds += Math.max(0, closed - opened);
            }
        }
        return seconds;
    }

    static boolean isAfterHoliday(LocalDate day) {
        return !isHoliday(day) && isHoliday(day.minusDays(1));
    }

    static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.computeIfAbsent(day.getYear(), OpeningHours::holidays).contains(day);
    }

    private static Set<LocalDate> holidays(int year) {
        return DutchHolidays.of(year).stream()
                .filter(holiday -> !WORKED.contains(holiday.name()))
                .map(DutchHolidays.Holiday::day)
                .collect(Collectors.toSet());
    }

    static LocalDate day(DutchHolidays name, int year) {
        return DutchHolidays.of(year).stream()
                .filter(holiday -> holiday.name() == name)
                .findFirst()
                .orElseThrow()
                .day();
    }
}
