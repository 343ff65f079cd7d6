package nl.waardemeter.imports;

import static nl.waardemeter.imports.TimeText.isDigit;

/** Reads lengths of time that are written with letters: {@code PT1H30M}, {@code 1d 2h 3m 4s}, {@code 3 u 20 min}. */
final class DurationText {

    private static final long NONE = Long.MIN_VALUE;
    private static final long DAY = 86_400_000;

    private static final WordTable UNITS = units();
    private static final long[] LENGTHS = {1, 1_000, 60_000, 3_600_000, DAY};

    private DurationText() {}

    private static WordTable units() {
        WordTable table = WordTable.EMPTY;
        String[][] names = {
            {"ms", "msec", "millisecond", "milliseconds", "milliseconden"},
            {"s", "sec", "secs", "second", "seconds", "seconde", "seconden"},
            {"m", "min", "mins", "minute", "minutes", "minuut", "minuten"},
            {"h", "hr", "hrs", "hour", "hours", "u", "uur", "uren"},
            {"d", "day", "days", "dag", "dagen"}
        };
        for (int unit = 0; unit < names.length; unit++) {
            for (String name : names[unit]) {
                table = table.with(name, unit);
            }
        }
        return table;
    }

    /** ISO 8601 with days and smaller; milliseconds, or Long.MIN_VALUE where it is none. */
    static long iso(char[] c, int from, int end) {
        boolean negative = c[from] == '-';
        int start = negative ? from + 1 : from;
        if (start + 2 >= end || Character.toUpperCase(c[start]) != 'P') {
            return NONE;
        }
        boolean timed = false;
        long total = 0;
        int at = start + 1;
        while (at < end) {
            if (!timed && Character.toUpperCase(c[at]) == 'T') {
                timed = true;
                at++;
            }
            int number = numberEnd(c, at, end);
            if (number == at || number == end) {
                return NONE;
            }
            long unit = switch (Character.toUpperCase(c[number])) {
                case 'D' -> timed ? NONE : DAY;
                case 'H' -> timed ? LENGTHS[3] : NONE;
                case 'M' -> timed ? LENGTHS[2] : NONE;
                case 'S' -> timed ? LENGTHS[1] : NONE;
                default -> NONE;
            };
            if (unit == NONE) {
                return NONE;
            }
            total += length(c, at, number, unit);
            at = number + 1;
        }
        return negative ? -total : total;
    }

    /** Numbers with units; milliseconds, or Long.MIN_VALUE where it is something else. */
    static long words(char[] c, int from, int end) {
        boolean negative = c[from] == '-';
        int at = negative ? from + 1 : from;
        long total = 0;
        while (at < end) {
            int number = numberEnd(c, at, end);
            int name = TimeText.skipSpaces(c, number, end);
            int nameEnd = MonthNames.end(c, name, end);
            int unit = UNITS.find(c, name, nameEnd);
            if (number == at || unit < 0) {
                return NONE;
            }
            total += length(c, at, number, LENGTHS[unit]);
            at = nameEnd < end && (c[nameEnd] == '.' || c[nameEnd] == ',') ? nameEnd + 1 : nameEnd;
            at = TimeText.skipSpaces(c, at, end);
        }
        return negative ? -total : total;
    }

    private static int numberEnd(char[] c, int from, int end) {
        int at = from;
        while (at < end && at < from + 12 && (isDigit(c[at]) || at > from && (c[at] == '.' || c[at] == ','))) {
            at++;
        }
        return at;
    }

    private static long length(char[] c, int from, int end, long unit) {
        long number = 0;
        double fraction = 0;
        int at = from;
        while (at < end && isDigit(c[at])) {
            number = number * 10 + c[at++] - '0';
        }
        double place = 0.1;
        for (at++; at < end && isDigit(c[at]); at++, place /= 10) {
            fraction += (c[at] - '0') * place;
        }
        return number * unit + Math.round(fraction * unit);
    }
}
