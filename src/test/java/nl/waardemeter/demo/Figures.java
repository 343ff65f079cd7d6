package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Channel;

/** KPIs of some days, counted row by row from what was told: without the product's formulas, totals or database. */
final class Figures {

    private static final double WINDOW = 7 * WallTime.DAY;

    private final LocalDate first;
    private final LocalDate last;
    private final List<Leg> legs;
    private final List<Leg> contacts;
    private final List<Answer> answers;
    private final List<MailTicket> tickets;
    private final List<StaffedDay> staffed;
    private final Set<String> transferred = new HashSet<>();
    private final Set<String> handled = new HashSet<>();
    private final Set<String> reopened;
    private final Map<String, Long> waits = new HashMap<>();
    private final Map<String, List<Leg>> issues;

    Figures(Collected all, LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
        long from = WallTime.startOf(first);
        long to = WallTime.startOf(last.plusDays(1));
        legs = all.legs.stream()
                .filter(leg -> leg.at() >= from && leg.at() < to)
                .toList();
        contacts = legs.stream().filter(leg -> leg.number() == 1).toList();
        answers = all.answers.stream()
                .filter(answer -> answer.at() >= from && answer.at() < to)
                .toList();
        tickets = all.tickets.stream()
                .filter(ticket -> ticket.begun().at() >= from && ticket.begun().at() < to)
                .toList();
        staffed = all.staffed.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
        for (Leg leg : all.legs) {
            if (leg.transferred()) {
                transferred.add(leg.contact());
            }
            if (leg.exit() == Leg.Exit.ANSWERED) {
                handled.add(leg.contact());
            }
            if (leg.number() == 1) {
                waits.put(leg.contact(), leg.waited());
            }
        }
        reopened = all.tickets.stream()
                .filter(ticket -> ticket.reopens() > 0)
                .map(MailTicket::number)
                .collect(Collectors.toSet());
        issues = all.legs.stream()
                .filter(leg -> leg.number() == 1 && leg.visit().known())
                .collect(Collectors.groupingBy(
                        leg -> leg.visit().customer() + " " + leg.visit().topic()));
    }

    double contactsAYear() {
        return contacts.size() / days() * 365;
    }

    double ticketsAYear() {
        return tickets.size() / days() * 365;
    }

    double answersAYear() {
        return answers.size() / days() * 365;
    }

    private double days() {
        return first.datesUntil(last.plusDays(1)).count();
    }

    double share(Channel channel) {
        return share(contacts, leg -> leg.visit().channel() == channel);
    }

    double share(Crew crew) {
        return share(contacts, leg -> leg.visit().crew() == crew);
    }

    double share(Topic topic) {
        return share(contacts, leg -> leg.visit().topic() == topic);
    }

