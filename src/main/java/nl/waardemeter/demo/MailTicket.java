package nl.waardemeter.demo;

import org.jspecify.annotations.Nullable;

/**
 * What the help desk knows of a mail and the answers to it. Moments in seconds since 1970, 0 for what has not happened.
 *
 * @param begun the mail's own leg
 * @param agent who answered first
 */
record MailTicket(
        String number,
        Leg begun,
        @Nullable Person agent,
        long firstResponseAt,
        long firstSolvedAt,
        long solvedAt,
        int reopens,
        int replies,
        boolean escalated) {}
