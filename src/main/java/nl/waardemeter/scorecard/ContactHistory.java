package nl.waardemeter.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waardemeter.account.Scope;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.ContactRecord.Leg;
import nl.waardemeter.scorecard.ContactRecord.LegDetails;
import nl.waardemeter.scorecard.ContactRecord.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds one contact with its legs, ticket, answers and what else the customer came with, within the reader's scope. */
@Component
public class ContactHistory {

    private static final String NOBODY = "-";

    private final ContactNeighbours neighbours;
    private final ContactVerdict verdicts;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    ContactHistory(ContactNeighbours neighbours, ContactVerdict verdicts, Organisation organisation, JdbcClient jdbc) {
        this.neighbours = neighbours;
        this.verdicts = verdicts;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** What is looked for on behalf of its first leg. */
    private record First(
            short source,
            int topic,
            String direction,
            Instant offeredAt,
            LocalDate day,
            @Nullable UUID customer) {}

    private record Seen(Leg leg, @Nullable String ticketId) {}

    /** Nothing where it is not there, and the same where no leg of it may be seen. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ContactRecord> find(String source, String id, Scope scope) {
        // no text in the database can hold it
        if (source.indexOf('\0') >= 0 || id.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Settings settings = organisation.settings();
        List<Seen> seen = legs(source, id, scope, settings.agentFigures());
        if (seen.stream().allMatch(one -> one.leg.details() == null)) {
            return Optional.empty();
        }
        First first = first(source, id);
        String ticketId = seen.stream()
                .map(Seen::ticketId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        ContactNeighbours.Found others = first.customer == null
                ? new ContactNeighbours.Found(List.of(), false)
                : neighbours.of(
                        new ContactNeighbours.About(
                                first.source,
                                id,
                                ticketId,
                                first.topic,
                                first.direction,
                                first.offeredAt,
                                first.customer,
                                settings.repeatWindowDays()),
                        scope);
        Resolution resolution = verdicts.of(first.source, id, settings.repeatWindowDays());
        LocalDate rowsFrom = settings.rowsFrom();
        LocalDate closedBefore = settings.closedBefore();
        return Optional.of(new ContactRecord(
                source,
                id,
                seen.stream().map(Seen::leg).toList(),
                ticketId,
                ticketId == null
                        ? null
                        : neighbours
                                .ticket(first.source, ticketId, scope, settings.agentFigures())
                                .orElse(null),
                neighbours.answers(first.source, id, ticketId, scope),
                first.customer != null,
                others.others(),
                others.cut(),
                resolution,
                settings.repeatWindowDays(),
                rowsFrom != null
                                && first.day
                                        .minusDays(settings.repeatWindowDays())
                                        .isBefore(rowsFrom)
                        ? rowsFrom
                        : null,
                closedBefore != null && first.day.isBefore(closedBefore)));
    }

    private List<Seen> legs(String source, String id, Scope scope, boolean agents) {
        return jdbc.sql("""
                        select f.*, :all or f.team_id = any(:teams) as own, t.name as team, q.name as queue,
                               p.name as topic, a.name as agent
                        from contact_leg f join source s on s.id = f.source_id join team t on t.id = f.team_id
                        join queue q on q.id = f.queue_id join topic p on p.id = f.topic_id
                        join agent a on a.id = f.agent_id
                        where s.name = :source and f.contact_id = :id order by f.leg
                        """)
                .param("source", source)
                .param("id", id)
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .query((rs, row) -> {
                    boolean own = rs.getBoolean("own");
                    return new Seen(
                            new Leg(
                                    rs.getInt("leg"),
                                    rs.getString("channel"),
                                    Objects.requireNonNull(moment(rs, "offered_at")),
                                    own ? details(rs, agents) : null),
                            own ? rs.getString("ticket_id") : null);
                })
                .list();
    }

    private static LegDetails details(ResultSet rs, boolean agents) throws SQLException {
        return new LegDetails(
                rs.getString("direction"),
                rs.getString("exit"),
                moment(rs, "answered_at"),
                moment(rs, "ended_at"),
                name(rs, "team"),
                name(rs, "queue"),
                name(rs, "topic"),
                agents ? name(rs, "agent") : null,
                rs.getObject("wait_ms", Integer.class),
                rs.getObject("talk_ms", Integer.class),
                rs.getObject("hold_ms", Integer.class),
                rs.getObject("wrap_up_ms", Integer.class),
                rs.getObject("transferred", Boolean.class),
                rs.getString("language"),
                rs.getString("source_url"));
    }

    private First first(String source, String id) {
        return jdbc.sql(
                        "select f.source_id as source, f.topic_id as topic, f.direction, f.offered_at, f.offered_day as day, "
                                + "f.customer from contact_leg f join source s on s.id = f.source_id "
                                + "where s.name = ? and f.contact_id = ? and f.first_leg")
                .params(source, id)
                .query((rs, row) -> new First(
                        rs.getShort("source"),
                        rs.getInt("topic"),
                        rs.getString("direction"),
                        Objects.requireNonNull(moment(rs, "offered_at")),
                        Objects.requireNonNull(rs.getObject("day", LocalDate.class)),
                        rs.getObject("customer", UUID.class)))
                .single();
    }

    static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable String name(ResultSet rs, String column) throws SQLException {
        String name = rs.getString(column);
        return NOBODY.equals(name) ? null : name;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
