package nl.waardemeter.contact;

import java.util.List;
import nl.waardemeter.imports.ChannelWords;
import nl.waardemeter.imports.Field;
import nl.waardemeter.imports.Field.Mark;
import nl.waardemeter.imports.FieldType;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.Words;

/**
 * The format of contacts, one row a leg:
 *
 * <pre>
 * contact_id,channel,offered_at,answered_at,ended_at,agent,queue,topic,customer_id,wrap_up_seconds
 * c-1001,phone,2026-01-05T09:00:10+01:00,2026-01-05T09:00:22+01:00,2026-01-05T09:05:02+01:00,Anna,Orders,Delivery,k-17,45
 * </pre>
 *
 * <p>Required are contact_id, channel and offered_at. Of a moment and a duration that tell the same the moments win; a difference
 * of over a minute is reported.
 */
final class ContactFields {

    static final Words CHANNELS = ChannelWords.ALL;

    static final Words DIRECTIONS = Words.of("in", "out", "internal", "callback")
            .withSynonyms("in", "inbound", "inkomend")
            .withSynonyms("out", "outbound", "uitgaand")
            .withSynonyms("internal", "intern")
            .withSynonyms("callback", "terugbel");

    static final Words EXITS = Words.of("answered", "abandoned", "flowout", "callback", "voicemail", "unknown")
            .withSynonyms("answered", "beantwoord", "handled")
            .withSynonyms("abandoned", "verlaten", "afgehaakt")
            .withSynonyms("flowout", "flow-out", "overflow")
            .withSynonyms("unknown", "onbekend");

    static final RecordFields ALL = new RecordFields(
            "contacts",
            List.of(
                    Field.text("contact_id", Mark.REQUIRED, Mark.KEY),
                    Field.words("channel", CHANNELS, Mark.REQUIRED, Mark.ASKED),
                    Field.of("offered_at", FieldType.INSTANT, Mark.REQUIRED),
                    Field.of("leg", FieldType.INTEGER, Mark.KEY),
                    Field.words("direction", DIRECTIONS),
                    Field.text("queue"),
                    Field.text("team"),
                    Field.text("agent"),
                    Field.text("topic"),
                    Field.text("customer_id", Mark.REFERENCE, Mark.PERSONAL),
                    Field.text("ticket_id", Mark.REFERENCE),
                    Field.of("answered_at", FieldType.INSTANT),
                    Field.of("ended_at", FieldType.INSTANT),
                    Field.words("exit", EXITS),
                    Field.of("wait_seconds", FieldType.DURATION),
                    Field.of("talk_seconds", FieldType.DURATION),
                    Field.of("hold_seconds", FieldType.DURATION),
                    Field.of("wrap_up_seconds", FieldType.DURATION),
                    Field.of("transferred", FieldType.YES_NO),
                    Field.of("resolved", FieldType.YES_NO),
                    Field.text("language"),
                    Field.text("source_url").upTo(2000),
                    Field.text("source")));

    static final int CONTACT_ID = 0;
    static final int CHANNEL = 1;
    static final int OFFERED_AT = 2;
    static final int LEG = 3;
    static final int DIRECTION = 4;
    static final int QUEUE = 5;
    static final int TEAM = 6;
    static final int AGENT = 7;
    static final int TOPIC = 8;
    static final int CUSTOMER_ID = 9;
    static final int TICKET_ID = 10;
    static final int ANSWERED_AT = 11;
    static final int ENDED_AT = 12;
    static final int EXIT = 13;
    static final int WAIT = 14;
    static final int TALK = 15;
    static final int HOLD = 16;
    static final int WRAP_UP = 17;
    static final int TRANSFERRED = 18;
    static final int RESOLVED = 19;
    static final int LANGUAGE = 20;
    static final int SOURCE_URL = 21;
    static final int SOURCE = 22;

    private ContactFields() {}
}
