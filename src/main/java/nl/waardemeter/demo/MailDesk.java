package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Mail waits in a pile for each team and is answered in the order in which it came, between the calls of those who are at work. As
 * many are answered as it takes to end the day with a pile of the usual height; how high that is differs from week to week.
 */
final class MailDesk {

    private static final double UNANSWERED = 0.015;

    /** The pile at the end of the day, in days of work. */
    private static final double CARRIED_OVER = 0.62;

    private static final double CARRY_NOISE = 0.75;

    /** The product team lets it grow a little every month. */
    private static final double PRODUCT_GROWS = 0.05;

    /** What is left of the time between calls. */
    private static final double OF_IDLE_TIME = 0.8;

    private final Branch branch;
    private final Demand demand;
    private final Months months;
    private final Story story;
    private final Handling handling;
    private final Map<Crew, Deque<Contact>> piles = new EnumMap<>(Crew.class);

    MailDesk(Branch branch, Demand demand, Months months, Story story, Handling handling) {
        this.branch = branch;
        this.demand = demand;
        this.months = months;
        this.story = story;
        this.handling = handling;
        for (Crew crew : Crew.values()) {
            piles.put(crew, new ArrayDeque<>());
        }
    }

    boolean isEmpty() {
        return piles.values().stream().allMatch(Deque::isEmpty);
    }

    /** Works through a day; hands back what was answered, and what never will be. */
    List<Leg> work(DayPlan plan, List<Contact> arrived, List<Worker> workers) {
        List<Leg> legs = new ArrayList<>();
        for (Contact contact : arrived) {
            if (Dice.of(contact.visit().seed(), 7).chance(UNANSWERED)) {
                legs.add(Leg.open(contact));
            } else {
                pile(contact.visit().crew()).add(contact);
            }
        }
        if (OpeningHours.isOpen(plan.day(), Channel.PHONE)) {
            answer(plan, workers, legs);
        }
        return legs;
    }

    /** What is still there when the telling ends. */
    List<Leg> left() {
        return piles.values().stream().flatMap(Deque::stream).map(Leg::open).toList();
    }

    private Deque<Contact> pile(Crew crew) {
        return piles.getOrDefault(crew, new ArrayDeque<>());
    }

    private void answer(DayPlan plan, List<Worker> workers, List<Leg> legs) {
        double[] budget = budget(plan.day());
        List<int[]> idle = new ArrayList<>();
        double all = 0;
        for (Worker worker : workers) {
            int[] seconds = worker.engaged(plan);
            for (int slot = 0; slot < seconds.length; slot++) {
                seconds[slot] = worker.there[slot] ? Math.max(0, DayPlan.HALF_HOUR - seconds[slot]) : 0;
                all += seconds[slot];
            }
            idle.add(seconds);
        }
        double wanted = budget[0] + budget[1] + budget[2];
        double part = all == 0 ? 0 : Math.min(OF_IDLE_TIME, wanted / all);
        double[] credit = new double[workers.size()];
        for (int slot = 0; slot < DayPlan.HALF_HOURS; slot++) {
            for (int i = 0; i < workers.size(); i++) {
                Worker worker = workers.get(i);
                int free = idle.get(i)[slot];
                credit[i] += free * part;
                long at = plan.begins(slot) + DayPlan.HALF_HOUR - free;
                while (free > 0 && credit[i] > 0) {
                    Leg leg = next(worker, at, budget, plan.day());
                    if (leg == null) {
                        break;
                    }
                    int spent = Objects.requireNonNull(leg.time()).all();
                    credit[i] -= spent;
                    budget[leg.queue().ordinal()] -= spent;
                    at = Math.min(at + spent, plan.begins(slot) + DayPlan.HALF_HOUR);
                    worker.mail(spent);
                    legs.add(leg);
                }
            }
        }
    }

    /** The oldest mail of the own team, else of the team that is furthest behind. */
    private @Nullable Leg next(Worker worker, long at, double[] budget, LocalDate day) {
        Crew own = worker.person().crew();
        Crew chosen = waits(own, at, budget) ? own : null;
        for (Crew crew : Crew.values()) {
            if (chosen != own
                    && waits(crew, at, budget)
                    && (chosen == null || budget[crew.ordinal()] > budget[chosen.ordinal()])) {
                chosen = crew;
            }
        }
        if (chosen == null) {
            return null;
        }
        Contact contact = pile(chosen).remove();
        Dice dice = Dice.of(contact.visit().seed(), 8);
        boolean transferred = dice.chance(Transfers.share(chosen, story.mandate(day, chosen)));
        return new Leg(
                contact.number(),
                1,
                contact.visit(),
                chosen,
                contact.at(),
                Leg.Exit.ANSWERED,
                at - contact.at(),
                handling.mail(contact.visit().topic(), worker.person().pace(day), dice),
                worker.person(),
                transferred);
    }

    private boolean waits(Crew crew, long at, double[] budget) {
        Contact oldest = pile(crew).peek();
        return oldest != null && oldest.at() <= at && budget[crew.ordinal()] > 0;
    }

    /** Seconds of work that each team gives to its mail today. */
    private double[] budget(LocalDate day) {
        double[] budget = new double[Crew.values().length];
        long week = Math.floorDiv(day.toEpochDay() + 3, 7);
        for (Crew crew : Crew.values()) {
            double share = 0;
            for (Topic topic : Topic.ALL) {
                share += topic.crew == crew ? topic.share / 100 : 0;
            }
            double today = demand.of(day, Channel.EMAIL) * share;
            double carried = CARRIED_OVER
                    * (crew == Crew.PRODUCT ? 1 + PRODUCT_GROWS * Math.max(0, months.number(day)) : 1)
                    * Dice.of(branch.number(), week, crew.ordinal(), 9).lognormal(1, CARRY_NOISE)
                    * Dice.of(branch.number(), day.toEpochDay(), crew.ordinal(), 10)
                            .lognormal(1, CARRY_NOISE);
            budget[crew.ordinal()] = Math.max(0, pile(crew).size() - today * carried) * Handling.MAIL_SECONDS;
        }
        return budget;
    }
}
