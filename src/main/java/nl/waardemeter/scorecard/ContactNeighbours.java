package nl.waardemeter.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waardemeter.account.Scope;
import nl.waardemeter.scorecard.ContactRecord.Answer;
import nl.waardemeter.scorecard.ContactRecord.Other;
import nl.waardemeter.scorecard.ContactRecord.Relation;
import nl.waardemeter.scorecard.ContactRecord.TicketRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a contact without being part of it: its ticket, the customer's answers, other contacts and tickets. */
@Component
class ContactNeighbours {

    private static final int MOST = 100;

    /**
     * Of a contact its first leg that may be seen. Which one repeats which is the rule that the flags are made by, told of one pair:
     * started by the customer, on the same topic or on none, not at the very same instant, and no other attempt within half an hour
     * after hanging up.
     */
    private static final String CONTACTS = """
            select true as contact, s.name as source, o.contact_id as id, o.offered_at as moment, o.channel,
                   t.name as team, p.name as topic, v.exit,
                   case when o.direction <> 'in' or :direction <> 'in' or not (o.topic_id = :topic or 0 in (o.topic_id, :topic))
                             then 'NONE'
                        when o.offered_at > :at then 'AFTER'
                        when o.offered_at < :at and not (o.exit = 'abandoned' and not o.contact_handled
                             and o.offered_at >= :at - interval '30 minutes') then 'BEFORE'
                        else 'NONE' end as relation
            from contact_leg o join source s on s.id = o.source_id
            join lateral (select l.team_id, l.topic_id, l.exit from contact_leg l
                where (l.source_id, l.contact_id) = (o.source_id, o.contact_id) and (:all or l.team_id = any(:teams))
                order by l.leg limit 1) v on true
            join team t on t.id = v.team_id join topic p on p.id = v.topic_id
            where o.customer = :customer and o.offered_at between :from and :until and o.first_leg
              and (o.source_id, o.contact_id) <> (:source, :id)
            """;

    private static final String TICKETS = """
            select false, s.name, o.ticket_id, o.created_at, o.channel, t.name, p.name, null, 'NONE'
            from ticket o join source s on s.id = o.source_id join team t on t.id = o.team_id
            join topic p on p.id = o.topic_id
            where o.customer = :customer and o.created_at between :from and :until and (:all or o.team_id = any(:teams))
              and (o.source_id, o.ticket_id) <> (:source, :ticket)
            """;

    private final JdbcClient jdbc;

    ContactNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param topic of its first leg, as is the moment, the direction and the customer */
    record About(
            short source,
            String id,
            @Nullable String ticket,
            int topic,
            String direction,
            Instant offeredAt,
            UUID customer,
            int windowDays) {}

    /** @param cut whether there were more */
    record Found(List<Other> others, boolean cut) {}

    /** The earliest first. */
    Found of(About about, Scope scope) {
        Duration window = Duration.ofHours(24L * about.windowDays);
        List<Other> found = jdbc.sql(CONTACTS + " union all " + TICKETS + " order by 4, 1 desc, 3 limit :limit")
                .param("source", about.source)
                .param("id", about.id)
                .param("ticket", Objects.requireNonNullElse(about.ticket, ""))
                .param("topic", about.topic)
                .param("direction", about.direction)
                .param("at", ContactHistory.utc(about.offeredAt))
                .param("from", ContactHistory.utc(about.offeredAt.minus(window)))
                .param("until", ContactHistory.utc(about.offeredAt.plus(window)))
                .param("customer", about.customer)
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .param("limit", MOST + 1)
                .query((rs, row) -> new Other(
                        rs.getBoolean("contact"),
                        rs.getString("source"),
                        rs.getString("id"),
                        Objects.requireNonNull(ContactHistory.moment(rs, "moment")),
                        rs.getString("channel"),
                        ContactHistory.name(rs, "team"),
                        ContactHistory.name(rs, "topic"),
                        rs.getString("exit"),
                        Relation.valueOf(rs.getString("relation"))))
                .list();
        boolean cut = found.size() > MOST;
        return new Found(cut ? found.subList(0, MOST) : found, cut);
    }

    Optional<TicketRecord> ticket(short source, String id, Scope scope, boolean agents) {
        return jdbc.sql("""
                        select f.*, t.name as team, p.name as topic, a.name as agent
                        from ticket f join team t on t.id = f.team_id join topic p on p.id = f.topic_id
                        join agent a on a.id = f.agent_id
                        where f.source_id = :source and f.ticket_id = :id and (:all or f.team_id = any(:teams))
                        """)
                .param("source", source)
                .param("id", id)
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .query((rs, row) -> new TicketRecord(
                        Objects.requireNonNull(ContactHistory.moment(rs, "created_at")),
                        ContactHistory.moment(rs, "first_response_at"),
                        ContactHistory.moment(rs, "solved_at"),
                        rs.getString("channel"),
                        ContactHistory.name(rs, "team"),
                        ContactHistory.name(rs, "topic"),
                        agents ? ContactHistory.name(rs, "agent") : null,
                        rs.getString("status"),
                        rs.getString("priority"),
                        rs.getObject("reopens", Integer.class),
                        rs.getObject("escalated", Boolean.class),
                        rs.getString("source_url")))
                .optional();
    }

    /** The customer's answers about the contact, or about its ticket and no other contact. */
    List<Answer> answers(short source, String id, @Nullable String ticket, Scope scope) {
        return jdbc.sql("""
                        select f.responded_at, q.name, q.kind, f.score, q.scale_max, f.comment
                        from survey_answer f join survey_question q on q.id = f.question_id
                        where f.source_id = :source and (f.contact_id = :id or f.ticket_id = :ticket and f.contact_id is null)
                          and (:all or f.team_id = any(:teams))
                        order by f.responded_at, q.id
                        """)
                .param("source", source)
                .param("id", id)
                .param("ticket", ticket)
                .param("all", scope.all())
                .param("teams", scope.teams().toArray(Integer[]::new))
                .query((rs, row) -> new Answer(
                        Objects.requireNonNull(ContactHistory.moment(rs, "responded_at")),
                        rs.getString("name"),
                        rs.getString("kind"),
                        thousandths(rs.getObject("score", Integer.class)),
                        thousandths(rs.getObject("scale_max", Integer.class)),
                        rs.getString("comment")))
                .list();
    }

    private static @Nullable Double thousandths(@Nullable Integer value) {
        return value == null ? null : value / 1e3;
    }
}
