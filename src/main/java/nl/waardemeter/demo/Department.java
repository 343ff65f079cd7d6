package nl.waardemeter.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.kpi.Channel;

/** "Huis & Haard", or one branch of it: tells month by month what happened. Any month can be the first to be told. */
final class Department {

    /** Days until the piles of mail are as high as they would be if all the months before were told. */
    private static final int WARMING_UP = 8;

    /** Days in which the last mail of a month is answered. */
    private static final int AFTERWARDS = 12;

    private final Branch branch;
    private final Months months;
    private final Story story;
    private final Demand demand;
    private final Handling handling;
    private final Week week;
    private final Tickets tickets;
    private final Surveys surveys;

    Department(Branch branch, Months months) {
        this.branch = branch;
        this.months = months;
        this.story = new Story(months);
        this.demand = new Demand(story, months, branch.size());
        this.handling = new Handling(story);
        this.week = new Week(branch, demand, story, handling);
        this.tickets = new Tickets(months);
        this.surveys = new Surveys(story, months);
    }

    /** Plays the month through from a few days before it until its last mail is answered. */
    void tell(YearMonth month, Records records) throws IOException {
        LocalDate begins = month.atDay(1).minusDays(WARMING_UP);
        LocalDate last = months.lastDay(month);
        LocalDate ends = last.plusDays(AFTERWARDS).isAfter(months.until()) ? months.until() : last.plusDays(AFTERWARDS);
        Arrivals arrivals = new Arrivals(branch, new Issues(branch, demand, story), begins);
        MailDesk mailDesk = new MailDesk(branch, demand, months, story, handling);
        int open = 0;
        for (LocalDate day = begins; !day.isAfter(last) || open > 0 && !day.isAfter(ends); day = day.plusDays(1)) {
            List<Contact> contacts = arrivals.on(day);
            DayPlan plan = week.plan(day);
            List<Worker> workers = Seats.of(plan, week.shifts(day), story.isBadWeek(day), branch.dice(day, 11));
            List<Leg> live = new LiveDay(plan, story, handling, workers).play(contacts);
            List<Contact> mails = contacts.stream()
                    .filter(contact -> contact.visit().channel() == Channel.EMAIL)
                    .toList();
            List<Leg> answered = of(month, mailDesk.work(plan, mails, workers));
            for (Leg mail : answered) {
                mail(mail, records);
            }
            open -= answered.size();
            if (YearMonth.from(day).equals(month)) {
                open += mails.size();
                live(live, records);
                for (StaffedDay staffed : week.staffed(plan, workers)) {
                    records.staffed(staffed);
                }
            }
        }
        for (Leg mail : of(month, mailDesk.left())) {
            mail(mail, records);
        }
    }

    private static List<Leg> of(YearMonth month, List<Leg> mails) {
        return mails.stream()
                .filter(mail -> YearMonth.from(WallTime.dayOf(mail.at())).equals(month))
                .toList();
    }

    private void mail(Leg mail, Records records) throws IOException {
        records.leg(mail);
        if (mail.visit().first()) {
            records.ticket(tickets.of(mail));
        }
        for (Answer answer : surveys.of(List.of(mail))) {
            records.answer(answer);
        }
    }

    private void live(List<Leg> legs, Records records) throws IOException {
        List<Leg> inOrder = new ArrayList<>(legs);
        inOrder.sort(
                Comparator.comparingLong(Leg::at).thenComparing(Leg::contact).thenComparingInt(Leg::number));
        Map<String, List<Leg>> contacts = new LinkedHashMap<>();
        for (Leg leg : inOrder) {
            contacts.computeIfAbsent(leg.contact(), number -> new ArrayList<>(1))
                    .add(leg);
        }
        for (List<Leg> contact : contacts.values()) {
            for (Leg leg : contact) {
                records.leg(leg);
            }
            for (Answer answer : surveys.of(contact)) {
                records.answer(answer);
            }
        }
    }
}
