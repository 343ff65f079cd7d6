package nl.waardemeter.imports;

import static nl.waardemeter.imports.TimeText.isDigit;

/**
 * Reads a number as people and spreadsheets write them: {@code 1.234,5}, {@code 1,234.5}, {@code € -1.234,50},
 * {@code (12)}, {@code 80,5%}, {@code 5.787E-05}. The value is {@link #mantissa()} × 10^-{@link #scale()}.
 */
final class NumberText {

    /** How a reading went. */
    enum Outcome {
        READ,
        NOT_A_NUMBER,
        TOO_LARGE,
        UNDECIDED
    }

    private static final String CURRENCIES = "€$£";

    /** The mark of all numbers in the column, or 0 where it is not known. */
    private final char decimal;

    private final ScaledNumber number = new ScaledNumber();

    NumberText(char decimal) {
        this.decimal = decimal;
    }

    Outcome read(char[] c, int from, int end) {
        int at = from;
        long digits = 0;
        while (at < end && isDigit(c[at])) {
            digits = digits * 10 + c[at++] - '0';
        }
        if (at == end && end - from <= ScaledNumber.MOST_DIGITS) {
            number.set(digits, 0);
            return Outcome.READ;
        }
        return dressed(c, from, end);
    }

    /** A number with something around it: a sign, a currency, a percent sign, an apostrophe of a spreadsheet. */
    private Outcome dressed(char[] c, int from, int end) {
        int at = c[from] == '\'' ? from + 1 : from;
        int last = end;
        boolean negative = false;
        boolean percent = false;
        boolean undressing = true;
        while (undressing && at < last) {
            char first = c[at];
            char final_ = c[last - 1];
            if (first == '(' && final_ == ')' && !negative) {
                negative = true;
                at++;
                last--;
            } else if ((first == '-' || first == '\u2212') && !negative) {
                negative = true;
                at++;
            } else if (first == '+' || Cells.isSpace(first) || CURRENCIES.indexOf(first) >= 0) {
                at++;
            } else if (first == 'E' && last - at > 3 && c[at + 1] == 'U' && c[at + 2] == 'R') {
                at += 3;
            } else if (final_ == '%' && !percent) {
                percent = true;
                last--;
            } else if (Cells.isSpace(final_) || CURRENCIES.indexOf(final_) >= 0) {
                last--;
            } else if (final_ == '-' && !negative) {
                negative = true;
                last--;
            } else {
                undressing = false;
            }
        }
        Outcome outcome = bare(c, at, last);
        if (outcome == Outcome.READ) {
            number.set(negative ? -number.mantissa() : number.mantissa(), number.scale() + (percent ? 2 : 0));
        }
        return outcome;
    }

    private Outcome bare(char[] c, int from, int end) {
        int exponentAt = end;
        int points = 0;
        int commas = 0;
        int lastMark = -1;
        for (int i = from; i < end; i++) {
            if (c[i] == '.' || c[i] == ',') {
                points += c[i] == '.' ? 1 : 0;
                commas += c[i] == ',' ? 1 : 0;
                lastMark = i;
            } else if (c[i] == 'E' || c[i] == 'e') {
                exponentAt = i;
                break;
            }
        }
        if (from >= end || !isDigit(c[from]) && lastMark != from) {
            return Outcome.NOT_A_NUMBER;
        }
        char mark = decimal;
        if (points > 0 && commas > 0) {
            mark = c[lastMark];
        } else if (points + commas > 1) {
            mark = points > 0 ? ',' : '.';
        } else if (lastMark >= 0 && mark == 0) {
            if (exponentAt == end && mayGroup(c, from, lastMark, end)) {
                return Outcome.UNDECIDED;
            }
            mark = c[lastMark];
        }
        if (decimal != 0 && mark != decimal) {
            return Outcome.NOT_A_NUMBER;
        }
        Outcome outcome = digits(c, from, exponentAt, mark);
        return outcome == Outcome.READ && exponentAt < end ? exponent(c, exponentAt + 1, end) : outcome;
    }

    /** Whether the only mark can be one of thousands: 1.234 but not 0.123, 1234.567 or 1.23. */
    private static boolean mayGroup(char[] c, int from, int mark, int end) {
        int before = mark - from;
        return end - mark == 4 && before >= 1 && before <= 3 && c[from] != '0';
    }

    private Outcome digits(char[] c, int from, int end, char mark) {
        long value = 0;
        int digits = 0;
        int fraction = -1;
        int run = 0;
        boolean grouped = false;
        for (int i = from; i < end; i++) {
            char d = c[i];
            if (isDigit(d) && fraction >= 0 && digits == ScaledNumber.MOST_DIGITS - 1) {
                // Further decimals are below what is kept
                run++;
            } else if (isDigit(d)) {
                value = value * 10 + d - '0';
                digits += value == 0 ? 0 : 1;
                run++;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (d == mark && fraction < 0) {
                if (grouped && run != 3) {
                    return Outcome.NOT_A_NUMBER;
                }
                fraction = 0;
            } else if (fraction < 0
                    && isGroup(d, mark)
                    && run >= 1
                    && (grouped ? run == 3 : run <= 3 && c[from] != '0')) {
                grouped = true;
                run = 0;
            } else {
                return Outcome.NOT_A_NUMBER;
            }
            if (digits > ScaledNumber.MOST_DIGITS) {
                return Outcome.TOO_LARGE;
            }
        }
        if (grouped && fraction < 0 && run != 3 || run == 0 && fraction <= 0) {
            return Outcome.NOT_A_NUMBER;
        }
        number.set(value, Math.max(fraction, 0));
        return Outcome.READ;
    }

    private static boolean isGroup(char c, char mark) {
        return c == '\'' || c == '’' || c == (mark == ',' ? '.' : ',') || Cells.isSpace(c);
    }

    private Outcome exponent(char[] c, int from, int end) {
        int at = from;
        boolean down = at < end && c[at] == '-';
        at += at < end && (c[at] == '-' || c[at] == '+') ? 1 : 0;
        int exponent = 0;
        int start = at;
        while (at < end && isDigit(c[at]) && at < start + 3) {
            exponent = exponent * 10 + c[at++] - '0';
        }
        if (at != end || at == start) {
            return Outcome.NOT_A_NUMBER;
        }
        number.set(number.mantissa(), number.scale() + (down ? exponent : -exponent));
        return Outcome.READ;
    }

    /** What was read last; the same object for all numbers. */
    ScaledNumber number() {
        return number;
    }
}
