package nl.waardemeter.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.FactTable;
import nl.waardemeter.imports.Merge;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.imports.Stamp;
import nl.waardemeter.kpi.Family;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How tickets come in. */
@Component
@Order(2)
class Tickets implements RecordKind {

    static final FactTable TABLE = new FactTable(
            "ticket",
            Family.TICKET,
            List.of("source_id", "ticket_id"),
            List.of(
                    "source_id",
                    "ticket_id",
                    "created_at",
                    "first_response_at",
                    "first_solved_at",
                    "solved_at",
                    "created_day",
                    "first_response_day",
                    "first_solved_day",
                    "solved_day",
                    "channel",
                    "team_id",
                    "own_team_id",
                    "queue_id",
                    "own_queue_id",
                    "agent_id",
                    "own_agent_id",
                    "topic_id",
                    "own_topic_id",
                    "first_response_ms",
                    "first_response_business_ms",
                    "resolution_ms",
                    "reopens",
                    "agent_replies",
                    "escalated",
                    "priority",
                    "status",
                    "customer",
                    "source_url"),
            List.of("created_day", "first_response_day", "first_solved_day", "solved_day"),
            Map.of(
                    "created_day", "created_at",
                    "first_response_day", "first_response_at",
                    "first_solved_day", "first_solved_at",
                    "solved_day", "solved_at"),
            Stamp.all("created_day"),
            Map.of());

    @Override
    public RecordFields fields() {
        return TicketFields.ALL;
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public RowWriter reading(Reading reading) {
        return new TicketWriter(reading);
    }

    @Override
    public Map<String, String> neededRows() {
        return Map.of(TABLE.name(), """
                exists (select from contact_leg l where (l.source_id, l.ticket_id) = (f.source_id, f.ticket_id)
                    and l.offered_day >= :closed)""");
    }

    /** A contact of which a ticket is reopened was not solved at once: contacts and tickets may arrive in any order. */
    @Override
    public void deriveAcross(Merge merge) {
        List<String> touched = new ArrayList<>();
        List<String> severalLegs = new ArrayList<>();
        if (merge.changed("contact_leg")) {
            touched.add("select source_id, ticket_id from changed_contact_leg");
            severalLegs.add("select source_id, contact_id from several_legs");
        }
        if (merge.changed(TABLE)) {
            touched.add("select source_id, ticket_id from changed_ticket");
            severalLegs.add("select l.source_id, l.contact_id from contact_leg l join changed_ticket using (source_id, "
                    + "ticket_id) where not (l.first_leg and l.last_leg)");
        }
        if (!touched.isEmpty()) {
            ofOneLeg(merge, String.join(" union ", touched));
            ofSeveralLegs(merge, String.join(" union ", severalLegs));
        }
    }

    private static void ofOneLeg(Merge merge, String tickets) {
        merge.turn(Family.CONTACT, """
                update contact_leg l set ticket_reopened = n.reopened
                from (select source_id, ticket_id, coalesce(t.reopens, 0) > 0 as reopened
                      from (%s) touched left join ticket t using (source_id, ticket_id)
                      where ticket_id is not null) n
                where (l.source_id, l.ticket_id) = (n.source_id, n.ticket_id) and l.first_leg and l.last_leg
                  and l.ticket_reopened <> n.reopened
                """.formatted(tickets), "l", "offered_day");
    }

    /** Any leg may name the ticket; the contact is told of by its first. */
    private static void ofSeveralLegs(Merge merge, String contacts) {
        merge.turn(Family.CONTACT, """
                update contact_leg l set ticket_reopened = n.reopened
                from (select source_id, contact_id, bool_or(coalesce(t.reopens, 0) > 0) as reopened
                      from (%s) touched join contact_leg using (source_id, contact_id)
                      left join ticket t using (source_id, ticket_id)
                      group by source_id, contact_id) n
                where (l.source_id, l.contact_id) = (n.source_id, n.contact_id) and l.ticket_reopened <> n.reopened
                """.formatted(contacts), "l", "offered_day");
    }
}
