package nl.waardemeter.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shifts by the week, and what they are paid: who works less than the contract says is on leave, ill or in training for the rest. */
final class Week {

    private static final int BREAK = 900;
    private static final int LONGEST_LEAVE = 8 * WallTime.HOUR;

    private final Branch branch;
    private final Demand demand;
    private final Story story;
    private final Handling handling;
    private final People people;
    private final Roster roster;
    private final Map<LocalDate, DayPlan> plans = new HashMap<>();
    private final Map<LocalDate, List<Shift>> shifts = new HashMap<>();

    Week(Branch branch, Demand demand, Story story, Handling handling) {
        this.branch = branch;
        this.demand = demand;
        this.story = story;
        this.handling = handling;
        this.people = new People(branch);
        this.roster = new Roster(branch, people);
    }

    DayPlan plan(LocalDate day) {
        return plans.computeIfAbsent(day, key -> new DayPlan(key, demand, story, handling, people.pace(key)));
    }

    List<Shift> shifts(LocalDate day) {
        if (!shifts.containsKey(day)) {
            shifts.putAll(roster.of(day.with(previousOrSame(MONDAY)), this::plan));
        }
        return shifts.getOrDefault(day, List.of());
    }

    List<StaffedDay> staffed(DayPlan plan, List<Worker> workers) {
        List<StaffedDay> staffed = new ArrayList<>();
        Map<Person, Worker> there = new HashMap<>();
        for (Worker worker : workers) {
            int[] engaged = worker.engaged(plan);
            int available = worker.availableSeconds(engaged);
            there.put(worker.person(), worker);
            staffed.add(new StaffedDay(
                    plan.day(),
                    worker.person(),
                    available,
                    Math.min(available, worker.busySeconds(engaged)),
                    BREAK,
                    Math.max(worker.shift.paidSeconds(), available + BREAK)));
        }
        for (Person person : people.on(plan.day())) {
            int paid = there.containsKey(person) ? 0 : leaveSeconds(person, plan.day());
            if (paid > 0) {
                staffed.add(new StaffedDay(plan.day(), person, 0, 0, 0, paid));
            }
        }
        return staffed;
    }

    /** The rest of the contract's hours, on the first days of the week without a shift. */
    private int leaveSeconds(Person person, LocalDate day) {
        LocalDate monday = day.with(previousOrSame(MONDAY));
        int rest = person.paidHours() * WallTime.HOUR;
        List<LocalDate> off = new ArrayList<>();
        int start =
                Dice.of(branch.number(), person.id(), monday.toEpochDay(), 12).below(5);
        for (int i = 0; i < 7; i++) {
            int worked = worked(person, monday.plusDays(i));
            rest -= worked;
        }
        for (int i = 0; i < 5; i++) {
            LocalDate weekday = monday.plusDays((start + i) % 5);
            if (worked(person, weekday) == 0) {
                off.add(weekday);
            }
        }
        for (LocalDate leave : off) {
            int paid = Math.min(rest, LONGEST_LEAVE);
            if (leave.equals(day)) {
                return Math.max(0, paid);
            }
            rest -= paid;
        }
        return 0;
    }

    private int worked(Person person, LocalDate day) {
        for (Shift shift : shifts(day)) {
            if (shift.person().equals(person)) {
                return shift.paidSeconds();
            }
        }
        return 0;
    }
}
