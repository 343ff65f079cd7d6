package nl.waardemeter.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.kpi.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened that figures alone do not tell: an outage, a mailing, a day off. Of one team, or of everybody. */
@Component
public class Events {

    /** The kinds of events, as words; each has a text {@code organisation.event.<word>}. */
    public static final List<String> KINDS =
            List.of("outage", "mailing", "campaign", "weather", "system", "holiday", "other");

    private static final String SELECT =
            "select e.id, e.team_id, t.name as team, e.kind, e.title, e.starts_at, e.ends_at, "
                    + "e.removed_at from event e left join team t on t.id = e.team_id ";

    private final JdbcClient jdbc;

    Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tells an event; without a team it is everybody's. The end is not part of it any more. */
    public record Told(@Nullable Integer teamId, String kind, String title, Instant from, Instant until) {

        public Told {
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException("No kind of event: " + kind);
            }
            if (title.isBlank() || title.length() > 200) {
                throw new IllegalArgumentException("A title has 1 to 200 characters");
            }
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("An event ends after its start");
            }
        }
    }

    /**
     * An event as it is kept.
     *
     * @param team the team's name, null where it is everybody's
     * @param removedAt null as long as it stands
     */
    public record Event(
            int id,
            @Nullable String team,
            Told told,
            @Nullable Instant removedAt) {}

    /**
     * The events that lie, at least partly, in the period, the earliest first: those of everybody and those of the teams.
     *
     * @param allTeams whether all teams' events are wanted; else those of {@code teams}
     */
    public List<Event> during(ReportingPeriod period, ZoneId zone, boolean allTeams, Set<Integer> teams) {
        return select("where e.removed_at is null", period, zone, allTeams, teams);
    }

    /** Those that were removed, for who wants one back. */
    public List<Event> removed(ReportingPeriod period, ZoneId zone, boolean allTeams, Set<Integer> teams) {
        return select("where e.removed_at is not null", period, zone, allTeams, teams);
    }

    private List<Event> select(
            String where, ReportingPeriod period, ZoneId zone, boolean allTeams, Set<Integer> teams) {
        return jdbc.sql(SELECT + where + " and e.starts_at < :until and (e.ends_at > :from or e.starts_at >= :from) "
                        + "and (:all or e.team_id is null or e.team_id = any(:teams)) order by e.starts_at, e.id")
                .param("from", utc(period.from().atStartOfDay(zone).toInstant()))
                .param("until", utc(period.until().atStartOfDay(zone).toInstant()))
                .param("all", allTeams)
                .param("teams", teams.toArray(Integer[]::new))
                .query(Events::event)
                .list();
    }

    public Optional<Event> find(int id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(Events::event)
                .optional();
    }

    private static Event event(java.sql.ResultSet rs, int row) throws java.sql.SQLException {
        OffsetDateTime removed = rs.getObject("removed_at", OffsetDateTime.class);
        return new Event(
                rs.getInt("id"),
                rs.getString("team"),
                new Told(
                        rs.getObject("team_id", Integer.class),
                        rs.getString("kind"),
                        rs.getString("title"),
                        rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("ends_at", OffsetDateTime.class).toInstant()),
                removed == null ? null : removed.toInstant());
    }

    @Transactional
    public int add(Told told) {
        return bind(
                        jdbc.sql(
                                "insert into event (team_id, kind, title, starts_at, ends_at) values (:team, :kind, :title, "
                                        + ":from, :until) returning id"),
                        told)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void change(int id, Told told) {
        bind(
                        jdbc.sql(
                                "update event set team_id = :team, kind = :kind, title = :title, starts_at = :from, ends_at = :until "
                                        + "where id = :id"),
                        told)
                .param("id", id)
                .update();
    }

    /** At this moment; null brings it back. */
    @Transactional
    public void remove(int id, @Nullable Instant at) {
        jdbc.sql("update event set removed_at = :at where id = :id")
                .param("at", at == null ? null : utc(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** What was typed as ten o'clock stays ten o'clock where the organisation moves to another zone. */
    @Transactional
    public void move(ZoneId from, ZoneId to) {
        jdbc.sql("update event set starts_at = (starts_at at time zone :from) at time zone :to, "
                        + "ends_at = (ends_at at time zone :from) at time zone :to")
                .param("from", from.getId())
                .param("to", to.getId())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Told told) {
        return statement
                .param("team", told.teamId, java.sql.Types.INTEGER)
                .param("kind", told.kind)
                .param("title", told.title.strip())
                .param("from", utc(told.from))
                .param("until", utc(told.until));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
