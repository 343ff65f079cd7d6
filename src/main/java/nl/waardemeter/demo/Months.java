package nl.waardemeter.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months that are told of: calendar months, the newest up to and including its last day.
 *
 * <p>The story knows them by number: the newest is always 25, so that what happens "in month 11" happens fourteen months ago.
 *
 * @param until the last day of all
 */
record Months(LocalDate until, int count) {

    static final int USUAL = 25;

    Months {
        if (count < 1) {
            throw new IllegalArgumentException("There is at least one month");
        }
    }

    YearMonth newest() {
        return YearMonth.from(until);
    }

    List<YearMonth> newestFirst() {
        return Stream.iterate(newest(), month -> month.minusMonths(1))
                .limit(count)
                .toList();
    }

    int number(LocalDate day) {
        return USUAL - (int) ChronoUnit.MONTHS.between(YearMonth.from(day), newest());
    }

    YearMonth numbered(int number) {
        return newest().minusMonths(USUAL - (long) number);
    }

    LocalDate firstDay() {
        return newest().minusMonths(count - 1L).atDay(1);
    }

    /** The last day of a month that is told of: the month's own, or {@link #until}. */
    LocalDate lastDay(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return last.isAfter(until) ? until : last;
    }

    /** Seconds since 1970 at which the telling ends: nothing later is known. */
    long end() {
        return WallTime.startOf(until.plusDays(1));
    }
}
