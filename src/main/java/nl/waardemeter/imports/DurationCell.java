package nl.waardemeter.imports;

import static nl.waardemeter.imports.TimeText.isDigit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a cell as a length of time in milliseconds. */
final class DurationCell extends CellReader {

    private static final long NONE = Long.MIN_VALUE;

    private final @Nullable DurationForm declared;
    private final @Nullable DurationForm twoParts;
    private final DurationUnit unit;
    private final NumberText number;
    private final String example;
    private final long[] parts = new long[3];

    private DurationCell(
            @Nullable DurationForm declared, @Nullable DurationForm twoParts, DurationUnit unit, char decimal) {
        this.declared = declared;
        this.twoParts = twoParts;
        this.unit = unit;
        number = new NumberText(decimal);
        example = declared == null || declared == DurationForm.NUMBER
                ? (decimal == ',' ? "12,5" : "12.5") + " (" + unit.code() + ")"
                : declared.code();
    }

    /** Recognises every form; two parts such as 4:32 mean this, and are undecided where it is null. */
    static DurationCell recognised(@Nullable DurationForm twoParts, DurationUnit unit, char decimal) {
        return new DurationCell(null, twoParts, unit, decimal);
    }

    /** Takes one form only; a time of three parts has one meaning and is taken by all that have colons. */
    static DurationCell of(DurationForm form, DurationUnit unit, char decimal) {
        return new DurationCell(form, form, unit, decimal);
    }

    @Override
    long read(char[] c, int from, int end) {
        if (isNumber(c, from, end)) {
            return isAllowed(DurationForm.NUMBER) ? number(c, from, end) : zero(c, from, end);
        }
        int start = TimeText.skipSpaces(c, c[from] == '-' || c[from] == '\'' ? from + 1 : from, end);
        for (int i = start; i < end; i++) {
            if (c[i] == ':') {
                return signed(hasColons() ? clock(c, start, end) : NONE, c[from] == '-');
            }
        }
        long length = isAllowed(DurationForm.ISO) ? DurationText.iso(c, from, end) : NONE;
        if (length == NONE && isAllowed(DurationForm.WORDS)) {
            length = DurationText.words(c, from, end);
        }
        if (length == NONE && isAllowed(DurationForm.NUMBER)) {
            return number(c, from, end);
        }
        return length == NONE ? fault(RejectionReason.NOT_A_DURATION) : length;
    }

    /** A zero needs no unit and no form. */
    private long zero(char[] c, int from, int end) {
        return end - from == 1 && c[from] == '0' ? 0 : fault(RejectionReason.NOT_A_DURATION);
    }

    private long signed(long clock, boolean negative) {
        if (clock == NONE) {
            return fault(RejectionReason.NOT_A_DURATION);
        }
        return negative && clock != UNDECIDED ? -clock : clock;
    }

    private boolean isAllowed(DurationForm form) {
        return declared == null || declared == form;
    }

    private boolean hasColons() {
        return declared == null
                || declared == DurationForm.H_MM_SS
                || declared == DurationForm.H_MM
                || declared == DurationForm.MM_SS;
    }

    private static boolean isNumber(char[] c, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isDigit(c[i]) && c[i] != '.' && c[i] != ',') {
                return false;
            }
        }
        return true;
    }

    private long number(char[] c, int from, int end) {
        switch (number.read(c, from, end)) {
            case NOT_A_NUMBER:
                return fault(RejectionReason.NOT_A_DURATION);
            case TOO_LARGE:
                return fault(RejectionReason.NUMBER_TOO_LARGE);
            case UNDECIDED:
                return UNDECIDED;
            case READ:
                break;
        }
        long length = number.number().times(unit.milliseconds());
        return length == Long.MIN_VALUE ? fault(RejectionReason.NUMBER_TOO_LARGE) : length;
    }

    /** Two or three parts; only the first may be above 59. */
    private long clock(char[] c, int from, int end) {
        int count = 0;
        int at = from;
        while (count < 3) {
            int start = at;
            parts[count] = 0;
            while (at < end && isDigit(c[at]) && at < start + (count == 0 ? 6 : 2)) {
                parts[count] = parts[count] * 10 + c[at++] - '0';
            }
            if (at == start || count > 0 && (at - start != 2 || parts[count] > 59)) {
                return NONE;
            }
            count++;
            if (at == end || c[at] != ':') {
                break;
            }
            at++;
        }
        if (count < 2) {
            return NONE;
        }
        long fraction = 0;
        if (at < end && (c[at] == '.' || c[at] == ',')) {
            int start = ++at;
            for (int unit = 100; at < end && isDigit(c[at]); at++, unit /= 10) {
                fraction += (long) (c[at] - '0') * unit;
            }
            if (at == start) {
                return NONE;
            }
        }
        if (at != end) {
            return NONE;
        }
        return count == 3 ? parts[0] * 3_600_000 + parts[1] * 60_000 + parts[2] * 1_000 + fraction : twoParts(fraction);
    }

    private long twoParts(long fraction) {
        if (twoParts == null) {
            boolean zero = parts[0] == 0 && parts[1] == 0;
            return zero || fraction > 0 ? minutes(fraction) : UNDECIDED;
        }
        return switch (twoParts) {
            case H_MM -> fraction > 0 ? NONE : parts[0] * 3_600_000 + parts[1] * 60_000;
            case MM_SS -> minutes(fraction);
            default -> NONE;
        };
    }

    private long minutes(long fraction) {
        return parts[0] * 60_000 + parts[1] * 1_000 + fraction;
    }

    @Override
    List<String> validArguments() {
        return List.of(example);
    }
}
