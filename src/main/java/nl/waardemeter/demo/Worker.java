package nl.waardemeter.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody at work: what he is there for in each half-hour, and what he was busy with. */
final class Worker {

    final Shift shift;
    final boolean[] there = new boolean[DayPlan.HALF_HOURS];
    final boolean[] calls = new boolean[DayPlan.HALF_HOURS];
    final boolean[] chats = new boolean[DayPlan.HALF_HOURS];

    private final List<long[]> engaged = new ArrayList<>();
    private int mailSeconds;

    Worker(Shift shift) {
        this.shift = shift;
    }

    Person person() {
        return shift.person();
    }

    void engage(long from, long to) {
        engaged.add(new long[] {from, to});
    }

    void mail(int seconds) {
        mailSeconds += seconds;
    }

    /** Seconds with a customer in each half-hour; several chats at once count once. */
    int[] engaged(DayPlan plan) {
        int[] seconds = new int[DayPlan.HALF_HOURS];
        engaged.sort(Comparator.comparingLong(span -> span[0]));
        long start = plan.begins(0);
        long done = start;
        for (long[] span : engaged) {
            long from = Math.max(done, span[0]);
            while (from < span[1]) {
                int slot = (int) Math.min(DayPlan.HALF_HOURS - 1, (from - start) / DayPlan.HALF_HOUR);
                long ends = slot == DayPlan.HALF_HOURS - 1
                        ? span[1]
                        : Math.min(span[1], start + (slot + 1L) * DayPlan.HALF_HOUR);
                seconds[slot] += (int) (ends - from);
                from = ends;
            }
            done = Math.max(done, span[1]);
        }
        return seconds;
    }

    int busySeconds(int[] engaged) {
        int busy = mailSeconds;
        for (int seconds : engaged) {
            busy += seconds;
        }
        return busy;
    }

    /** The half-hours he was there for, and what went on beyond them. */
    int availableSeconds(int[] engaged) {
        int available = 0;
        for (int slot = 0; slot < there.length; slot++) {
            available += there[slot] ? DayPlan.HALF_HOUR : engaged[slot];
        }
        return available;
    }
}
