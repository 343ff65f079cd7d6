package nl.waardemeter.survey;

import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.FactTable;
import nl.waardemeter.imports.Merge;
import nl.waardemeter.imports.RecordFields;
import nl.waardemeter.imports.RecordKind;
import nl.waardemeter.kpi.Family;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How answers come in. An answer may arrive before the contact or ticket it refers to. */
@Component
@Order(3)
class SurveyAnswers implements RecordKind {

    static final FactTable TABLE = new FactTable(
            "survey_answer",
            Family.SURVEY,
            List.of("source_id", "response_id", "question"),
            List.of(
                    "source_id",
                    "response_id",
                    "question",
                    "question_id",
                    "responded_at",
                    "responded_day",
                    "score",
                    "comment",
                    "contact_id",
                    "ticket_id",
                    "customer",
                    "own_team_id",
                    "own_queue_id",
                    "own_agent_id",
                    "own_topic_id",
                    "own_channel",
                    "their_team_id",
                    "valid"),
            List.of("responded_day"),
            Map.of("responded_day", "responded_at"),
            Map.of(
                    "team_id", "coalesce(own_team_id, their_team_id)",
                    "queue_id", "coalesce(own_queue_id, 0)",
                    "agent_id", "coalesce(own_agent_id, 0)",
                    "topic_id", "coalesce(own_topic_id, 0)",
                    "channel", "coalesce(own_channel, '-')",
                    "counts", "valid"));

    private final JdbcClient jdbc;

    SurveyAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RecordFields fields() {
        return SurveyFields.ALL;
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public RowWriter reading(Reading reading) {
        return new SurveyWriter(reading, new Questions(jdbc));
    }

    @Override
    public void derive(Merge merge) {
        boolean answers = merge.changed(TABLE);
        boolean contacts = merge.changed("contact_leg");
        boolean tickets = merge.changed("ticket");
        if (!answers && !contacts && !tickets
                || !jdbc.sql("select exists (select from survey_answer)")
                        .query(Boolean.class)
                        .single()) {
            return;
        }
        stamp(merge, answers, contacts, tickets);
        if (answers) {
            keepTheLastOfAWave(merge);
        }
    }

    private static void stamp(Merge merge, boolean answers, boolean contacts, boolean tickets) {
        StringBuilder affected = new StringBuilder("false");
        if (answers) {
            affected.append(
                    " or exists (select from changed_survey_answer c where (c.source_id, c.response_id, c.question)"
                            + " = (a.source_id, a.response_id, a.question))");
        }
        if (contacts) {
            affected.append(" or exists (select from changed_contact_leg c where (c.source_id, c.contact_id)"
                    + " = (a.source_id, a.contact_id))");
        }
        if (tickets) {
            affected.append(" or exists (select from changed_ticket c where (c.source_id, c.ticket_id)"
                    + " = (a.source_id, a.ticket_id))");
        }
        merge.turn(Family.SURVEY, """
                update survey_answer s
                set team_id = n.team_id, queue_id = n.queue_id, agent_id = n.agent_id, topic_id = n.topic_id,
                    channel = n.channel
                from (
                    select a.source_id, a.response_id, a.question,
                        coalesce(a.own_team_id, nullif(c.team_id, 0), nullif(t.team_id, 0), a.their_team_id) as team_id,
                        coalesce(a.own_queue_id, nullif(c.queue_id, 0), t.queue_id, 0) as queue_id,
                        coalesce(a.own_agent_id, nullif(c.agent_id, 0), t.agent_id, 0) as agent_id,
                        coalesce(a.own_topic_id, nullif(c.topic_id, 0), t.topic_id, 0) as topic_id,
                        coalesce(a.own_channel, c.channel, t.channel, '-') as channel
                    from survey_answer a
                    left join contact_leg c on (c.source_id, c.contact_id) = (a.source_id, a.contact_id) and c.last_leg
                    left join ticket t on (t.source_id, t.ticket_id) = (a.source_id, coalesce(a.ticket_id, c.ticket_id))
                    where %s) n
                where (s.source_id, s.response_id, s.question) = (n.source_id, n.response_id, n.question)
                  and (s.team_id, s.queue_id, s.agent_id, s.topic_id, s.channel)
                      is distinct from (n.team_id, n.queue_id, n.agent_id, n.topic_id, n.channel)
                """.formatted(affected), "s", "responded_day");
    }

    /** One answer of a customer to a question in seven days: the last. Anonymous answers all count. */
    private static void keepTheLastOfAWave(Merge merge) {
        merge.turn(Family.SURVEY, """
                update survey_answer s set counts = n.counts
                from (
                    select a.source_id, a.response_id, a.question,
                        a.valid and not exists (
                            select from survey_answer l
                            where l.customer = a.customer and l.question_id = a.question_id and l.valid
                              and l.responded_at > a.responded_at
                              and l.responded_at <= a.responded_at + interval '168 hours') as counts
                    from survey_answer a
                    where a.customer in (select customer from changed_survey_answer)) n
                where (s.source_id, s.response_id, s.question) = (n.source_id, n.response_id, n.question)
                  and s.counts <> n.counts
                """, "s", "responded_day");
    }
}
