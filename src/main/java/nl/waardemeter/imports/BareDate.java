package nl.waardemeter.imports;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a moment that is written as one number. */
final class BareDate {

    /** What the number counts. Without being told, its length says it: no two forms share one. */
    enum Form {
        EPOCH_S,
        EPOCH_MS,
        /** Days since 1899-12-30, as spreadsheets count. */
        EXCEL,
        /** Days since 1904-01-01, as old spreadsheets of a Mac count. */
        EXCEL_1904;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int DAYS_TO_1900 = 25_569;
    private static final int DAYS_TO_1904 = 24_107;
    private static final long SECONDS_PER_DAY = 86_400;

    /** 2000-01-01: a smaller number of ten digits is rather a telephone number. */
    private static final long FIRST_EPOCH = 946_684_800;

    private static final long LAST_EPOCH = 7_258_118_400L;

    private final Moment moment;
    private final @Nullable Form form;

    private boolean absolute;
    private long micros;
    private int at;

    BareDate(Moment moment, @Nullable Form form) {
        this.moment = moment;
        this.form = form;
    }

    /** Whether a cell may be one number: it starts with five digits. */
    static boolean looksBare(char[] c, int from, int end) {
        int digits = from;
        while (digits < end && digits < from + 5 && TimeText.isDigit(c[digits])) {
            digits++;
        }
        return digits == from + 5;
    }

    DateText.Outcome read(char[] c, int from, int end) {
        moment.clear();
        absolute = false;
        at = from;
        long whole = digits(c, end, 18);
        int length = at - from;
        if (length == 8 && form == null && at < end && (c[at] == 'T' || c[at] == 't')) {
            int start = at + 1;
            at = start;
            long time = digits(c, end, 6);
            return at == end && end - start == 6 ? compact(whole * 1_000_000 + time) : DateText.Outcome.NOT_A_DATE;
        }
        double fraction = 0;
        if (at < end && (c[at] == '.' || c[at] == ',')) {
            int start = ++at;
            long digits = digits(c, end, 15);
            fraction = digits / Math.pow(10, at - start);
        }
        if (at != end || length == 0) {
            return DateText.Outcome.NOT_A_DATE;
        }
        return form == null ? byLength(whole, length, fraction) : declared(form, whole, fraction);
    }

    private long digits(char[] c, int end, int most) {
        long number = 0;
        for (int start = at; at < end && at < start + most && TimeText.isDigit(c[at]); at++) {
            number = number * 10 + c[at] - '0';
        }
        return number;
    }

    private DateText.Outcome declared(Form declared, long whole, double fraction) {
        return switch (declared) {
            case EPOCH_S -> epoch(whole, fraction, 1);
            case EPOCH_MS -> epoch(whole, fraction, 1_000);
            case EXCEL -> serial(whole - DAYS_TO_1900, fraction);
            case EXCEL_1904 -> serial(whole - DAYS_TO_1904, fraction);
        };
    }

    private DateText.Outcome byLength(long whole, int length, double fraction) {
        return switch (length) {
            case 5 -> serial(whole - DAYS_TO_1900, fraction);
            case 8 -> compact(whole * 1_000_000);
            case 12 -> compact(whole * 100);
            case 14 -> compact(whole);
            case 10 -> whole < FIRST_EPOCH ? DateText.Outcome.NOT_A_DATE : epoch(whole, fraction, 1);
            case 13 -> epoch(whole, fraction, 1_000);
            default -> DateText.Outcome.NOT_A_DATE;
        };
    }

    private DateText.Outcome epoch(long whole, double fraction, int perSecond) {
        if (whole / perSecond >= LAST_EPOCH) {
            return DateText.Outcome.OUT_OF_RANGE;
        }
        absolute = true;
        long unit = 1_000_000L / perSecond;
        micros = whole * unit + Math.round(fraction * unit);
        return DateText.Outcome.READ;
    }

    private DateText.Outcome serial(long epochDay, double fraction) {
        if (epochDay < 0 || epochDay * SECONDS_PER_DAY >= LAST_EPOCH) {
            return DateText.Outcome.OUT_OF_RANGE;
        }
        // A spreadsheet writes so many digits that a second is certain, and a millisecond is not
        long seconds = epochDay * SECONDS_PER_DAY + Math.round(fraction * SECONDS_PER_DAY);
        LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        moment.date(local.getYear(), local.getMonthValue(), local.getDayOfMonth());
        moment.timed = true;
        moment.hour = local.getHour();
        moment.minute = local.getMinute();
        moment.second = local.getSecond();
        return DateText.Outcome.READ;
    }

    /** {@code yyyyMMddHHmmss}. */
    private DateText.Outcome compact(long digits) {
        moment.date(
                (int) (digits / 10_000_000_000L), (int) (digits / 100_000_000 % 100), (int) (digits / 1_000_000 % 100));
        moment.timed = true;
        moment.hour = (int) (digits / 10_000 % 100);
        moment.minute = (int) (digits / 100 % 100);
        moment.second = (int) (digits % 100);
        if (!moment.existsAsDate() || !moment.existsAsTime()) {
            return DateText.Outcome.IMPOSSIBLE;
        }
        return moment.inRange() ? DateText.Outcome.READ : DateText.Outcome.OUT_OF_RANGE;
    }

    /** Whether the number was an instant by itself, in {@link #micros()}; else the moment is local. */
    boolean absolute() {
        return absolute;
    }

    long micros() {
        return micros;
    }
}
