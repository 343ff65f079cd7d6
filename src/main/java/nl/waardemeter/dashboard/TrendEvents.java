package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.Trend.Happening;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.DutchHolidays;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.EventChanges;
import nl.waardemeter.scorecard.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a period, at its place in a trend: events of everybody and of the teams looked at, and by day or week the holidays. */
@Component
class TrendEvents {

    private static final String HOLIDAY = "holiday";

    private final Events events;
    private final Organisation organisation;

    TrendEvents(Events events, Organisation organisation) {
        this.events = events;
        this.organisation = organisation;
    }

    /**
     * An event in a trend.
     *
     * @param first the first bucket it touches, counted from nought
     * @param last the last one
     */
    record Placed(int first, int last, Happening happening) {}

    private record Dated(
            LocalDate first,
            LocalDate last,
            String kind,
            String title,
            boolean known,
            @Nullable Integer removable) {

        boolean isHoliday(LocalDate day) {
            return kind.equals(HOLIDAY) && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    List<Placed> in(Selection selection, Breakdown step, SignedIn who, Texts texts) {
        ReportingPeriod period = selection.period();
        List<Dated> dated = new ArrayList<>();
        ZoneId zone = organisation.zone();
        Set<Integer> teams = selection.teams().isEmpty() ? selection.scope().teams() : selection.teams();
        boolean all = selection.scope().all() && selection.teams().isEmpty();
        for (Events.Event event : events.during(period, zone, all, teams)) {
            Events.Told told = event.told();
            boolean instant = told.from().equals(told.until());
            LocalDate last =
                    LocalDate.ofInstant(instant ? told.until() : told.until().minusNanos(1), zone);
            String team = event.team() == null ? "" : " (" + event.team() + ")";
            Integer removable = EventChanges.mayChange(who, told.teamId()) ? event.id() : null;
            dated.add(new Dated(
                    LocalDate.ofInstant(told.from(), zone), last, told.kind(), told.title() + team, false, removable));
        }
        // Of a month they say little: each has some
        if (step != Breakdown.MONTH) {
            DutchHolidays.between(period.from(), period.lastDay()).stream()
                    // Who typed it in as an event has more to say of it
                    .filter(holiday -> dated.stream().noneMatch(event -> event.isHoliday(holiday.day())))
                    .toList()
                    .forEach(holiday -> dated.add(new Dated(
                            holiday.day(),
                            holiday.day(),
                            HOLIDAY,
                            texts.text(
                                    "dashboard.kpi.holiday",
                                    texts.text("organisation.holiday."
                                            + holiday.name().word())),
                            true,
                            null)));
        }
        dated.sort(Comparator.comparing(Dated::first));
        return placed(dated, step.buckets(period), texts);
    }

    private static List<Placed> placed(List<Dated> dated, List<ReportingPeriod> buckets, Texts texts) {
        List<Placed> placed = new ArrayList<>();
        for (Dated event : dated) {
            placed.add(new Placed(
                    place(event.first, buckets),
                    place(event.last, buckets),
                    new Happening(
                            placed.size() + 1,
                            texts.formats().period(event.first, event.last),
                            event.title,
                            event.known,
                            event.removable)));
        }
        return placed;
    }

    /** What began before the period, or lasts beyond it, is placed at its edge. */
    private static int place(LocalDate day, List<ReportingPeriod> buckets) {
        int place = 0;
        while (place < buckets.size() - 1 && !day.isBefore(buckets.get(place).until())) {
            place++;
        }
        return place;
    }
}
