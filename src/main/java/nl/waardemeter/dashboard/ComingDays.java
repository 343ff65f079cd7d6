package nl.waardemeter.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.DutchHolidays;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.Selection;
import org.springframework.stereotype.Component;

/** What is known of today and the week to come: events of everybody and of the teams looked at, and holidays. */
@Component
class ComingDays {

    private static final int DAYS = 8;
    private static final String HOLIDAY = "holiday";

    private final Events events;
    private final Organisation organisation;

    ComingDays(Events events, Organisation organisation) {
        this.events = events;
        this.organisation = organisation;
    }

    private record Dated(LocalDate first, LocalDate last, String kind, String title) {}

    List<StartPage.Coming> from(LocalDate today, Selection selection, Texts texts) {
        ReportingPeriod period = new ReportingPeriod(today, today.plusDays(DAYS));
        ZoneId zone = organisation.zone();
        Set<Integer> teams = selection.teams().isEmpty() ? selection.scope().teams() : selection.teams();
        boolean all = selection.scope().all() && selection.teams().isEmpty();
        List<Dated> dated = new ArrayList<>();
        for (Events.Event event : events.during(period, zone, all, teams)) {
            Events.Told told = event.told();
            Instant last = told.from().equals(told.until())
                    ? told.until()
                    : told.until().minusNanos(1);
            String team = event.team() == null ? "" : " (" + event.team() + ")";
            dated.add(new Dated(
                    LocalDate.ofInstant(told.from(), zone),
                    LocalDate.ofInstant(last, zone),
                    told.kind(),
                    told.title() + team));
        }
        DutchHolidays.between(period.from(), period.lastDay()).stream()
                // Who typed it in as an event has more to say of it
                .filter(holiday -> dated.stream()
                        .noneMatch(event -> event.kind.equals(HOLIDAY)
                                && !holiday.day().isBefore(event.first)
                                && !holiday.day().isAfter(event.last)))
                .toList()
                .forEach(holiday -> dated.add(new Dated(
                        holiday.day(),
                        holiday.day(),
                        HOLIDAY,
                        texts.text("organisation.holiday." + holiday.name().word()))));
        return dated.stream()
                .sorted(Comparator.comparing(Dated::first))
                .map(one -> new StartPage.Coming(
                        texts.formats().period(one.first, one.last), one.title, !one.first.isAfter(today)))
                .toList();
    }
}
