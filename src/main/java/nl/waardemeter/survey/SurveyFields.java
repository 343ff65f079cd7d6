package nl.waardemeter.survey;

import java.util.List;
import nl.waardemeter.imports.ChannelWords;
import nl.waardemeter.imports.Field;
import nl.waardemeter.imports.Field.Mark;
import nl.waardemeter.imports.FieldType;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.Words;

/**
 * The format of survey responses, one row an answer:
 *
 * <pre>
 * response_id,responded_at,question,score,scale,comment,contact_id
 * r-1,2026-01-05T12:00:00+01:00,csat,4,1-5,Quick and friendly,c-1001
 * r-1,2026-01-05T12:00:00+01:00,nps,9,,,c-1001
 * </pre>
 *
 * <p>Required are response_id, responded_at, question and score. Without a scale NPS is read on 0-10, CSAT on 1-5 and a grade on
 * 1-10; CES has no usual scale, and counts once its scale and direction are known. What the answer does not say of team, agent,
 * queue, channel and topic is taken from the contact, else the ticket, that it refers to.
 */
final class SurveyFields {

    static final Words CHANNELS = ChannelWords.ALL;

    static final Words DIRECTIONS = Words.of("higher-is-better", "lower-is-better")
            .withSynonyms("higher-is-better", "higher", "up", "higher_better", "hoger is beter", "hoger")
            .withSynonyms("lower-is-better", "lower", "down", "lower_better", "lager is beter", "lager");

    static final RecordFields ALL = new RecordFields(
            "survey-responses",
            List.of(
                    Field.text("response_id", Mark.REQUIRED, Mark.KEY),
                    Field.of("responded_at", FieldType.INSTANT, Mark.REQUIRED),
                    Field.text("question", Mark.REQUIRED, Mark.KEY),
                    Field.of("score", FieldType.DECIMAL, Mark.REQUIRED, Mark.PRESENT),
                    Field.text("scale"),
                    Field.words("direction", DIRECTIONS),
                    Field.text("comment").upTo(10_000),
                    Field.text("contact_id", Mark.REFERENCE),
                    Field.text("ticket_id", Mark.REFERENCE),
                    Field.text("customer_id", Mark.REFERENCE, Mark.PERSONAL),
                    Field.text("agent"),
                    Field.text("team"),
                    Field.text("queue"),
                    Field.words("channel", CHANNELS, Mark.ASKED),
                    Field.text("topic"),
                    Field.text("source")));

    static final int RESPONSE_ID = 0;
    static final int RESPONDED_AT = 1;
    static final int QUESTION = 2;
    static final int SCORE = 3;
    static final int SCALE = 4;
    static final int DIRECTION = 5;
    static final int COMMENT = 6;
    static final int CONTACT_ID = 7;
    static final int TICKET_ID = 8;
    static final int CUSTOMER_ID = 9;
    static final int AGENT = 10;
    static final int TEAM = 11;
    static final int QUEUE = 12;
    static final int CHANNEL = 13;
    static final int TOPIC = 14;
    static final int SOURCE = 15;

    private SurveyFields() {}
}
