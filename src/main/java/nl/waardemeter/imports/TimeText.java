package nl.waardemeter.imports;

/** Reads what follows a date: {@code T17:30:05.123+02:00}, {@code 5:30 PM}, {@code , 14:51:34 GMT}. */
final class TimeText {

    private TimeText() {}

    /** Reads up to the end into the moment; false where something else stands there. */
    static boolean read(Moment moment, char[] c, int from, int end) {
        int at = skipSpaces(c, from, end);
        if (at == end) {
            return true;
        }
        if (c[at] == 'T' || c[at] == 't' || c[at] == ',') {
            at = skipSpaces(c, at + 1, end);
        } else if (at == from) {
            return false;
        }
        at = clock(moment, c, at, end);
        if (at < 0) {
            return false;
        }
        at = half(moment, c, skipSpaces(c, at, end), end);
        return at >= 0 && zone(moment, c, skipSpaces(c, at, end), end) == end;
    }

    /** Reads {@code H:mm[:ss[.fraction]]}; the place behind it, or -1. */
    static int clock(Moment moment, char[] c, int from, int end) {
        int at = from;
        int hour = 0;
        while (at < end && at < from + 2 && isDigit(c[at])) {
            hour = hour * 10 + c[at++] - '0';
        }
        if (at == from || at + 2 >= end || c[at] != ':' || !isDigit(c[at + 1]) || !isDigit(c[at + 2])) {
            return -1;
        }
        moment.timed = true;
        moment.hour = hour;
        moment.minute = two(c, at + 1);
        at += 3;
        if (at < end && c[at] == ':') {
            if (at + 2 >= end || !isDigit(c[at + 1]) || !isDigit(c[at + 2])) {
                return -1;
            }
            moment.second = two(c, at + 1);
            at = fraction(moment, c, at + 3, end);
        }
        return at < end && isDigit(c[at]) ? -1 : at;
    }

    /** Reads a fraction of a second to the microsecond; further digits are below what is kept. */
    static int fraction(Moment moment, char[] c, int from, int end) {
        if (from + 1 >= end || c[from] != '.' && c[from] != ',' || !isDigit(c[from + 1])) {
            return from;
        }
        int at = from + 1;
        int micro = 0;
        for (int digits = 0; at < end && isDigit(c[at]); digits++, at++) {
            micro = digits < 6 ? micro * 10 + c[at] - '0' : micro;
        }
        for (int digits = at - from - 1; digits < 6; digits++) {
            micro *= 10;
        }
        moment.micro = micro;
        return at;
    }

    /** Reads {@code AM}, {@code p.m.} and the like where they are there. */
    static int half(Moment moment, char[] c, int at, int end) {
        if (at >= end) {
            return at;
        }
        char half = Character.toLowerCase(c[at]);
        int next = at + 1 < end && c[at + 1] == '.' ? at + 2 : at + 1;
        if (half != 'a' && half != 'p' || next >= end || Character.toLowerCase(c[next]) != 'm') {
            return at;
        }
        if (moment.hour < 1 || moment.hour > 12) {
            return -1;
        }
        moment.hour = moment.hour % 12 + (half == 'p' ? 12 : 0);
        return next + 1 < end && c[next + 1] == '.' ? next + 2 : next + 1;
    }

    /** Reads {@code Z}, {@code UTC}, {@code GMT}, {@code +0200}, {@code +02:00}, {@code +02}; the place behind it, or -1. */
    static int zone(Moment moment, char[] c, int from, int end) {
        if (from == end) {
            return end;
        }
        int at = from;
        if (c[at] == 'Z' || c[at] == 'z') {
            moment.offset = 0;
            return at + 1;
        }
        if (isWord(c, at, end, "UTC") || isWord(c, at, end, "GMT")) {
            moment.offset = 0;
            at += 3;
            if (at == end) {
                return at;
            }
        } else if (isWord(c, at, end, "UT") && at + 2 == end) {
            moment.offset = 0;
            return end;
        }
        if (c[at] != '+' && c[at] != '-' && c[at] != '\u2212' || at + 2 >= end) {
            return -1;
        }
        return offset(moment, c, at + 1, end, c[at] == '+' ? 1 : -1);
    }

    private static int offset(Moment moment, char[] c, int from, int end, int sign) {
        if (!isDigit(c[from]) || !isDigit(c[from + 1])) {
            return -1;
        }
        int hours = two(c, from);
        int at = from + 2;
        int minutes = 0;
        int digits = at < end && c[at] == ':' ? at + 1 : at;
        if (digits + 1 < end && isDigit(c[digits]) && isDigit(c[digits + 1])) {
            minutes = two(c, digits);
            at = digits + 2;
        }
        if (hours > 18 || minutes > 59) {
            return -1;
        }
        moment.offset = sign * (hours * 3_600 + minutes * 60);
        return at;
    }

    private static boolean isWord(char[] c, int at, int end, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= end || Character.toUpperCase(c[at + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int skipSpaces(char[] c, int from, int end) {
        int at = from;
        while (at < end && Cells.isSpace(c[at])) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int two(char[] c, int at) {
        return (c[at] - '0') * 10 + c[at + 1] - '0';
    }
}
