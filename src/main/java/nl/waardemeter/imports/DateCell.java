package nl.waardemeter.imports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a cell as a moment in microseconds or as a day. */
final class DateCell extends CellReader {

    /** Its day cannot be taken for a month. */
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2025, 4, 28, 17, 30);

    private final Moment moment = new Moment();
    private final LocalTimes times;
    private final boolean dayOnly;
    private final String example;
    private final @Nullable DatePattern pattern;
    private final @Nullable BareDate bare;
    private final @Nullable DateText text;

    private DateCell(
            LocalTimes times,
            boolean dayOnly,
            String example,
            @Nullable DatePattern pattern,
            @Nullable DateOrder order,
            BareDate.@Nullable Form form,
            boolean recognised) {
        this.times = times;
        this.dayOnly = dayOnly;
        this.example = example;
        this.pattern = pattern;
        bare = recognised || form != null ? new BareDate(moment, form) : null;
        text = recognised ? new DateText(moment, order) : null;
    }

    /** Recognises every form; dates that depend on it in this order, and where that is null they are undecided. */
    static DateCell recognised(LocalTimes times, boolean dayOnly, @Nullable DateOrder order, String example) {
        return new DateCell(times, dayOnly, example, null, order, null, true);
    }

    static DateCell of(LocalTimes times, boolean dayOnly, DatePattern pattern) {
        return new DateCell(times, dayOnly, pattern.toString(), pattern, null, null, false);
    }

    static DateCell of(LocalTimes times, boolean dayOnly, BareDate.Form form) {
        return new DateCell(times, dayOnly, form.code(), null, null, form, false);
    }

    @Override
    long read(char[] c, int from, int end) {
        DateText.Outcome outcome;
        boolean absolute = false;
        if (pattern != null) {
            outcome = patterned(pattern, c, from, end);
        } else if (bare != null && (text == null || BareDate.looksBare(c, from, end))) {
            outcome = bare.read(c, from, end);
            absolute = bare.absolute();
        } else if (text != null) {
            outcome = text.read(c, from, end);
        } else {
            outcome = DateText.Outcome.NOT_A_DATE;
        }
        return switch (outcome) {
            case READ -> absolute && bare != null ? absolute(bare.micros()) : local();
            case NOT_A_DATE -> fault(RejectionReason.NOT_A_DATE);
            case IMPOSSIBLE -> fault(RejectionReason.IMPOSSIBLE_DATE);
            case OUT_OF_RANGE -> fault(RejectionReason.DATE_OUT_OF_RANGE);
            case OTHER_ORDER -> fault(RejectionReason.DATE_IN_OTHER_ORDER);
            case UNDECIDED -> UNDECIDED;
        };
    }

    private DateText.Outcome patterned(DatePattern declared, char[] c, int from, int end) {
        if (!declared.read(moment, c, from, end)) {
            return DateText.Outcome.NOT_A_DATE;
        }
        if (!moment.existsAsDate() || !moment.existsAsTime()) {
            return DateText.Outcome.IMPOSSIBLE;
        }
        return moment.inRange() ? DateText.Outcome.READ : DateText.Outcome.OUT_OF_RANGE;
    }

    private long absolute(long micros) {
        return dayOnly ? times.epochDay(Math.floorDiv(micros, 1_000_000)) : micros;
    }

    private long local() {
        if (dayOnly) {
            return moment.epochDay();
        }
        long local = moment.localSeconds();
        long utc = moment.offset == Moment.NO_OFFSET ? times.toUtc(local) : local - moment.offset;
        return utc * 1_000_000 + moment.micro;
    }

    /** A date in the column's form. */
    @Override
    List<String> validArguments() {
        try {
            return List.of(DateTimeFormatter.ofPattern(example, Locale.ENGLISH).format(EXAMPLE.atZone(times.zone())));
        } catch (IllegalArgumentException e) {
            // the code of a form that is no pattern
            return List.of(example);
        }
    }
}
