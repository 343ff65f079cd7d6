package nl.waardemeter.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Local days of instants, quickly: the offset is looked up again only when the clock has been changed in between. */
public final class LocalDays {

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;

    private final ZoneRules rules;
    private long validFrom = Long.MAX_VALUE;
    private long validUntil = Long.MIN_VALUE;
    private long offset;

    public LocalDays(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The local day, in days since 1970, of an instant in microseconds since 1970. */
    public long of(long micros) {
        if (micros < validFrom || micros >= validUntil) {
            lookUp(micros);
        }
        return Math.floorDiv(micros + offset, DAY);
    }

    private void lookUp(long micros) {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, SECOND));
        offset = rules.getOffset(instant).getTotalSeconds() * SECOND;
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        validFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond() * SECOND;
        validUntil = after == null ? Long.MAX_VALUE : after.toEpochSecond() * SECOND;
    }
}
