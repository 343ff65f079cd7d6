package nl.waardemeter.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who of those at work does what, by the half-hour: first the chat, then the phone as far as people were planned for it. */
final class Seats {

    /** Beside what 80/20 needs: plans are never quite kept, and not the same from one half-hour to the next. */
    private static final double STAFFED = 1.09;

    private static final double STAFFED_NOISE = 0.18;

    /** In the bad week there are fewer people than there is work. */
    private static final double BAD_WEEK = 0.9;

    private Seats() {}

    /** Everybody with a shift, by what they are there for. */
    static List<Worker> of(DayPlan plan, List<Shift> shifts, boolean badWeek, Dice dice) {
        List<Worker> workers = shifts.stream().map(Worker::new).toList();
        for (int slot = 0; slot < DayPlan.HALF_HOURS; slot++) {
            int now = slot;
            chat(plan.chat(slot), slot, workers);
            double wanted =
                    badWeek ? BAD_WEEK * plan.phoneLoad(slot) : plan.phone(slot) * dice.normal(STAFFED, STAFFED_NOISE);
            if (plan.phone(slot) > 0) {
                phone(Math.max(1, dice.rounded(Math.max(0, wanted))), plan, slot, workers);
            }
            workers.stream().filter(worker -> worker.shift.covers(now)).forEach(worker -> worker.there[now] = true);
        }
        return workers;
    }

    /** The latest shifts chat. Where nobody would, somebody's break waits or his shift goes on for a while. */
    private static void chat(int seats, int slot, List<Worker> workers) {
        List<Worker> latest = workers.stream()
                .sorted(Comparator.comparingInt((Worker worker) -> worker.shift.covers(slot) ? 0 : 1)
                        .thenComparingInt(worker -> slot < worker.shift.to() ? 0 : 1)
                        .thenComparingInt(worker -> -worker.shift.to()))
                .limit(seats)
                .toList();
        for (int i = 0; i < latest.size(); i++) {
            Worker worker = latest.get(i);
            if (i == 0 || worker.shift.covers(slot)) {
                worker.chats[slot] = true;
                worker.there[slot] = true;
            }
        }
    }

    private static void phone(int seats, DayPlan plan, int slot, List<Worker> workers) {
        int left = seats;
        List<Worker> spare = new ArrayList<>();
        for (Crew crew : byNeed(seats, plan)) {
            int wanted = (int) Math.round(seats * plan.share(crew));
            for (Worker worker : workers) {
                if (worker.person().crew() == crew && worker.shift.covers(slot) && !worker.chats[slot]) {
                    if (wanted > 0 && left > 0) {
                        worker.calls[slot] = true;
                        wanted--;
                        left--;
                    } else {
                        spare.add(worker);
                    }
                }
            }
        }
        spare.stream().limit(left).forEach(worker -> worker.calls[slot] = true);
    }

    /** The team first of whose share most is left when it is rounded. */
    private static List<Crew> byNeed(int seats, DayPlan plan) {
        return Stream.of(Crew.values())
                .sorted(Comparator.comparingDouble(crew -> -seats * plan.share(crew)))
                .toList();
    }
}
