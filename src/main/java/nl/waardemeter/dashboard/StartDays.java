package nl.waardemeter.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.DutchHolidays;
import nl.waardemeter.organisation.DutchHolidays.Holiday;
import org.jspecify.annotations.Nullable;

/**
 * The days that a daily start looks back on: the last working day and the last week, as far as there is data.
 *
 * @param day the last working day
 * @param week the last week of which most is there
 */
record StartDays(LocalDate today, LocalDate day, ReportingPeriod week) {

    private static final int YEAR = 364;

    /** From Monday on: without the weekend's data a week can be looked back on. */
    private static final int MOST_OF_A_WEEK = 5;

    /** @param through the last day with data */
    static StartDays of(LocalDate today, LocalDate through) {
        LocalDate day = today.isAfter(through) ? through : today.minusDays(1);
        Set<LocalDate> free = holidays(day.minusWeeks(4), day);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || free.contains(day)) {
            day = day.minusDays(1);
        }
        LocalDate monday = ReportingPeriod.weekOf(today).from().minusWeeks(1);
        while (through.isBefore(monday.plusDays(MOST_OF_A_WEEK - 1))) {
            monday = monday.minusWeeks(1);
        }
        return new StartDays(today, day, ReportingPeriod.weekOf(monday));
    }

    /** On which most people are free. */
    static Set<LocalDate> holidays(LocalDate first, LocalDate last) {
        return DutchHolidays.between(first, last).stream()
                .filter(Holiday::free)
                .map(Holiday::day)
                .collect(Collectors.toSet());
    }

    /** The same weekday a week earlier, up to the day itself. */
    ReportingPeriod dayAndWeekBefore() {
        return ReportingPeriod.ofDays(day.minusWeeks(1), day);
    }

    ReportingPeriod dayLastYear() {
        return ReportingPeriod.ofDays(day.minusDays(YEAR), day.minusDays(YEAR));
    }

    ReportingPeriod weekAndWeekBefore() {
        return new ReportingPeriod(week.from().minusWeeks(1), week.until());
    }

    /** Null where the year before had no such week: not every year has a week 53. */
    @Nullable
    ReportingPeriod weekLastYear() {
        LocalDate monday = week.from().minusDays(YEAR);
        return number(monday) == number(week.from()) ? ReportingPeriod.weekOf(monday) : null;
    }

    private static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
