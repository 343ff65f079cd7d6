package nl.waardemeter.ticket;

import java.util.List;
import nl.waardemeter.imports.ChannelWords;
import nl.waardemeter.imports.Field;
import nl.waardemeter.imports.Field.Mark;
import nl.waardemeter.imports.FieldType;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.Words;

/**
 * The format of tickets:
 *
 * <pre>
 * ticket_id,created_at,channel,agent,topic,customer_id,first_response_at,solved_at,reopens
 * 40021,2026-01-05T09:00:10+01:00,email,Anna,Refund,k-17,2026-01-05T11:12:00+01:00,2026-01-06T10:00:00+01:00,0
 * </pre>
 *
 * <p>Required are ticket_id and created_at. A response or solution may be given as a moment or as a duration since creation; of
 * both the moment wins. Without first_solved_at the last solve counts as the first.
 */
final class TicketFields {

    static final Words CHANNELS = ChannelWords.ALL;

    static final RecordFields ALL = new RecordFields(
            "tickets",
            List.of(
                    Field.text("ticket_id", Mark.REQUIRED, Mark.KEY),
                    Field.of("created_at", FieldType.INSTANT, Mark.REQUIRED),
                    Field.words("channel", CHANNELS, Mark.ASKED),
                    Field.text("queue"),
                    Field.text("team"),
                    Field.text("agent"),
                    Field.text("topic"),
                    Field.text("customer_id", Mark.REFERENCE, Mark.PERSONAL),
                    Field.text("priority"),
                    Field.of("first_response_at", FieldType.INSTANT),
                    Field.of("first_response_seconds", FieldType.DURATION),
                    Field.of("first_response_business_seconds", FieldType.DURATION),
                    Field.of("first_solved_at", FieldType.INSTANT),
                    Field.of("solved_at", FieldType.INSTANT),
                    Field.of("resolution_seconds", FieldType.DURATION),
                    Field.of("reopens", FieldType.INTEGER),
                    Field.of("agent_replies", FieldType.INTEGER),
                    Field.of("escalated", FieldType.YES_NO),
                    Field.text("status"),
                    Field.text("source_url").upTo(2000),
                    Field.text("source")));

    static final int TICKET_ID = 0;
    static final int CREATED_AT = 1;
    static final int CHANNEL = 2;
    static final int QUEUE = 3;
    static final int TEAM = 4;
    static final int AGENT = 5;
    static final int TOPIC = 6;
    static final int CUSTOMER_ID = 7;
    static final int PRIORITY = 8;
    static final int FIRST_RESPONSE_AT = 9;
    static final int FIRST_RESPONSE = 10;
    static final int FIRST_RESPONSE_BUSINESS = 11;
    static final int FIRST_SOLVED_AT = 12;
    static final int SOLVED_AT = 13;
    static final int RESOLUTION = 14;
    static final int REOPENS = 15;
    static final int AGENT_REPLIES = 16;
    static final int ESCALATED = 17;
    static final int STATUS = 18;
    static final int SOURCE_URL = 19;
    static final int SOURCE = 20;

    private TicketFields() {}
}
