package nl.waardemeter.contact;

import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.FactTable;
import nl.waardemeter.imports.Merge;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.imports.Stamp;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.organisation.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How contacts come in: one row a leg. */
@Component
@Order(1)
class Contacts implements RecordKind {

    /** The end of handling, as {@link ContactWriter} finds it while a row is read: an end may have the wrap-up in it already. */
    private static final String HANDLED_AT = """
            case when exit <> 'answered' then offered_at
                 else case when ended_at is not null and (answered_at is null or talk_ms is null) then ended_at
                           else coalesce(answered_at, offered_at + coalesce(wait_ms, 0) * interval '1 millisecond')
                                + (coalesce(talk_ms, 0) + coalesce(hold_ms, 0)) * interval '1 millisecond' end
                      + coalesce(wrap_up_ms, 0) * interval '1 millisecond' end""";

    static final FactTable TABLE = new FactTable(
            "contact_leg",
            Family.CONTACT,
            List.of("source_id", "contact_id", "leg"),
            List.of(
                    "source_id",
                    "contact_id",
                    "leg",
                    "channel",
                    "direction",
                    "exit",
                    "offered_at",
                    "answered_at",
                    "ended_at",
                    "offered_day",
                    "handled_day",
                    "team_id",
                    "own_team_id",
                    "queue_id",
                    "own_queue_id",
                    "agent_id",
                    "own_agent_id",
                    "topic_id",
                    "own_topic_id",
                    "wait_ms",
                    "talk_ms",
                    "hold_ms",
                    "wrap_up_ms",
                    "transferred",
                    "resolved",
                    "customer",
                    "ticket_id",
                    "language",
                    "source_url"),
            List.of("offered_day", "handled_day"),
            Map.of("offered_day", "offered_at", "handled_day", HANDLED_AT),
            Stamp.all("offered_day"),
            Map.of(
                    "first_leg", "true",
                    "last_leg", "true",
                    "contact_handled", "exit = 'answered'",
                    "contact_transferred", "transferred",
                    "preceded", "false",
                    "followed", "false",
                    "ticket_reopened", "false"));

    private final Organisation organisation;

    Contacts(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public RecordFields fields() {
        return ContactFields.ALL;
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public RowWriter reading(Reading reading) {
        return new ContactWriter(reading);
    }

    /** Which leg is the first and which the last all legs of the contact say together. */
    @Override
    public Map<String, String> neededRows() {
        return Map.of(TABLE.name(), """
                exists (select from contact_leg o where (o.source_id, o.contact_id) = (f.source_id, f.contact_id)
                    and greatest(o.offered_day, o.handled_day) >= :closed)""");
    }

    @Override
    public void derive(Merge merge) {
        new Legs(merge).bringUpToDate();
        new Repeats(merge, organisation.settings().repeatWindowDays()).bringUpToDate();
    }
}
