package nl.waardemeter.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whose an answer is, which question it answers, and whether it counts. */
@WaardemeterTest
class SurveyIntegrationTests {

    private static final String ANSWER = "response_id,responded_at,question,score,contact_id,ticket_id";
    private static final String CONTACT = "contact_id,leg,channel,offered_at,team,queue,agent,topic,ticket_id";
    private static final String TICKET = "ticket_id,created_at,channel,team,queue,agent,topic";

    @Autowired
    private Desk desk;

    @Autowired
    private AllAnswers answers;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    /** Team, queue, agent, topic and channel of a response. */
    private String whose(String response) {
        return jdbc.sql(
                        "select concat_ws(' ', t.name, q.name, a.name, o.name, s.channel) from survey_answer s join team t on "
                                + "t.id = s.team_id join queue q on q.id = s.queue_id join agent a on a.id = s.agent_id join topic o "
                                + "on o.id = s.topic_id where s.response_id = ?")
                .param(response)
                .query(String.class)
                .single();
    }

    private boolean counts(String response) {
        return answers.findAll().stream()
                .filter(answer -> answer.key.responseId().equals(response))
                .findFirst()
                .orElseThrow()
                .counts;
    }

    private List<String> questions() {
        return jdbc.sql(
                        "select concat_ws(' ', name, kind, scale_min, scale_max, direction, positive_from, promoter_from, "
                                + "detractor_to) from survey_question where id <> 0 order by 1")
                .query(String.class)
                .list();
    }

    // --- whose it is

    @Test
    void anAnswerTakesWhatItDoesNotSayFromItsContactsLastLeg() {
        desk.store(
                CONTACT,
                "c-1,1,phone,2026-01-05T09:00:00Z,North,Parcels,Anna,Refund,",
                "c-1,2,chat,2026-01-05T09:05:00Z,South,Claims,Bram,Delivery,");
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,c-1,", "r-2,2026-01-05T12:00:00Z,csat,4,,");

        assertThat(whose("r-1")).isEqualTo("South Claims Bram Delivery chat");
        assertThat(whose("r-2")).isEqualTo("- - - - -");
    }

