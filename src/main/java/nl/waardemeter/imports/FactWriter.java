package nl.waardemeter.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.SourceNames;
import org.jspecify.annotations.Nullable;

/** What the writers of all kinds share: sources, local days, bounded durations, references and words. */
public abstract class FactWriter implements RecordKind.RowWriter {

    /** Longest wait, talk or hold that a leg may have: it must fit in whole milliseconds of 32 bits. */
    private static final long LONGEST_MILLIS = 24L * 24 * 3600 * 1000;

    private static final String SOURCE_NAME = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}";

    /** What stands before a pseudonym in a file of rejected rows: the customer's own number is kept nowhere. */
    static final String PSEUDONYM = "pseudonym:";

    private final RecordKind.Reading reading;
    private final LocalDays days;
    private final Map<String, SourceNames.OfSource> sources = new HashMap<>();
    private SourceNames.OfSource names;
    private String source;

    protected FactWriter(RecordKind.Reading reading) {
        this.reading = reading;
        this.days = new LocalDays(reading.zone());
        this.source = reading.source();
        this.names = reading.names().of(source);
    }

    /** The names as the row's own source uses them: its column "source", else the import's. */
    protected final SourceNames.OfSource names(@Nullable String rowSource) {
        String wanted = rowSource == null ? reading.source() : rowSource;
        if (!wanted.equals(source)) {
            source = wanted;
            names = sources.computeIfAbsent(wanted, reading.names()::of);
        }
        return names;
    }

    /** The local day, in days since 1970. */
    protected final long day(long micros) {
        return days.of(micros);
    }

    /** The name that the row is stamped with: names that mean the same are merged. */
    protected final int stamp(Dimension dimension, int id) {
        return reading.names().stamp(dimension, id);
    }

    /** The fields that say whose a row is. */
    public record Whose(int team, int queue, int agent, int topic) {}

    /** Team, queue, agent and topic, each as the row is stamped and then as the file says. */
    protected final void whose(SourceNames.OfSource names, RowValues row, Whose fields, long epochDay, BinaryCopy out) {
        int team = names.id(Dimension.TEAM, row.text(fields.team));
        int queue = names.id(Dimension.QUEUE, row.text(fields.queue));
        int agent = names.id(Dimension.AGENT, row.text(fields.agent));
        out.integer(team != 0 ? stamp(Dimension.TEAM, team) : teamOf(agent, queue, epochDay));
        id(team, out);
        name(Dimension.QUEUE, queue, out);
        name(Dimension.AGENT, agent, out);
        name(Dimension.TOPIC, names.id(Dimension.TOPIC, row.text(fields.topic)), out);
    }

    private void name(Dimension dimension, int id, BinaryCopy out) {
        out.integer(stamp(dimension, id));
        id(id, out);
    }

    protected final int teamOf(int agentId, int queueId, long epochDay) {
        return reading.names().teamOf(agentId, queueId, epochDay);
    }

    protected final RecordKind.Reading reading() {
        return reading;
    }

    protected static void checkSource(RowValues row, int field) {
        String named = row.text(field);
        if (named != null && !named.matches(SOURCE_NAME)) {
            row.reject(field, "imports.rejection.source-name");
        }
    }

    /** Rejects a duration below zero. */
    protected static void checkNotNegative(RowValues row, int field) {
        if (row.has(field) && row.number(field) < 0) {
            row.reject(field, "imports.rejection.negative-duration");
        }
    }

    /** Rejects a duration below zero or of over 24 days. */
    protected static void checkDuration(RowValues row, int field) {
        checkNotNegative(row, field);
        if (row.has(field) && row.number(field) > LONGEST_MILLIS) {
            row.reject(field, "imports.rejection.duration-too-long");
        }
    }

    /**
     * The time between two moments in milliseconds. Where the end lies before the start the duration is not known: that is counted,
     * and the record stays.
     */
    protected static long between(RowValues row, int start, int end) {
        if (!row.has(start) || !row.has(end)) {
            return -1;
        }
        long millis = Math.floorDiv(row.number(end) - row.number(start), 1000L);
        if (millis < 0) {
            row.drop(end, "imports.notice.end-before-start");
            return -1;
        }
        return Math.min(millis, LONGEST_MILLIS * 1000);
    }

    /** The same for what can last 24 days at most; a row in which it lasts longer is rejected. */
    protected static long shortlyBetween(RowValues row, int start, int end) {
        long millis = between(row, start, end);
        if (millis > LONGEST_MILLIS) {
            row.reject(end, "imports.rejection.end-too-late");
            return -1;
        }
        return millis;
    }

    /** Moments win over a duration; a difference of over a minute is counted. */
    protected static void settle(RowValues row, int duration, long fromMoments) {
        if (fromMoments < 0) {
            return;
        }
        if (row.has(duration) && Math.abs(row.number(duration) - fromMoments) > 60_000) {
            row.notice(duration, "imports.notice.duration-differs");
        }
        row.set(duration, fromMoments);
    }

    protected static void millis(RowValues row, int field, BinaryCopy out) {
        if (row.has(field)) {
            out.integer((int) row.number(field));
        } else {
            out.missing();
        }
    }

    protected static void longMillis(RowValues row, int field, BinaryCopy out) {
        if (row.has(field)) {
            out.bigint(row.number(field));
        } else {
            out.missing();
        }
    }

    protected static void integer(RowValues row, int field, BinaryCopy out) {
        millis(row, field, out);
    }

    protected static void instant(RowValues row, int field, BinaryCopy out) {
        if (row.has(field)) {
            out.instant(row.number(field));
        } else {
            out.missing();
        }
    }

    protected static void yesNo(RowValues row, int field, BinaryCopy out) {
        if (row.has(field)) {
            out.bool(row.number(field) == 1);
        } else {
            out.missing();
        }
    }

    /** The day of a moment, or nothing. */
    protected final void dayOf(RowValues row, int field, BinaryCopy out) {
        if (row.has(field)) {
            out.date(day(row.number(field)));
        } else {
            out.missing();
        }
    }

    private UUID pseudonym(String customer) {
        if (customer.startsWith(PSEUDONYM)) {
            try {
                return UUID.fromString(customer.substring(PSEUDONYM.length()));
            } catch (IllegalArgumentException e) {
                // Then it is what a customer is called in that system
            }
        }
        return reading.pseudonyms().of(customer);
    }

    /** The customer's pseudonym; the number itself ends here. */
    protected final void customer(RowValues row, int field, BinaryCopy out) {
        String customer = row.text(field);
        if (customer == null) {
            out.missing();
        } else {
            out.uuid(pseudonym(customer));
        }
    }

    protected static void id(int id, BinaryCopy out) {
        if (id == 0) {
            out.missing();
        } else {
            out.integer(id);
        }
    }
}
