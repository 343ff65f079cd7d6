package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared form of dates, such as {@code d-M-yyyy H:mm:ss} or {@code MM/dd/yy hh:mm a}; the letters are those of
 * {@link java.time.format.DateTimeFormatter}. A number of two letters may be written with one digit unless another
 * number follows at once.
 */
final class DatePattern {

    static final String LETTERS = "y u M d H h m s S a E X x Z z";

    /** One letter of the pattern so many times, or with count 0 a literal character. */
    private record Token(char letter, int count, boolean beforeDigit) {}

    private final List<Token> tokens;
    private final String pattern;

    private DatePattern(String pattern, List<Token> tokens) {
        this.pattern = pattern;
        this.tokens = tokens;
    }

    /** The pattern, or null where it has an unknown letter or is no whole date. */
    static @Nullable DatePattern of(String pattern) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = at + 1;
            if (c == '\'') {
                int close = pattern.indexOf('\'', end);
                if (close < 0) {
                    return null;
                }
                String literal = close == end ? "'" : pattern.substring(end, close);
                literal.chars().forEach(l -> tokens.add(new Token((char) l, 0, false)));
                end = close + 1;
            } else if (isLetter(c)) {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                if (!LETTERS.contains(String.valueOf(c)) || c == ' ') {
                    return null;
                }
                boolean beforeDigit = end < pattern.length() && "yuMdHhmsS".indexOf(pattern.charAt(end)) >= 0;
                tokens.add(new Token(c, end - at, beforeDigit));
            } else {
                tokens.add(new Token(c, 0, false));
            }
            at = end;
        }
        DatePattern result = new DatePattern(pattern, List.copyOf(tokens));
        return (result.has('y') || result.has('u')) && result.has('M') && result.has('d') ? result : null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean has(char letter) {
        return tokens.stream().anyMatch(token -> token.count() > 0 && token.letter() == letter);
    }

    @Override
    public String toString() {
        return pattern;
    }

    /** Reads the whole stretch into the moment; false where it has another form. */
    boolean read(Moment moment, char[] c, int from, int end) {
        moment.clear();
        int at = from;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.count() > 0) {
                at = letter(token, moment, c, at, end);
            } else if (Cells.isSpace(token.letter())) {
                int after = TimeText.skipSpaces(c, at, end);
                at = after == at ? -1 : after;
            } else {
                at = at < end && c[at] == token.letter() ? at + 1 : -1;
            }
            if (at < 0) {
                return false;
            }
        }
        return at == end;
    }

    private static int letter(Token token, Moment moment, char[] c, int at, int end) {
        return switch (token.letter()) {
            case 'S' -> fraction(moment, c, at, end, token.count());
            case 'a' -> {
                int after = TimeText.half(moment, c, at, end);
                yield after == at ? -1 : after;
            }
            case 'E' -> {
                int name = MonthNames.end(c, at, end);
                yield MonthNames.find(c, at, name) == 0 ? name : -1;
            }
            case 'X', 'x', 'Z', 'z' -> at == end ? -1 : TimeText.zone(moment, c, at, end);
            case 'M' -> token.count() > 2 ? month(moment, c, at, end) : number(token, moment, c, at, end);
            default -> number(token, moment, c, at, end);
        };
    }

    private static int month(Moment moment, char[] c, int at, int end) {
        int name = MonthNames.end(c, at, end);
        int month = name == at ? -1 : MonthNames.find(c, at, name);
        if (month < 1) {
            return -1;
        }
        moment.month = month;
        return name < end && c[name] == '.' ? name + 1 : name;
    }

    private static int number(Token token, Moment moment, char[] c, int from, int end) {
        boolean year = token.letter() == 'y' || token.letter() == 'u';
        int most = year ? (token.count() == 2 ? 2 : 4) : 2;
        int least = year ? most : token.beforeDigit() ? token.count() : 1;
        int at = from;
        int number = 0;
        while (at < end && at < from + most && TimeText.isDigit(c[at])) {
            number = number * 10 + c[at++] - '0';
        }
        if (at - from < least) {
            return -1;
        }
        switch (token.letter()) {
            case 'M' -> moment.month = number;
            case 'd' -> moment.day = number;
            case 'H', 'h' -> {
                moment.hour = number;
                moment.timed = true;
            }
            case 'm' -> moment.minute = number;
            case 's' -> moment.second = number;
            default -> moment.year = most == 2 ? 2000 + number : number;
        }
        return at;
    }

    private static int fraction(Moment moment, char[] c, int from, int end, int digits) {
        int micro = 0;
        int at = from;
        for (int i = 0; i < Math.max(6, digits); i++) {
            boolean digit = i < digits && at < end && TimeText.isDigit(c[at]);
            micro = i < 6 ? micro * 10 + (digit ? c[at] - '0' : 0) : micro;
            at += digit ? 1 : 0;
        }
        moment.micro = micro;
        return at == from ? -1 : at;
    }
}
