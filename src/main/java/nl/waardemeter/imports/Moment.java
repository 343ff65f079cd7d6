package nl.waardemeter.imports;

/** The parts of a date and time as they are read, for one value after another. */
final class Moment {

    static final int NO_OFFSET = Integer.MIN_VALUE;

    /** Contact centres have no older records; a date outside these years is a typing error or a spreadsheet's zero. */
    static final int FIRST_YEAR = 1970;

    static final int LAST_YEAR = 2199;

    private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    int year;
    int month;
    int day;
    boolean timed;
    int hour;
    int minute;
    int second;
    int micro;
    /** In seconds, or {@link #NO_OFFSET}. */
    int offset;

    void clear() {
        year = 0;
        month = 0;
        day = 0;
        clearTime();
    }

    void clearTime() {
        timed = false;
        hour = 0;
        minute = 0;
        second = 0;
        micro = 0;
        offset = NO_OFFSET;
    }

    void date(int newYear, int newMonth, int newDay) {
        year = newYear;
        month = newMonth;
        day = newDay;
    }

    boolean existsAsDate() {
        return exists(year, month, day);
    }

    static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
    }

    private static int monthLength(int year, int month) {
        return month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : MONTH_LENGTHS[month - 1];
    }

    boolean existsAsTime() {
        return hour < 24 && minute < 60 && second < 60;
    }

    boolean inRange() {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    long epochDay() {
        return epochDay(year, month, day);
    }

    /** Days since 1970-01-01 in the Gregorian calendar; counts years from March, so that leap days come last. */
    static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    /** Seconds since 1970-01-01T00:00 by this clock, whatever its offset. */
    long localSeconds() {
        return epochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
    }
}
