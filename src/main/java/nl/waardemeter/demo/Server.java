package nl.waardemeter.demo;

/**
 * One who answers, one caller after the other, in the half-hours of his duty. An agent with three chats open is three servers.
 *
 * @param <W> who it is
 */
final class Server<W> {

    final int group;
    final W who;

    private final boolean[] duty;
    private boolean busy;
    private long idleSince;

    /** @param duty by half-hour of the room's hours */
    Server(int group, W who, boolean[] duty) {
        this.group = group;
        this.who = who;
        this.duty = duty.clone();
    }

    boolean isOnDuty(int slot) {
        return duty[slot];
    }

    boolean isFree(int slot) {
        return !busy && duty[slot];
    }

    /** Since when there was nothing to do: the one who waits longest is next. */
    long idleSince() {
        return idleSince;
    }

    void begin() {
        busy = true;
    }

    void end(long now) {
        busy = false;
        idleSince = now;
    }
}
