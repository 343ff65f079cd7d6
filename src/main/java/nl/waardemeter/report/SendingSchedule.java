package nl.waardemeter.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When reports go out by themselves.
 *
 * @param day of the month, 1 to 28
 * @param hour a full hour of the organisation's own time
 * @param issues whether a report that nobody issued is issued then; else it waits and the managers are told
 * @param since what was due before this is not caught up; null as long as nobody ever set it
 */
record SendingSchedule(
        boolean on,
        int day,
        int hour,
        boolean issues,
        @Nullable Instant since) {

    static final int LAST_DAY = 28;
    static final int LAST_HOUR = 23;

    static final SendingSchedule FIRST = new SendingSchedule(false, 10, 8, true, null);

    SendingSchedule {
        if (day < 1 || day > LAST_DAY || hour < 0 || hour > LAST_HOUR) {
            throw new IllegalArgumentException("No day or hour of each month: " + day + ", " + hour);
        }
    }

    /** A moment at which the report of the month before goes out. */
    record Due(Instant at, ReportSpan span) {}

    /** The last time that has come; an hour that a clock skips is the one after it, of an hour that comes twice it is the first. */
    Due last(Instant now, ZoneId zone) {
        Due thisMonth = in(LocalDate.ofInstant(now, zone), zone);
        return thisMonth.at.isAfter(now) ? in(LocalDate.ofInstant(now, zone).minusMonths(1), zone) : thisMonth;
    }

    /** The last so many times that have come, the first one first; none that was not to be caught up. */
    List<Due> lately(int times, Instant now, ZoneId zone) {
        List<Due> lately = new ArrayList<>();
        Due due = last(now, zone);
        while (lately.size() < times && since != null && !due.at.isBefore(since)) {
            lately.add(0, due);
            due = last(due.at.minusSeconds(1), zone);
        }
        return lately;
    }

    Due next(Instant now, ZoneId zone) {
        Due thisMonth = in(LocalDate.ofInstant(now, zone), zone);
        return thisMonth.at.isAfter(now)
                ? thisMonth
                : in(LocalDate.ofInstant(now, zone).plusMonths(1), zone);
    }

    private Due in(LocalDate month, ZoneId zone) {
        LocalDate at = month.withDayOfMonth(day);
        return new Due(
                LocalDateTime.of(at, LocalTime.of(hour, 0)).atZone(zone).toInstant(), ReportSpan.monthBefore(at));
    }
}
