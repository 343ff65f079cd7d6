package nl.waardemeter.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * Turns local times into instants. A time that does not exist in spring moves one hour on, one that occurs twice in
 * autumn is the first; both are counted. Offsets are kept by the local hour, for looking one up costs more than reading
 * the whole time.
 */
final class LocalTimes {

    private static final int KEPT = 1 << 13;
    private static final long NO_HOUR = Long.MIN_VALUE;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final long[] hours = new long[KEPT];
    private final int[] offsets = new int[KEPT];
    private long moved;
    private long doubled;

    LocalTimes(ZoneId zone) {
        this.zone = zone;
        rules = zone.getRules();
        Arrays.fill(hours, NO_HOUR);
    }

    ZoneId zone() {
        return zone;
    }

    /** Seconds since 1970 in UTC. */
    long toUtc(long localSeconds) {
        long hour = Math.floorDiv(localSeconds, 3_600);
        int place = (int) hour & KEPT - 1;
        return hours[place] == hour ? localSeconds - offsets[place] : lookUp(localSeconds, hour, place);
    }

    private long lookUp(long localSeconds, long hour, int place) {
        LocalDateTime start = LocalDateTime.ofEpochSecond(hour * 3_600, 0, ZoneOffset.UTC);
        LocalDateTime end = start.plusSeconds(3_599);
        if (rules.getValidOffsets(start).size() == 1
                && rules.getValidOffsets(end).size() == 1
                && rules.getOffset(start).equals(rules.getOffset(end))) {
            hours[place] = hour;
            offsets[place] = rules.getOffset(start).getTotalSeconds();
            return localSeconds - offsets[place];
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC);
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition == null) {
            return localSeconds - rules.getOffset(local).getTotalSeconds();
        }
        if (transition.isGap()) {
            moved++;
        } else {
            doubled++;
        }
        return localSeconds - transition.getOffsetBefore().getTotalSeconds();
    }

    /** The local day of an instant. */
    long epochDay(long utcSeconds) {
        int offset = rules.getOffset(Instant.ofEpochSecond(utcSeconds)).getTotalSeconds();
        return Math.floorDiv(utcSeconds + offset, 86_400);
    }

    /** How many times did not exist and were moved one hour on. */
    long moved() {
        return moved;
    }

    /** How many times occur twice and were taken for the first. */
    long doubled() {
        return doubled;
    }
}
