package nl.waardemeter.scorecard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An event as it is typed: without times it lasts whole days, without a last day one day.
 *
 * @param team the team's id, empty for everybody
 */
public record EventForm(
        String title, String kind, String team, String from, String fromTime, String until, String untilTime) {

    public EventForm {
        title = text(title);
        kind = text(kind);
        team = text(team);
        from = text(from);
        fromTime = text(fromTime);
        until = text(until);
        untilTime = text(untilTime);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static EventForm empty(LocalDate today, String team) {
        return new EventForm("", "", team, today.toString(), "", "", "");
    }

    static EventForm of(Events.Told told, ZoneId zone) {
        ZonedDateTime from = told.from().atZone(zone);
        ZonedDateTime until = told.until().atZone(zone);
        boolean days = isWholeDays(told, zone);
        LocalDate last = days ? until.toLocalDate().minusDays(1) : until.toLocalDate();
        return new EventForm(
                told.title(),
                told.kind(),
                told.teamId() == null ? "" : String.valueOf(told.teamId()),
                from.toLocalDate().toString(),
                days ? "" : minutes(from),
                last.equals(from.toLocalDate()) ? "" : last.toString(),
                days ? "" : minutes(until));
    }

    private static String minutes(ZonedDateTime time) {
        return LocalTime.of(time.getHour(), time.getMinute()).toString();
    }

    /** From midnight to another one. */
    static boolean isWholeDays(Events.Told told, ZoneId zone) {
        return told.until().isAfter(told.from()) && isMidnight(told.from(), zone) && isMidnight(told.until(), zone);
    }

    private static boolean isMidnight(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return there.equals(there.toLocalDate().atStartOfDay(zone));
    }

    public Events.Told read(ZoneId zone) {
        if (title.isEmpty() || title.length() > 200) {
            throw refused("scorecard.events.refused.title");
        }
        if (!Events.KINDS.contains(kind)) {
            throw refused("scorecard.events.refused.kind");
        }
        LocalDate first = day(from);
        LocalDate last = until.isEmpty() ? first : day(until);
        Instant starts = fromTime.isEmpty()
                ? first.atStartOfDay(zone).toInstant()
                : first.atTime(time(fromTime)).atZone(zone).toInstant();
        Instant ends;
        if (!untilTime.isEmpty()) {
            ends = last.atTime(time(untilTime)).atZone(zone).toInstant();
        } else if (fromTime.isEmpty() || !until.isEmpty()) {
            ends = last.plusDays(1).atStartOfDay(zone).toInstant();
        } else {
            // a moment: something that happened at ten o'clock
            ends = starts;
        }
        if (ends.isBefore(starts)) {
            throw refused("scorecard.events.refused.order");
        }
        return new Events.Told(teamId(), kind, title, starts, ends);
    }

    @Nullable
    Integer teamId() {
        try {
            return team.isEmpty() ? null : Integer.valueOf(team);
        } catch (NumberFormatException e) {
            throw refused("scorecard.events.refused.team");
        }
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < 1970 || day.getYear() > 2199) {
                throw refused("scorecard.events.refused.day");
            }
            return day;
        } catch (DateTimeException e) {
            throw refused("scorecard.events.refused.day");
        }
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            throw refused("scorecard.events.refused.time");
        }
    }

    private static Refusal refused(String key) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key);
    }
}
