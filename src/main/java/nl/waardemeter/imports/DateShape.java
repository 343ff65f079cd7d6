package nl.waardemeter.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes the form of dates by one of them: 01-04-2025 17:30 has the form dd-MM-yyyy HH:mm. */
final class DateShape {

    private final char[] value;
    private final StringBuilder shape = new StringBuilder();
    private final String letters;
    private int runs;

    private DateShape(String value, @Nullable DateOrder order) {
        this.value = value.toCharArray();
        letters = dateLetters(order) + (names("am") || names("pm") ? "h" : "H") + "msS";
    }

    static String of(String value, @Nullable DateOrder order) {
        char[] chars = value.toCharArray();
        return BareDate.looksBare(chars, 0, chars.length) ? bare(value) : new DateShape(value, order).described();
    }

    private static String bare(String value) {
        int digits = 0;
        while (digits < value.length() && TimeText.isDigit(value.charAt(digits))) {
            digits++;
        }
        return switch (digits) {
            case 5 -> BareDate.Form.EXCEL.code();
            case 10 -> BareDate.Form.EPOCH_S.code();
            case 13 -> BareDate.Form.EPOCH_MS.code();
            default -> "yyyyMMddHHmmss".substring(0, Math.min(digits, 14));
        };
    }

    private String dateLetters(@Nullable DateOrder order) {
        if (hasMonthName()) {
            return "dy";
        }
        boolean yearFirst = value.length > 4
                && !TimeText.isDigit(value[4])
                && TimeText.isDigit(value[3])
                && TimeText.isDigit(value[2]);
        if (yearFirst || order == null || order == DateOrder.YMD) {
            return "yMd";
        }
        return order == DateOrder.DMY ? "dMy" : "Mdy";
    }

    private boolean hasMonthName() {
        for (int at = 0; at < value.length; at++) {
            int end = MonthNames.end(value, at, value.length);
            if (end > at && MonthNames.find(value, at, end) > 0) {
                return true;
            }
            at = Math.max(at, end - 1);
        }
        return false;
    }

    private boolean names(String half) {
        String plain = new String(value).toLowerCase(Locale.ROOT).replace(".", "");
        return plain.endsWith(half);
    }

    private String described() {
        int at = 0;
        while (at < value.length) {
            char c = value[at];
            boolean clock = runs > letters.indexOf('m');
            if (clock && (c == '+' || c == '-' || c == 'Z')) {
                return shape.append("XXX").toString();
            }
            at = TimeText.isDigit(c) ? digits(at) : Character.isLetter(c) ? word(at) : literal(at);
        }
        return shape.toString();
    }

    private int digits(int from) {
        int at = from;
        char letter = runs < letters.length() ? letters.charAt(runs) : 'S';
        while (at < value.length && TimeText.isDigit(value[at])) {
            shape.append(letter);
            at++;
        }
        runs++;
        return at;
    }

    private int word(int from) {
        int end = MonthNames.end(value, from, value.length);
        int name = MonthNames.find(value, from, end);
        if (name >= 0) {
            shape.append(name == 0 ? "EEE" : "MMM");
        } else if (end == from + 1 && value[from] == 'T') {
            shape.append("'T'");
        } else {
            shape.append(
                    Character.toLowerCase(value[from]) == 'a' || Character.toLowerCase(value[from]) == 'p' ? "a" : "z");
            return value.length;
        }
        return end;
    }

    private int literal(int at) {
        shape.append(value[at]);
        return at + 1;
    }
}
