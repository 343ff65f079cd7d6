package nl.waardemeter.ticket;

import static nl.waardemeter.ticket.TicketFields.*;

import java.io.IOException;
import nl.waardemeter.imports.BinaryCopy;
import nl.waardemeter.imports.FactWriter;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.imports.RowValues;
import nl.waardemeter.organisation.SourceNames;

/** Checks a ticket, settles what its moments and durations say about each other, and writes it. */
final class TicketWriter extends FactWriter {

    private static final long MOST_TIMES = 10_000;

    TicketWriter(RecordKind.Reading reading) {
        super(reading);
    }

    @Override
    public void check(RowValues row) {
        checkSource(row, SOURCE);
        checkNotNegative(row, FIRST_RESPONSE);
        checkNotNegative(row, FIRST_RESPONSE_BUSINESS);
        checkNotNegative(row, RESOLUTION);
        checkTimes(row, REOPENS);
        checkTimes(row, AGENT_REPLIES);
        settle(row, FIRST_RESPONSE, between(row, CREATED_AT, FIRST_RESPONSE_AT));
        settle(row, RESOLUTION, between(row, CREATED_AT, SOLVED_AT));
        complete(row, FIRST_RESPONSE_AT, FIRST_RESPONSE);
        complete(row, SOLVED_AT, RESOLUTION);
        if (!row.has(FIRST_SOLVED_AT) && row.has(SOLVED_AT)) {
            row.set(FIRST_SOLVED_AT, row.number(SOLVED_AT));
        }
    }

    private static void checkTimes(RowValues row, int field) {
        if (row.has(field) && (row.number(field) < 0 || row.number(field) > MOST_TIMES)) {
            row.reject(field, "ticket.rejection.times");
        }
    }

    /** A moment from the duration since creation. */
    private static void complete(RowValues row, int moment, int duration) {
        if (!row.has(moment) && row.has(duration)) {
            row.set(moment, row.number(CREATED_AT) + row.number(duration) * 1000);
        }
    }

    @Override
    public long lastDay(RowValues row) {
        long last = day(row.number(CREATED_AT));
        for (int moment : new int[] {FIRST_RESPONSE_AT, FIRST_SOLVED_AT, SOLVED_AT}) {
            last = row.has(moment) ? Math.max(last, day(row.number(moment))) : last;
        }
        return last;
    }

    @Override
    public void write(RowValues row, BinaryCopy out) throws IOException {
        SourceNames.OfSource names = names(row.text(SOURCE));
        long createdDay = day(row.number(CREATED_AT));
        out.smallint(names.sourceId());
        out.text(row.text(TICKET_ID));
        instant(row, CREATED_AT, out);
        instant(row, FIRST_RESPONSE_AT, out);
        instant(row, FIRST_SOLVED_AT, out);
        instant(row, SOLVED_AT, out);
        out.date(createdDay);
        dayOf(row, FIRST_RESPONSE_AT, out);
        dayOf(row, FIRST_SOLVED_AT, out);
        dayOf(row, SOLVED_AT, out);
        out.text(row.has(CHANNEL) ? CHANNELS.word((int) row.number(CHANNEL)) : "-");
        whose(names, row, new Whose(TEAM, QUEUE, AGENT, TOPIC), createdDay, out);
        longMillis(row, FIRST_RESPONSE, out);
        longMillis(row, FIRST_RESPONSE_BUSINESS, out);
        longMillis(row, RESOLUTION, out);
        integer(row, REOPENS, out);
        integer(row, AGENT_REPLIES, out);
        yesNo(row, ESCALATED, out);
        out.text(row.text(PRIORITY));
        out.text(row.text(STATUS));
        customer(row, CUSTOMER_ID, out);
        out.text(row.text(SOURCE_URL));
    }
}
