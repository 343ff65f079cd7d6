package nl.waardemeter.contact;

import static nl.waardemeter.contact.ContactFields.*;

import java.io.IOException;
import nl.waardemeter.imports.BinaryCopy;
import nl.waardemeter.imports.FactWriter;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.imports.RowValues;
import nl.waardemeter.organisation.SourceNames;

/** Checks a leg, settles what its moments and durations say about each other, and writes it. */
final class ContactWriter extends FactWriter {

    private static final long ANSWERED = EXITS.ordinal("answered");
    private static final long ABANDONED = EXITS.ordinal("abandoned");
    private static final long UNKNOWN = EXITS.ordinal("unknown");
    private static final int MOST_LEGS = 1000;

    ContactWriter(RecordKind.Reading reading) {
        super(reading);
    }

    @Override
    public void check(RowValues row) {
        checkSource(row, SOURCE);
        for (int duration = WAIT; duration <= WRAP_UP; duration++) {
            checkDuration(row, duration);
        }
        if (row.has(LEG) && (row.number(LEG) < 1 || row.number(LEG) > MOST_LEGS)) {
            row.reject(LEG, "contact.rejection.leg");
        }
        if (!row.has(EXIT)) {
            row.set(EXIT, row.has(ANSWERED_AT) || row.has(TALK) ? ANSWERED : UNKNOWN);
        }
        settleWait(row);
        settleTalk(row);
    }

    private static void settleWait(RowValues row) {
        if (row.number(EXIT) == ANSWERED) {
            settle(row, WAIT, shortlyBetween(row, OFFERED_AT, ANSWERED_AT));
        } else if (row.number(EXIT) == ABANDONED && !row.has(WAIT)) {
            settle(row, WAIT, shortlyBetween(row, OFFERED_AT, ENDED_AT));
        }
    }

    /**
     * Talk is what lies between answer and end, less hold. Where a system's end includes the wrap-up, so that the parts add up to
     * the span with it, the parts stand.
     */
    private static void settleTalk(RowValues row) {
        long span = shortlyBetween(row, ANSWERED_AT, ENDED_AT);
        if (span < 0 || row.number(EXIT) != ANSWERED) {
            return;
        }
        long hold = row.has(HOLD) ? row.number(HOLD) : 0;
        long wrapUp = row.has(WRAP_UP) ? row.number(WRAP_UP) : 0;
        if (row.has(TALK) && wrapUp > 0 && Math.abs(row.number(TALK) + hold + wrapUp - span) <= 1_000) {
            return;
        }
        settle(row, TALK, Math.max(0, span - hold));
    }

    /**
     * The end of handling: of the wrap-up, else of the talk, as far as that is known. Counted from the answer, because the end that
     * a system gives may have the wrap-up in it already.
     */
    private static long handledAt(RowValues row) {
        if (row.has(ENDED_AT) && !(row.has(ANSWERED_AT) && row.has(TALK))) {
            return row.number(ENDED_AT) + micros(row, WRAP_UP);
        }
        long answered = row.has(ANSWERED_AT) ? row.number(ANSWERED_AT) : row.number(OFFERED_AT) + micros(row, WAIT);
        return answered + micros(row, TALK) + micros(row, HOLD) + micros(row, WRAP_UP);
    }

    private static long micros(RowValues row, int duration) {
        return row.has(duration) ? row.number(duration) * 1000 : 0;
    }

    @Override
    public long lastDay(RowValues row) {
        long offered = day(row.number(OFFERED_AT));
        return row.number(EXIT) == ANSWERED ? Math.max(offered, day(handledAt(row))) : offered;
    }

    @Override
    public void write(RowValues row, BinaryCopy out) throws IOException {
        SourceNames.OfSource names = names(row.text(SOURCE));
        long offeredDay = day(row.number(OFFERED_AT));
        out.smallint(names.sourceId());
        out.text(row.text(CONTACT_ID));
        out.smallint(row.has(LEG) ? (int) row.number(LEG) : 1);
        out.text(CHANNELS.word((int) row.number(CHANNEL)));
        out.text(row.has(DIRECTION) ? DIRECTIONS.word((int) row.number(DIRECTION)) : "in");
        out.text(EXITS.word((int) row.number(EXIT)));
        instant(row, OFFERED_AT, out);
        instant(row, ANSWERED_AT, out);
        instant(row, ENDED_AT, out);
        out.date(offeredDay);
        out.date(row.number(EXIT) == ANSWERED ? day(handledAt(row)) : offeredDay);
        whose(names, row, new Whose(TEAM, QUEUE, AGENT, TOPIC), offeredDay, out);
        millis(row, WAIT, out);
        millis(row, TALK, out);
        millis(row, HOLD, out);
        millis(row, WRAP_UP, out);
        yesNo(row, TRANSFERRED, out);
        yesNo(row, RESOLVED, out);
        customer(row, CUSTOMER_ID, out);
        out.text(row.text(TICKET_ID));
        out.text(row.text(LANGUAGE));
        out.text(row.text(SOURCE_URL));
    }
}