    @Test
    void anAnswerMayComeBeforeItsContact() {
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,c-1,");
        assertThat(whose("r-1")).isEqualTo("- - - - -");
        Map<String, List<String>> before = tables.factsAndTotals();

        JsonNode contacts = desk.store(CONTACT, "c-1,1,phone,2026-01-04T09:00:00Z,North,Parcels,Anna,Refund,");
        assertThat(whose("r-1")).isEqualTo("North Parcels Anna Refund phone");
        assertThat(contacts.path("lastDay").asString())
                .as("the answer’s day is touched")
                .isEqualTo("2026-01-05");
        assertThat(jdbc.sql(
                                "select sum(answers) from survey_total_agent g join agent a on a.id = g.agent_id where a.name = "
                                        + "'Anna'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        JsonNode later = desk.store(CONTACT, "c-1,2,chat,2026-01-04T09:05:00Z,,,Bram,,");
        assertThat(whose("r-1")).isEqualTo("- - Bram - chat");

        desk.undo(later);
        assertThat(whose("r-1")).isEqualTo("North Parcels Anna Refund phone");
        desk.undo(contacts);
        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void withoutAContactItIsTheTicketsAndOwnWordsWin() {
        desk.store(TICKET, "t-1,2026-01-05T09:00:00Z,email,North,Parcels,Anna,Refund");
        desk.store(
                ANSWER + ",agent,channel",
                "r-1,2026-01-05T12:00:00Z,csat,4,,t-1,,",
                "r-2,2026-01-05T12:00:00Z,csat,4,,t-1,Cato,social");

        assertThat(whose("r-1")).isEqualTo("North Parcels Anna Refund email");
        assertThat(whose("r-2")).isEqualTo("North Parcels Cato Refund social");
    }

    @Test
    void whatTheContactDoesNotSayTheTicketSays() {
        desk.store(CONTACT, "c-1,1,phone,2026-01-05T09:00:00Z,,,Bram,,t-1");
        desk.store(ANSWER, "r-1,2026-01-05T12:00:00Z,csat,4,c-1,");
        assertThat(whose("r-1")).isEqualTo("- - Bram - phone");

        JsonNode tickets = desk.store(TICKET, "t-1,2026-01-05T09:00:00Z,email,North,Parcels,Anna,Refund");
        assertThat(whose("r-1")).as("the ticket of the contact came last").isEqualTo("North Parcels Bram Refund phone");

        desk.store(TICKET, "t-1,2026-01-05T09:00:00Z,email,South,Parcels,Anna,Refund");
        assertThat(whose("r-1")).isEqualTo("South Parcels Bram Refund phone");
        assertThat(tables.count("ticket_version")).isEqualTo(1);
        desk.undo(tickets);
        assertThat(whose("r-1")).isEqualTo("South Parcels Bram Refund phone");
    }

    @Test
    void theTeamOfItsOwnAgentIsTakenForWantOfAnythingBetter() {
        int north = jdbc.sql("insert into team (name) values ('North') returning id")
                .query(Integer.class)
                .single();
        int anna = jdbc.sql("insert into agent (name) values ('Anna') returning id")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into agent_team (agent_id, from_date, team_id) values (?, '2026-01-01', ?)")
                .params(anna, north)
                .update();

        desk.store(
                ANSWER + ",agent,team",
                "r-1,2026-01-05T12:00:00Z,csat,4,,,Anna,",
                "r-2,2026-01-05T12:00:00Z,csat,4,,,Anna,South");

        assertThat(whose("r-1")).isEqualTo("North - Anna - -");
        assertThat(whose("r-2")).isEqualTo("South - Anna - -");
    }

    // --- which question

    @Test
    void aQuestionOnAnotherScaleIsAnotherQuestion() {
        desk.store(
                "response_id,responded_at,question,score,scale,direction",
                "r-1,2026-01-05T12:00:00Z,CSAT,4,,",
                "r-2,2026-01-05T12:00:00Z,csat,4,1-5,",
                "r-3,2026-01-05T12:00:00Z,csat,4,1-7,",
                "r-4,2026-01-05T12:00:00Z,nps,9,,",
                "r-5,2026-01-05T12:00:00Z,NPS after chat,9,0 t/m 10,",
                "r-6,2026-01-05T12:00:00Z,ces,3,,",
                "r-7,2026-01-05T12:00:00Z,ces,3,1-7,",
                "r-8,2026-01-05T12:00:00Z,ces,3,1-5,lower",
                "r-9,2026-01-05T12:00:00Z,grade,8,,",
                "r-10,2026-01-05T12:00:00Z,Was it clear?,1,1-2,");

        assertThat(questions())
                .containsExactly(
                        "ces ces",
                        "ces ces 1000 5000 lower-is-better",
                        "ces ces 1000 7000",
                        "csat csat 1000 5000 higher-is-better 4000",
                        "csat csat 1000 7000 higher-is-better 6000",
                        "grade grade 1000 10000 higher-is-better 8000",
                        "nps after chat nps 0 10000 higher-is-better 8000 9000 6000",
                        "nps nps 0 10000 higher-is-better 8000 9000 6000",
                        "was it clear? other 1000 2000 higher-is-better 2000");
    }

    @Test
    void aScoreOffItsScaleIsKeptButDoesNotCount() {
        desk.store(
                "response_id,responded_at,question,score",
                "r-1,2026-01-05T12:00:00Z,csat,0",
                "r-2,2026-01-05T12:00:00Z,csat,5",
                "r-3,2026-01-05T12:00:00Z,csat,6",
                "r-4,2026-01-05T12:00:00Z,nps,0");

        assertThat(counts("r-1")).isFalse();
        assertThat(counts("r-2")).isTrue();
        assertThat(counts("r-3")).isFalse();
        assertThat(counts("r-4")).isTrue();
        assertThat(jdbc.sql("select sum(answers_given) || ' ' || sum(answers) from survey_total_base")
                        .query(String.class)
                        .single())
                .isEqualTo("4 2");
    }

    // --- the wave

    @Test
    void ofACustomersAnswersWithinSevenDaysTheLastCounts() {
        String header = "response_id,responded_at,question,score,customer_id";
        desk.store(
                header,
                "r-1,2026-01-05T12:00:00Z,csat,1,k-1",
                "r-2,2026-01-12T12:00:00Z,csat,2,k-1",
                "r-3,2026-01-19T12:00:01Z,csat,3,k-1",
                "r-4,2026-01-05T12:00:00Z,nps,1,k-1",
                "r-5,2026-01-05T12:00:00Z,csat,1,k-2",
                "r-6,2026-01-06T12:00:00Z,csat,9,k-2",
                "r-7,2026-01-05T12:00:00Z,csat,1,",
                "r-8,2026-01-05T13:00:00Z,csat,1,");

        assertThat(counts("r-1")).as("followed within 7 times 24 hours").isFalse();
        assertThat(counts("r-2")).as("followed a second later than that").isTrue();
        assertThat(counts("r-3")).isTrue();
        assertThat(counts("r-4")).as("another question").isTrue();
        assertThat(counts("r-5")).as("what follows is off the scale").isTrue();
        assertThat(counts("r-7")).as("anonymous").isTrue();

        Map<String, List<String>> before = tables.factsAndTotals();
        JsonNode further = desk.file(header, "r-9,2026-01-20T12:00:00Z,csat,4,k-1")
                .source("other tool")
                .stored();
        assertThat(counts("r-3")).as("asked by another tool").isFalse();
        desk.undo(further);
        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }
}
