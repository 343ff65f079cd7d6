package nl.waardemeter.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One part of a contact, in one queue.
 *
 * @param contact the number under which the source knows it
 * @param number from 1
 * @param queue the team in whose queue it is
 * @param at when it came into the queue
 * @param waited seconds, until the answer or until the caller gave up
 * @param time what it took, null where nobody answered
 * @param agent who answered
 */
record Leg(
        String contact,
        int number,
        Visit visit,
        Crew queue,
        long at,
        Exit exit,
        long waited,
        Handling.@Nullable Time time,
        @Nullable Person agent,
        boolean transferred) {

    enum Exit {
        ANSWERED,
        ABANDONED,
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Leg abandoned(Contact contact, int number, Crew queue, long at, long waited) {
        return new Leg(contact.number(), number, contact.visit(), queue, at, Exit.ABANDONED, waited, null, null, false);
    }

    /** A mail that nobody has answered. */
    static Leg open(Contact contact) {
        Visit visit = contact.visit();
        return new Leg(contact.number(), 1, visit, visit.crew(), contact.at(), Exit.UNKNOWN, 0, null, null, false);
    }

    long answeredAt() {
        return at + waited;
    }
}
