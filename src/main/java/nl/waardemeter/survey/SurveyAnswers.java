package nl.waardemeter.survey;

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
            Map.of("their_team_id", Stamp.membersTeam("responded_day", true)),
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

    /** What an answer takes from its contact and ticket, and which answers count. */
    @Override
    public void derive(Merge merge) {
        stamp(merge, """
                exists (select from changed_survey_answer x where (x.source_id, x.response_id, x.question)
                    = (a.source_id, a.response_id, a.question))
                """);
        keepTheLastOfAWave(merge);
    }

    @Override
    public Map<String, String> neededRows() {
        return Map.of("contact_leg", """
                exists (select from survey_answer a where (a.source_id, a.contact_id) = (f.source_id, f.contact_id)
                    and a.responded_day >= :closed)""", "ticket", """
                (exists (select from survey_answer a where (a.source_id, a.ticket_id) = (f.source_id, f.ticket_id)
                    and a.responded_day >= :closed)
                or exists (select from contact_leg c join survey_answer a using (source_id, contact_id)
                    where (c.source_id, c.ticket_id) = (f.source_id, f.ticket_id) and a.responded_day >= :closed))""");
    }

    @Override
    public void deriveAcross(Merge merge) {
        List<String> affected = new ArrayList<>();
        if (merge.changed("contact_leg")) {
            affected.add("exists (select from changed_contact_leg x where (x.source_id, x.contact_id)"
                    + " = (a.source_id, a.contact_id))");
        }
        if (merge.changed("ticket")) {
            affected.add("exists (select from changed_ticket x where (x.source_id, x.ticket_id)"
                    + " = (a.source_id, coalesce(a.ticket_id, c.ticket_id)))");
        }
        if (!affected.isEmpty()
                && jdbc.sql("select exists (select from survey_answer)")
                        .query(Boolean.class)
                        .single()) {
            merge.place(TABLE);
            stamp(merge, String.join(" or ", affected));
        }
    }

    private static void stamp(Merge merge, String affected) {
        merge.correct(TABLE, List.of("team_id", "queue_id", "agent_id", "topic_id", "channel"), """
                select a.place,
                    coalesce(ot.stamp_id, ot.id, nullif(c.team_id, 0), nullif(t.team_id, 0), a.their_team_id),
                    coalesce(oq.stamp_id, oq.id, nullif(c.queue_id, 0), t.queue_id, 0),
                    coalesce(oa.stamp_id, oa.id, nullif(c.agent_id, 0), t.agent_id, 0),
                    coalesce(op.stamp_id, op.id, nullif(c.topic_id, 0), t.topic_id, 0),
                    coalesce(a.own_channel, c.channel, t.channel, '-')
                from placed_survey_answer a
                left join team ot on ot.id = a.own_team_id
                left join queue oq on oq.id = a.own_queue_id
                left join agent oa on oa.id = a.own_agent_id
                left join topic op on op.id = a.own_topic_id
                left join contact_leg c on (c.source_id, c.contact_id) = (a.source_id, a.contact_id) and c.last_leg
                left join ticket t on (t.source_id, t.ticket_id) = (a.source_id, coalesce(a.ticket_id, c.ticket_id))
                where\s""" + affected);
    }

    /** One answer of a customer to a question in seven days: the last. Anonymous answers all count. */
    private static void keepTheLastOfAWave(Merge merge) {
        merge.correct(TABLE, List.of("counts"), """
                select a.place,
                    a.valid and not exists (
                        select from placed_survey_answer l
                        where l.customer = a.customer and l.question_id = a.question_id and l.valid
                          and l.responded_at > a.responded_at
                          and l.responded_at <= a.responded_at + interval '168 hours')
                from placed_survey_answer a
                where a.customer in (select customer from changed_survey_answer)
                """);
    }
}
