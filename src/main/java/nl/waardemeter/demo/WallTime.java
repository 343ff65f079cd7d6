package nl.waardemeter.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Between what the clock on the wall says and seconds since 1970, in which everything is computed. */
final class WallTime {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final int HOUR = 3600;
    static final int DAY = 24 * HOUR;

    /** When the clocks change they do so between two and three at night. */
    private static final int CHANGED_BY = 3 * HOUR;

    private WallTime() {}

    static long startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toEpochSecond();
    }

    /** The moment at which the clock says so many seconds past midnight; the first of the two where it says so twice. */
    static long at(LocalDate day, int secondOfDay) {
        return new Clock(day).at(secondOfDay);
    }

    static LocalDate dayOf(long moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(moment + offset(moment).getTotalSeconds(), DAY));
    }

    /** As it stands in the files: {@code 2026-10-25T02:30:00+01:00}, so that an hour that comes twice is told apart. */
    static String text(long moment) {
        ZoneOffset offset = offset(moment);
        OffsetDateTime time = Instant.ofEpochSecond(moment).atOffset(offset);
        StringBuilder text = new StringBuilder(25);
        text.append(time.getYear());
        two(text.append('-'), time.getMonthValue());
        two(text.append('-'), time.getDayOfMonth());
        two(text.append('T'), time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        return text.append(offset.getId()).toString();
    }

    private static ZoneOffset offset(long moment) {
        return ZONE.getRules().getOffset(Instant.ofEpochSecond(moment));
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** The clock of one day. */
    static final class Clock {

        private final long start;

        /** What it is set back during the night; negative where it is set forward. */
        private final int setBack;

        Clock(LocalDate day) {
            start = startOf(day);
            setBack = offset(start).getTotalSeconds() - offset(start + DAY / 2).getTotalSeconds();
        }

        /** The two moments at which it says half past two, where the clock is set back. */
        long[] twice() {
            long first = start + 2 * HOUR + HOUR / 2;
            return setBack > 0 ? new long[] {first, first + HOUR} : new long[0];
        }

        long at(int secondOfDay) {
            return start + secondOfDay + (secondOfDay < CHANGED_BY ? 0 : setBack);
        }
    }
}
