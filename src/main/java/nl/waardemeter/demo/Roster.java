package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who works when, a week at a time: shifts are laid where the plan still lacks people, and go to whoever has worked least. */
final class Roster {

    /** Half-hours, pause included. */
    private static final int SHORTEST_SHIFT = 8;

    private static final int USUAL_SHIFT = 11;
    private static final int LONGEST_SHIFT = 16;

    /** Beside the people that 80/20 needs by phone. */
    private static final double PHONE = 0.95;

    /** A half-hour is worth a person where more than this part of a person lacks. */
    private static final double WORTH = 0.36;

    private static final double AWAY = 0.1;

    private final Branch branch;
    private final People people;

    Roster(Branch branch, People people) {
        this.branch = branch;
        this.people = people;
    }

    Map<LocalDate, List<Shift>> of(LocalDate monday, Function<LocalDate, DayPlan> plans) {
        Map<Person, Integer> worked = new HashMap<>();
        Map<LocalDate, List<Shift>> week = new LinkedHashMap<>();
        for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
            List<Shift> shifts = on(plans.apply(day), monday, worked);
            shifts.forEach(shift -> worked.merge(shift.person(), shift.to() - shift.from(), Integer::sum));
            week.put(day, shifts);
        }
        return week;
    }

    private List<Shift> on(DayPlan plan, LocalDate monday, Map<Person, Integer> worked) {
        Dice dice = branch.dice(plan.day(), 4);
        List<Person> there = new ArrayList<>();
        for (Person person : people.on(plan.day())) {
            if (!isAway(person, monday)) {
                there.add(person);
            }
        }
        shuffle(there, dice);
        there.sort(Comparator.comparingDouble(person -> worked.getOrDefault(person, 0) / (double) person.paidHours()));
        double[] lacking = new double[DayPlan.HALF_HOURS];
        double hours = 0;
        for (int slot = 0; slot < lacking.length; slot++) {
            lacking[slot] = plan.phone(slot) * PHONE + plan.chat(slot);
            hours += lacking[slot];
        }
        int longest = there.isEmpty() ? 0 : (int) Math.ceil(hours / there.size()) + 2;
        return lay(plan, lacking, there, Math.min(LONGEST_SHIFT, Math.max(USUAL_SHIFT, longest)));
    }

    private boolean isAway(Person person, LocalDate monday) {
        return Dice.of(branch.number(), person.id(), monday.toEpochDay(), 5).chance(AWAY);
    }

    private static List<Shift> lay(DayPlan plan, double[] lacking, List<Person> there, int longest) {
        List<Shift> shifts = new ArrayList<>();
        double[] behind = new double[Crew.values().length];
        while (!there.isEmpty()) {
            for (Crew crew : Crew.values()) {
                behind[crew.ordinal()] += plan.share(crew);
            }
            Person person = next(there, behind);
            Shift shift = best(lacking, person, longest);
            if (shift == null) {
                break;
            }
            behind[person.crew().ordinal()] -= 1;
            there.remove(person);
            shifts.add(shift);
            for (int slot = shift.from(); slot < shift.to(); slot++) {
                lacking[slot] -= shift.covers(slot) ? 1 : 0;
            }
        }
        return shifts;
    }

    /** The first one of the team that is furthest behind its share. */
    private static Person next(List<Person> there, double[] behind) {
        Person next = there.get(0);
        for (Person person : there) {
            if (behind[person.crew().ordinal()] > behind[next.crew().ordinal()]) {
                next = person;
            }
        }
        return next;
    }

    /** The shift that helps most, or none where none is worth it. */
    private static @Nullable Shift best(double[] lacking, Person person, int longest) {
        Shift best = null;
        double most = 0;
        for (int from = 0; from + SHORTEST_SHIFT <= lacking.length; from++) {
            double worth = 0;
            for (int to = from; to < Math.min(lacking.length, from + longest); to++) {
                worth += Math.min(1, lacking[to]) - WORTH;
                if (to - from + 1 >= SHORTEST_SHIFT && worth > most + 1e-9) {
                    most = worth;
                    best = new Shift(person, from, to + 1, pause(lacking, from, to + 1));
                }
            }
        }
        return best;
    }

    /** Where it is missed least, not in the first hour nor in the last. */
    private static int pause(double[] lacking, int from, int to) {
        int pause = from + 2;
        for (int slot = from + 2; slot < to - 2; slot++) {
            pause = lacking[slot] < lacking[pause] ? slot : pause;
        }
        return pause;
    }

    private static void shuffle(List<Person> people, Dice dice) {
        for (int i = people.size() - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            people.set(i, people.set(other, people.get(i)));
        }
    }
}
