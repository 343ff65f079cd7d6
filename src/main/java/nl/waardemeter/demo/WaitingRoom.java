package nl.waardemeter.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Queues with people who answer and people who lose patience, played through event by event. Waiting times are what comes of it.
 *
 * <p>Callers wait for a server of their own group, in order of arrival. After a while, or at once where nobody of the group is on
 * duty, any other server who is free takes them. Who is on duty changes by the half-hour; whoever goes off duty finishes first.
 *
 * @param <Q> what callers come with
 * @param <W> who answers
 */
final class WaitingRoom<Q, W> {

    /** What goes on around the waiting. More callers may arrive from it. */
    interface Desk<Q, W> {

        /** @return for how many seconds the server is busy with it */
        long answer(WaitingRoom<Q, W> room, Caller<Q, W> caller, Server<W> server);

        void giveUp(WaitingRoom<Q, W> room, Caller<Q, W> caller);
    }

    /** Of what happens at one moment, what makes free comes first. */
    private enum Kind {
        FREE,
        DUTY,
        ARRIVAL,
        WIDEN,
        PATIENCE
    }

    private record Event(long at, Kind kind, long order, Runnable happens) {}

    private final long opens;
    private final long slotSeconds;
    private final int slots;
    private final List<Server<W>> servers;
    private final Desk<Q, W> desk;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparing(Event::kind).thenComparingLong(Event::order));
    private final List<Deque<Caller<Q, W>>> queues = new ArrayList<>();
    private long order;
    private long now;

    /**
     * @param opens when the first half-hour of duty begins
     * @param slots how many there are; in the last one people stay until nobody waits
     */
    WaitingRoom(long opens, int slots, long slotSeconds, int groups, List<Server<W>> servers, Desk<Q, W> desk) {
        this.opens = opens;
        this.slots = slots;
        this.slotSeconds = slotSeconds;
        this.servers = List.copyOf(servers);
        this.desk = desk;
        for (int group = 0; group < groups; group++) {
            queues.add(new ArrayDeque<>());
        }
        for (int slot = 0; slot < slots; slot++) {
            add(opens + slot * slotSeconds, Kind.DUTY, () -> this.servers.forEach(this::takeNext));
        }
    }

    /** Somebody comes, now or later. */
    void arrive(Caller<Q, W> caller) {
        add(caller.at, Kind.ARRIVAL, () -> come(caller));
    }

    void run() {
        while (!events.isEmpty()) {
            Event event = events.remove();
            now = event.at;
            event.happens.run();
        }
    }

    private void add(long at, Kind kind, Runnable happens) {
        events.add(new Event(at, kind, order++, happens));
    }

    private int slot() {
        return (int) Math.max(0, Math.min(slots - 1, (now - opens) / slotSeconds));
    }

    private void come(Caller<Q, W> caller) {
        Server<W> own = longestIdle(caller.group);
        if (own != null) {
            answer(caller, own);
            return;
        }
        queues.get(caller.group).add(caller);
        add(caller.at + caller.patience, Kind.PATIENCE, () -> leave(caller));
        if (isAnybodyOnDuty(caller.group)) {
            add(caller.at + caller.alone, Kind.WIDEN, () -> widen(caller));
        } else {
            widen(caller);
        }
    }

    private void widen(Caller<Q, W> caller) {
        Server<W> any = caller.waits() ? longestIdle(-1) : null;
        if (any != null) {
            answer(caller, any);
        }
    }

    private void leave(Caller<Q, W> caller) {
        if (caller.waits()) {
            caller.gaveUp(now);
            desk.giveUp(this, caller);
        }
    }

    private void free(Server<W> server) {
        server.end(now);
        takeNext(server);
    }

    private void takeNext(Server<W> server) {
        if (server.isFree(slot())) {
            Caller<Q, W> own = firstOf(server.group);
            Caller<Q, W> next = own == null ? firstOfOthers() : own;
            if (next != null) {
                answer(next, server);
            }
        }
    }

    /** Who waits longest of those whom anybody may answer. */
    private @Nullable Caller<Q, W> firstOfOthers() {
        Caller<Q, W> first = null;
        for (int group = 0; group < queues.size(); group++) {
            Caller<Q, W> other = firstOf(group);
            if (other != null
                    && (first == null || other.at < first.at)
                    && (now - other.at >= other.alone || !isAnybodyOnDuty(group))) {
                first = other;
            }
        }
        return first;
    }

    private @Nullable Caller<Q, W> firstOf(int group) {
        Deque<Caller<Q, W>> queue = queues.get(group);
        while (!queue.isEmpty() && !queue.element().waits()) {
            queue.remove();
        }
        return queue.peek();
    }

    private void answer(Caller<Q, W> caller, Server<W> server) {
        caller.answered(now, server);
        server.begin();
        add(now + desk.answer(this, caller, server), Kind.FREE, () -> free(server));
    }

    private boolean isAnybodyOnDuty(int group) {
        int slot = slot();
        for (Server<W> server : servers) {
            if (server.group == group && server.isOnDuty(slot)) {
                return true;
            }
        }
        return false;
    }

    /** The free server of the group, or of any where it is -1, who has waited longest. */
    private @Nullable Server<W> longestIdle(int group) {
        int slot = slot();
        Server<W> longest = null;
        for (Server<W> server : servers) {
            if ((group < 0 || server.group == group)
                    && server.isFree(slot)
                    && (longest == null || server.idleSince() < longest.idleSince())) {
                longest = server;
            }
        }
        return longest;
    }
}
