package nl.waardemeter.ticket;

import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.FactTable;
import nl.waardemeter.imports.Merge;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.RecordKind;
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
                    "agent_id",
                    "topic_id",
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

    /** A contact whose ticket is reopened was not solved at once: contacts and tickets may arrive in any order. */
    @Override
    public void derive(Merge merge) {
        String contacts = merge.changed("contact_leg") ? "select source_id, ticket_id from changed_contact_leg" : "";
        String tickets = merge.changed(TABLE) ? "select source_id, ticket_id from changed_ticket" : "";
        if (contacts.isEmpty() && tickets.isEmpty()) {
            return;
        }
        String either = contacts + (contacts.isEmpty() || tickets.isEmpty() ? "" : " union ") + tickets;
        merge.turn(Family.CONTACT, """
                update contact_leg l set ticket_reopened = n.reopened
                from (select source_id, ticket_id, coalesce(t.reopens, 0) > 0 as reopened
                      from (%s) touched left join ticket t using (source_id, ticket_id)
                      where ticket_id is not null) n
                where (l.source_id, l.ticket_id) = (n.source_id, n.ticket_id) and l.ticket_reopened <> n.reopened
                """.formatted(either), "l", "offered_day");
    }
}
