package nl.waardemeter.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Fact;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All stored tickets as facts, for the row-by-row check of totals; their days are found anew from their moments. */
@Component
public class TicketFacts {

    private final AllTickets tickets;
    private final Organisation organisation;

    TicketFacts(AllTickets tickets, Organisation organisation) {
        this.tickets = tickets;
        this.organisation = organisation;
    }

    public List<Fact> all() {
        ZoneId zone = organisation.zone();
        return tickets.findAll().stream().map(ticket -> fact(ticket, zone)).toList();
    }

    private static Fact fact(Ticket ticket, ZoneId zone) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        put(values, Field.FIRST_RESPONSE, ticket.firstResponseMs);
        put(values, Field.RESOLUTION, ticket.resolutionMs);
        put(values, Field.REOPENS, ticket.reopens == null ? null : ticket.reopens.longValue());
        put(values, Field.TICKET_CUSTOMER, ticket.customer == null ? null : ticket.customer.toString());
        Map<Attribution, LocalDate> days = new EnumMap<>(Attribution.class);
        put(days, Attribution.CREATED, day(ticket.createdAt, zone));
        put(days, Attribution.FIRST_RESPONSE, day(ticket.firstResponseAt, zone));
        put(days, Attribution.FIRST_SOLVED, day(ticket.firstSolvedAt, zone));
        put(days, Attribution.SOLVED, day(ticket.solvedAt, zone));
        return new Fact(
                values,
                Map.of(),
                days,
                Map.of(
                        "team_id", ticket.teamId,
                        "queue_id", ticket.queueId,
                        "agent_id", ticket.agentId,
                        "topic_id", ticket.topicId,
                        "channel", ticket.channel));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    private static <K, V> void put(Map<K, V> values, K key, @Nullable V value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
