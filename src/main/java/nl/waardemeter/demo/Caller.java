package nl.waardemeter.demo;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, or has waited.
 *
 * @param <Q> what the caller comes with
 * @param <W> who answers
 */
final class Caller<Q, W> {

    /** Which group of servers is to answer first. */
    final int group;

    final long at;

    /** For so many seconds only the own group is asked. */
    final long alone;

    /** After so many seconds the caller gives up. */
    final long patience;

    final Q question;

    /** When a server answered, or the caller gave up; -1 while waiting. */
    private long until = -1;

    private @Nullable Server<W> server;

    Caller(int group, long at, long alone, long patience, Q question) {
        this.group = group;
        this.at = at;
        this.alone = alone;
        this.patience = patience;
        this.question = question;
    }

    boolean waits() {
        return until < 0;
    }

    void answered(long now, Server<W> by) {
        until = now;
        server = by;
    }

    void gaveUp(long now) {
        until = now;
    }

    long until() {
        return until;
    }

    long waited() {
        return until - at;
    }

    /** Who answered, if anybody did. */
    @Nullable
    Server<W> server() {
        return server;
    }
}
