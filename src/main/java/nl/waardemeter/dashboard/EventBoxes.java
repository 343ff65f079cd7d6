package nl.waardemeter.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in beforehand what can be known of an event: the day that is looked at, and the team. */
@Component
class EventBoxes {

    private final Teams teams;
    private final Organisation organisation;
    private final Clock clock;

    EventBoxes(Teams teams, Organisation organisation, Clock clock) {
        this.teams = teams;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The form on the page of a KPI.
     *
     * @param day that was pointed at; null where none was
     * @param refused what was typed before, and refused
     */
    EventBox box(
            KpiQuestion question,
            PageAddress address,
            @Nullable String day,
            Map<String, String> refused,
            SignedIn who) {
        Map<String, String> typed = new HashMap<>(refused);
        typed.putIfAbsent("title", "");
        typed.putIfAbsent("kind", Events.KINDS.get(0));
        typed.putIfAbsent("from", day == null ? usualDay(question) : day);
        typed.putIfAbsent("until", "");
        List<Option> choices = teams(question.request().selection().teams(), refused.get("team"), who);
        return new EventBox(
                "/kpis/" + question.kpi().key() + "/events",
                address.query().replaceFirst("^\\?", ""),
                day != null || !refused.isEmpty(),
                typed,
                Events.KINDS,
                choices);
    }

    /** The last day that is looked at, unless that is still to come. */
    private String usualDay(KpiQuestion question) {
        LocalDate last = question.request().selection().period().lastDay();
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        return (last.isAfter(today) ? today : last).toString();
    }

    /** Everybody is the one without a value; a team leader tells of own teams only. */
    private List<Option> teams(Set<Integer> filtered, @Nullable String typed, SignedIn who) {
        List<Option> options = new ArrayList<>();
        Set<Integer> meant = filtered.isEmpty() ? who.scope().teams() : filtered;
        String chosen = typed != null
                ? typed
                : meant.size() == 1 ? String.valueOf(meant.iterator().next()) : "";
        if (who.role() != Role.TEAM_LEADER) {
            options.add(new Option("", "", chosen.isEmpty()));
        }
        for (Team team : teams.real()) {
            if (!team.hidden() && who.scope().includes(team.id())) {
                String id = String.valueOf(team.id());
                options.add(new Option(id, team.name(), id.equals(chosen)));
            }
        }
        return options;
    }
}
