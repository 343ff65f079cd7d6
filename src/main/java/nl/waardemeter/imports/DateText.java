package nl.waardemeter.imports;

import static nl.waardemeter.imports.TimeText.isDigit;
import static nl.waardemeter.imports.TimeText.two;

import org.jspecify.annotations.Nullable;

/**
 * Reads a date with or without a time in any form that can be recognised: ISO 8601, {@code 01-04-2025 17:30},
 * {@code 4/1/25 5:30 PM}, {@code Thu, 27 Oct 2016 14:51:34}, {@code 1 apr. 2025}. Only dates of three numbers without a year of
 * four digits in front depend on the order.
 */
final class DateText {

    /** How a reading went. */
    enum Outcome {
        READ,
        NOT_A_DATE,
        IMPOSSIBLE,
        OUT_OF_RANGE,
        OTHER_ORDER,
        UNDECIDED
    }

    private final Moment moment;
    private final @Nullable DateOrder order;

    private int[] parts = new int[3];
    private int[] lengths = new int[3];

    DateText(Moment moment, @Nullable DateOrder order) {
        this.moment = moment;
        this.order = order;
    }

    Outcome read(char[] c, int from, int end) {
        if (isIso(c, from, end)) {
            moment.clearTime();
            moment.date(two(c, from) * 100 + two(c, from + 2), two(c, from + 5), two(c, from + 8));
            moment.timed = true;
            moment.hour = two(c, from + 11);
            moment.minute = two(c, from + 14);
            moment.second = two(c, from + 17);
            int at = end > from + 19 ? TimeText.fraction(moment, c, from + 19, end) : end;
            at = at < end ? TimeText.zone(moment, c, TimeText.skipSpaces(c, at, end), end) : at;
            return at == end ? checked() : Outcome.NOT_A_DATE;
        }
        moment.clear();
        Outcome date = isDigit(c[from]) ? numbers(c, from, end) : named(c, from, end);
        return date == Outcome.READ ? checked() : date;
    }

    /** The usual case, {@code 2025-04-01T17:30:00}, by the places of its digits. */
    private static boolean isIso(char[] c, int at, int end) {
        return end - at >= 19
                && c[at + 4] == '-'
                && c[at + 7] == '-'
                && (c[at + 10] == 'T' || c[at + 10] == ' ')
                && c[at + 13] == ':'
                && c[at + 16] == ':'
                && areDigits(c, at, at + 4)
                && areDigits(c, at + 5, at + 7)
                && areDigits(c, at + 8, at + 10)
                && areDigits(c, at + 11, at + 13)
                && areDigits(c, at + 14, at + 16)
                && areDigits(c, at + 17, at + 19);
    }

    private static boolean areDigits(char[] c, int from, int to) {
        boolean digits = true;
        for (int i = from; i < to; i++) {
            digits &= isDigit(c[i]);
        }
        return digits;
    }

    private Outcome checked() {
        if (!moment.existsAsDate() || !moment.existsAsTime()) {
            return Outcome.IMPOSSIBLE;
        }
        return moment.inRange() ? Outcome.READ : Outcome.OUT_OF_RANGE;
    }

    private Outcome numbers(char[] c, int from, int end) {
        int at = from;
        for (int part = 0; part < 3; part++) {
            int start = at;
            int number = 0;
            while (at < end && isDigit(c[at]) && at < start + 4) {
                number = number * 10 + c[at++] - '0';
            }
            if (at == start) {
                return part == 1 ? dayThenName(c, start, end) : Outcome.NOT_A_DATE;
            }
            parts[part] = number;
            lengths[part] = at - start;
            if (part < 2) {
                if (at == end) {
                    return Outcome.NOT_A_DATE;
                }
                char separator = c[at];
                if (separator != '-' && separator != '/' && separator != '.' && !Cells.isSpace(separator)) {
                    return Outcome.NOT_A_DATE;
                }
                at = TimeText.skipSpaces(c, at + 1, end);
            }
        }
        Outcome order = ordered();
        return order == Outcome.READ && !TimeText.read(moment, c, at, end) ? Outcome.NOT_A_DATE : order;
    }

    /** Three numbers are a date by their lengths and, where these leave a choice, by the order. */
    private Outcome ordered() {
        if (lengths[0] == 4) {
            return lengths[1] > 2 || lengths[2] > 2 ? Outcome.NOT_A_DATE : dated(parts[0], parts[1], parts[2]);
        }
        if (lengths[0] > 2 || lengths[1] > 2 || lengths[2] == 3 || lengths[2] == 1) {
            return Outcome.NOT_A_DATE;
        }
        if (order == DateOrder.YMD) {
            return lengths[2] == 4 ? Outcome.OTHER_ORDER : dated(2000 + parts[0], parts[1], parts[2]);
        }
        int year = lengths[2] == 4 ? parts[2] : 2000 + parts[2];
        boolean dayFirst = Moment.exists(year, parts[1], parts[0]);
        boolean monthFirst = Moment.exists(year, parts[0], parts[1]);
        if (!dayFirst && !monthFirst) {
            return Outcome.IMPOSSIBLE;
        }
        if (order == null) {
            if (dayFirst && monthFirst && parts[0] != parts[1]) {
                return Outcome.UNDECIDED;
            }
            return dayFirst ? dated(year, parts[1], parts[0]) : dated(year, parts[0], parts[1]);
        }
        boolean asOrdered = order == DateOrder.DMY ? dayFirst : monthFirst;
        if (!asOrdered) {
            return Outcome.OTHER_ORDER;
        }
        return order == DateOrder.DMY ? dated(year, parts[1], parts[0]) : dated(year, parts[0], parts[1]);
    }

    private Outcome dated(int year, int month, int day) {
        moment.date(year, month, day);
        return Outcome.READ;
    }

    /** {@code 1 apr 2025}, {@code 1-apr-25}: the day has been read. */
    private Outcome dayThenName(char[] c, int from, int end) {
        int nameEnd = MonthNames.end(c, from, end);
        int month = MonthNames.find(c, from, nameEnd);
        return month < 1 ? Outcome.NOT_A_DATE : year(c, separators(c, nameEnd, end), end, month, parts[0]);
    }

    /** {@code Apr 1, 2025} and, after a day of the week, anything that is a date. */
    private Outcome named(char[] c, int from, int end) {
        int nameEnd = MonthNames.end(c, from, end);
        int month = nameEnd == from ? -1 : MonthNames.find(c, from, nameEnd);
        int at = separators(c, nameEnd, end);
        if (month < 0 || at == end || !isDigit(c[at])) {
            return Outcome.NOT_A_DATE;
        }
        if (month == 0) {
            return numbers(c, at, end);
        }
        int day = c[at++] - '0';
        if (at < end && isDigit(c[at])) {
            day = day * 10 + c[at++] - '0';
        }
        return year(c, separators(c, at, end), end, month, day);
    }

    private Outcome year(char[] c, int from, int end, int month, int day) {
        int at = from;
        int year = 0;
        while (at < end && isDigit(c[at]) && at < from + 4) {
            year = year * 10 + c[at++] - '0';
        }
        if (at - from != 4 && at - from != 2) {
            return Outcome.NOT_A_DATE;
        }
        moment.date(at - from == 2 ? 2000 + year : year, month, day);
        return TimeText.read(moment, c, at, end) ? Outcome.READ : Outcome.NOT_A_DATE;
    }

    private static int separators(char[] c, int from, int end) {
        int at = from;
        while (at < end && (Cells.isSpace(c[at]) || c[at] == '.' || c[at] == ',' || c[at] == '-' || c[at] == '/')) {
            at++;
        }
        return at;
    }
}
