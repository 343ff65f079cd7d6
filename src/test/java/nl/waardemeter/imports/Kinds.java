package nl.waardemeter.imports;

import static nl.waardemeter.imports.Field.Mark.ASKED;
import static nl.waardemeter.imports.Field.Mark.KEY;
import static nl.waardemeter.imports.Field.Mark.PRESENT;
import static nl.waardemeter.imports.Field.Mark.REFERENCE;
import static nl.waardemeter.imports.Field.Mark.REQUIRED;

import java.util.List;

/** Kinds of record in the shape of the real ones, so that reading is tested without them. */
final class Kinds {

    static final Words CHANNELS = Words.of(
                    "phone", "chat", "messaging", "email", "social", "video", "store", "task", "other")
            .withSynonyms("phone", "call", "voice", "telefoon")
            .withSynonyms("email", "mail", "e-mail");
    static final Words EXITS = Words.of("answered", "abandoned", "flowout", "callback", "voicemail", "unknown");

    static final RecordFields CONTACTS = new RecordFields(
            "contacts",
            List.of(
                    Field.text("contact_id", REQUIRED, KEY),
                    Field.words("channel", CHANNELS, REQUIRED, ASKED),
                    Field.of("offered_at", FieldType.INSTANT, REQUIRED),
                    Field.of("leg", FieldType.INTEGER),
                    Field.text("queue"),
                    Field.text("agent"),
                    Field.text("topic"),
                    Field.text("customer_id", REFERENCE),
                    Field.of("answered_at", FieldType.INSTANT),
                    Field.of("ended_at", FieldType.INSTANT),
                    Field.words("exit", EXITS),
                    Field.of("wait_seconds", FieldType.DURATION),
                    Field.of("talk_seconds", FieldType.DURATION),
                    Field.of("hold_seconds", FieldType.DURATION),
                    Field.of("wrap_up_seconds", FieldType.DURATION),
                    Field.of("transferred", FieldType.YES_NO),
                    Field.of("resolved", FieldType.YES_NO)));

    static final RecordFields ANSWERS = new RecordFields(
            "survey-responses",
            List.of(
                    Field.text("response_id", REQUIRED, KEY),
                    Field.of("responded_at", FieldType.INSTANT, REQUIRED),
                    Field.words("question", Words.of("nps", "csat", "ces", "grade"), REQUIRED),
                    Field.of("score", FieldType.DECIMAL, REQUIRED, PRESENT),
                    Field.text("scale"),
                    Field.text("comment").upTo(10_000),
                    Field.text("contact_id", REFERENCE)));

    static final RecordFields STAFFED_TIME = new RecordFields(
            "staffed-time",
            List.of(
                    Field.of("date", FieldType.DATE, REQUIRED, KEY),
                    Field.text("agent", REQUIRED, KEY),
                    Field.of("available_seconds", FieldType.DURATION),
                    Field.of("busy_seconds", FieldType.DURATION)));

    static final List<RecordFields> ALL = List.of(CONTACTS, ANSWERS, STAFFED_TIME);

    private Kinds() {}
}
