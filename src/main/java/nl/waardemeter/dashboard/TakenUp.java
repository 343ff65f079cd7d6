package nl.waardemeter.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees to what: a KPI of a team, or of everybody, that somebody has taken up, with a note for the others. */
@Component
class TakenUp {

    static final int LONGEST_NOTE = 200;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    TakenUp(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param team null where it is about everybody */
    record Taken(
            int id, String kpi, @Nullable Integer team, int accountId, String owner, Instant takenAt, String note) {

        boolean isAbout(Kpi other, @Nullable Integer otherTeam) {
            return kpi.equals(other.key()) && java.util.Objects.equals(team, otherTeam);
        }
    }

    /** What is open and may be seen. */
    List<Taken> open(Scope scope) {
        return jdbc.sql("select a.id, a.kpi, a.team_id as team, a.account_id, c.name as owner, a.taken_at, a.note "
                        + "from attention a join account c on c.id = a.account_id "
                        + "where a.closed_at is null and (:all or a.team_id = any(:teams))")
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .query(Taken.class)
                .list();
    }

    /**
     * Takes it up, or over from who had it.
     *
     * @throws Refusal where the team is another's, or the note too long
     */
    @Transactional
    public void take(Kpi kpi, @Nullable Integer team, String note, SignedIn who) {
        if (!mayTouch(team, who.scope())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "scorecard.refused.outside-scope");
        }
        String said = note.strip();
        if (said.length() > LONGEST_NOTE) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "dashboard.attention.note.long", LONGEST_NOTE, said.length());
        }
        jdbc.sql(
                        "insert into attention (kpi, team_id, account_id, taken_at, note) values (:kpi, :team, :who, :at, :note) "
                                + "on conflict (kpi, coalesce(team_id, 0)) where closed_at is null "
                                + "do update set account_id = :who, taken_at = :at, note = :note")
                .param("kpi", kpi.key())
                .param("team", team)
                .param("who", who.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("note", said)
                .update();
        audit.record(who, "dashboard.attention-taken", subject(kpi.key(), team), "");
    }

    /** Done with it: whoever may see it may say so. One that is closed already stays so. */
    @Transactional
    public void close(int id, SignedIn who) {
        Optional<Taken> found =
                open(who.scope()).stream().filter(taken -> taken.id() == id).findFirst();
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql("update attention set closed_at = :at where id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        audit.record(
                who,
                "dashboard.attention-closed",
                subject(found.get().kpi(), found.get().team()),
                "");
    }

    private static boolean mayTouch(@Nullable Integer team, Scope scope) {
        return scope.all() || team != null && scope.includes(team);
    }

    private static String subject(String kpi, @Nullable Integer team) {
        return "/kpis/" + kpi + (team == null ? "" : "?team=" + team);
    }
}