    double known(Channel channel) {
        return share(of(contacts, channel), leg -> leg.visit().known());
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    private static List<Leg> of(List<Leg> legs, Channel channel) {
        return legs.stream().filter(leg -> leg.visit().channel() == channel).toList();
    }

    private List<Leg> answered(Channel channel) {
        return of(legs, channel).stream()
                .filter(leg -> leg.exit() == Leg.Exit.ANSWERED)
                .toList();
    }

    /** Calls that count for service level and abandonment: short abandons are left out. */
    private List<Leg> calls() {
        return of(legs, Channel.PHONE).stream()
                .filter(leg -> leg.exit() == Leg.Exit.ANSWERED || leg.waited() >= 5)
                .toList();
    }

    double serviceLevel() {
        return share(calls(), leg -> leg.exit() == Leg.Exit.ANSWERED && leg.waited() <= 20);
    }

    double abandonment() {
        return share(calls(), leg -> leg.exit() == Leg.Exit.ABANDONED);
    }

    double speedOfAnswer() {
        return mean(answered(Channel.PHONE), Leg::waited);
    }

    double waitOfNineInTen() {
        return quantile(answered(Channel.PHONE).stream().mapToDouble(Leg::waited), 0.9);
    }

    double handleTime(Channel channel) {
        return mean(answered(channel), leg -> time(leg).all());
    }

    double handleTime(Crew crew) {
        return mean(
                answered(Channel.PHONE).stream()
                        .filter(leg -> leg.queue() == crew)
                        .toList(),
                leg -> time(leg).all());
    }

    double talk() {
        return mean(answered(Channel.PHONE), leg -> time(leg).talk());
    }

    double hold() {
        return mean(answered(Channel.PHONE), leg -> time(leg).hold());
    }

    double wrapUp() {
        return mean(answered(Channel.PHONE), leg -> time(leg).wrapUp());
    }

    double onHold() {
        return share(answered(Channel.PHONE), leg -> time(leg).hold() > 0);
    }

    private static Handling.Time time(Leg leg) {
        return java.util.Objects.requireNonNull(leg.time());
    }

    double transferred(Predicate<Leg> which) {
        return share(
                contacts.stream()
                        .filter(which)
                        .filter(leg -> handled.contains(leg.contact()))
                        .toList(),
                leg -> transferred.contains(leg.contact()));
    }

    /** Method M1: of issues handled, those not followed within seven days, not transferred, and with no ticket reopened. */
    double firstContactResolution(Predicate<Leg> which) {
        return share(
                contacts.stream()
                        .filter(which)
                        .filter(leg -> leg.visit().known() && handled.contains(leg.contact()) && !isPreceded(leg))
                        .toList(),
                this::isSolved);
    }

    double repeats() {
        return share(contacts.stream().filter(leg -> leg.visit().known()).toList(), this::isPreceded);
    }

    private boolean isSolved(Leg leg) {
        return !isFollowed(leg)
                && !transferred.contains(leg.contact())
                && (leg.visit().ticket() == null
                        || !reopened.contains(leg.visit().ticket()));
    }

    private boolean isFollowed(Leg leg) {
        return others(leg).stream().anyMatch(other -> other.at() > leg.at() && other.at() - leg.at() <= WINDOW);
    }

    /** Trying again within half an hour after hanging up is no repeat. */
    private boolean isPreceded(Leg leg) {
        return others(leg).stream().anyMatch(other -> {
            long gap = leg.at() - other.at();
            return gap > 0 && gap <= WINDOW && (handled.contains(other.contact()) || gap > 1800);
        });
    }

    private List<Leg> others(Leg leg) {
        return leg.visit().known()
                ? issues.getOrDefault(leg.visit().customer() + " " + leg.visit().topic(), List.of())
                : List.of();
    }

    double satisfied(Predicate<Answer> which) {
        return share(
                answers.stream()
                        .filter(answer -> answer.question() == Answer.Question.CSAT)
                        .filter(which)
                        .toList(),
                answer -> answer.score() >= 4);
    }

    boolean isSolved(Answer answer) {
        return answer.about().visit().solved()
                && !transferred.contains(answer.about().contact());
    }

    boolean hasWaited(Answer answer, int from, int to) {
        long wait = waits.getOrDefault(answer.about().contact(), 0L);
        return answer.about().visit().channel() == Channel.PHONE && wait >= from && wait < to;
    }

    double promotersLessDetractors() {
        List<Answer> scores = of(Answer.Question.NPS);
        return 100 * (share(scores, answer -> answer.score() >= 9) - share(scores, answer -> answer.score() <= 6));
    }

    double mean(Answer.Question question) {
        return mean(of(question), Answer::score);
    }

    private List<Answer> of(Answer.Question question) {
        return answers.stream().filter(answer -> answer.question() == question).toList();
    }

    double responseHours(double part) {
        return quantile(
                answered(Channel.EMAIL).stream()
                        .mapToDouble(leg -> OpeningHours.businessSeconds(leg.at(), leg.answeredAt()) / 3600.0),
                part);
    }

    double resolutionDays(double part) {
        return quantile(
                tickets.stream()
                        .filter(ticket -> ticket.solvedAt() > 0)
                        .mapToDouble(
                                ticket -> (ticket.solvedAt() - ticket.begun().at()) / (double) WallTime.DAY),
                part);
    }

    double reopened() {
        return share(
                tickets.stream().filter(ticket -> ticket.firstSolvedAt() > 0).toList(), ticket -> ticket.reopens() > 0);
    }

    double unanswered() {
        return share(of(contacts, Channel.EMAIL), leg -> leg.exit() == Leg.Exit.UNKNOWN);
    }

    double occupancy() {
        return sum(StaffedDay::busySeconds) / sum(StaffedDay::availableSeconds);
    }

    double shrinkage() {
        return 1 - sum(StaffedDay::availableSeconds) / sum(StaffedDay::paidSeconds);
    }

    double paidHoursAWeek() {
        return sum(StaffedDay::paidSeconds) / 3600 / days() * 7;
    }

    long names() {
        return staffed.stream().map(StaffedDay::person).distinct().count();
    }

    private double sum(ToDoubleFunction<StaffedDay> of) {
        return staffed.stream().mapToDouble(of).sum();
    }

    private static <T> double mean(List<T> of, ToDoubleFunction<T> what) {
        return of.stream().mapToDouble(what).average().orElse(Double.NaN);
    }

    private static double quantile(java.util.stream.DoubleStream of, double part) {
        double[] sorted = of.toArray();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
