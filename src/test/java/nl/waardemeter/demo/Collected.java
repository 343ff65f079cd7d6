package nl.waardemeter.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All that was told, kept in lists. */
final class Collected implements Records {

    final List<Leg> legs = new ArrayList<>();
    final List<MailTicket> tickets = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<StaffedDay> staffed = new ArrayList<>();

    static Collected of(Months months, double size) {
        Collected collected = new Collected();
        for (YearMonth month : months.newestFirst()) {
            collected.add(months, month, size);
        }
        return collected;
    }

    static Collected of(Months months, YearMonth month, double size) {
        Collected collected = new Collected();
        collected.add(months, month, size);
        return collected;
    }

    private void add(Months months, YearMonth month, double size) {
        try {
            new Department(new Branch(1, size), months).tell(month, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Leg> legs(Predicate<Leg> which) {
        return legs.stream().filter(which).toList();
    }

    static Predicate<Leg> between(LocalDate first, LocalDate last) {
        long from = WallTime.startOf(first);
        long to = WallTime.startOf(last.plusDays(1));
        return leg -> leg.at() >= from && leg.at() < to;
    }

    @Override
    public void leg(Leg leg) {
        legs.add(leg);
    }

    @Override
    public void ticket(MailTicket ticket) {
        tickets.add(ticket);
    }

    @Override
    public void answer(Answer answer) {
        answers.add(answer);
    }

    @Override
    public void staffed(StaffedDay day) {
        staffed.add(day);
    }
}
