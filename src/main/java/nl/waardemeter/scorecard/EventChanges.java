package nl.waardemeter.scorecard;

import java.time.Clock;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who tells of which events: managers and admins of all, team leaders of those of their own teams. */
@Component
public class EventChanges {

    private final Events events;
    private final Teams teams;
    private final AuditTrail audit;
    private final Clock clock;

    EventChanges(Events events, Teams teams, AuditTrail audit, Clock clock) {
        this.events = events;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayChange(SignedIn who, @Nullable Integer team) {
        return who.role() != Role.TEAM_LEADER || team != null && who.scope().includes(team);
    }

    /** The event, for who may see it; what somebody may not see is not there. */
    public Events.Event see(int id, SignedIn who) {
        return events.find(id)
                .filter(event -> event.told().teamId() == null
                        || who.scope().includes(event.told().teamId()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "scorecard.events.unknown"));
    }

    @Transactional
    public int add(Events.Told told, SignedIn who) {
        require(told.teamId(), who);
        int id = events.add(told);
        audit.record(who, "scorecard.event-added", "/events/" + id, told.kind());
        return id;
    }

    @Transactional
    public void change(int id, Events.Told told, SignedIn who) {
        require(see(id, who).told().teamId(), who);
        require(told.teamId(), who);
        events.change(id, told);
        audit.record(who, "scorecard.event-changed", "/events/" + id, told.kind());
    }

    @Transactional
    public void remove(int id, boolean removed, SignedIn who) {
        require(see(id, who).told().teamId(), who);
        events.remove(id, removed ? clock.instant() : null);
        audit.record(who, removed ? "scorecard.event-removed" : "scorecard.event-restored", "/events/" + id, "");
    }

    private void require(@Nullable Integer team, SignedIn who) {
        if (!mayChange(who, team)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "scorecard.events.refused.own-teams");
        }
        if (team != null && (team == Team.NONE || !teams.existsById(team))) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "scorecard.events.refused.team");
        }
    }
}
