package nl.waardemeter.imports;

import static nl.waardemeter.imports.Desk.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Foreign files come in by a mapping, given with the file or kept by name. */
@WaardemeterTest
class MappingIntegrationTests {

    /** The one of the design, for a call centre's file that holds calls and their ratings. */
    private static final String CALLS = """
            {"zone": "Europe/Amsterdam", "missing": ["", "?", "NA"],
             "kinds": {
              "contacts": {
               "contact_id": {"column": "Call Id"}, "channel": {"constant": "phone"}, "agent": {"column": "Agent"}, "topic": {"column": "Topic"},
               "offered_at": {"date": "Date", "time": "Time", "form": "yyyy-MM-dd H:mm:ss"},
               "exit": {"column": "Answered (Y/N)", "values": {"Y": "answered", "N": "abandoned"}},
               "wait_seconds": {"column": "Speed of answer in seconds"}, "talk_seconds": {"column": "AvgTalkDuration", "duration": "h:mm:ss"},
               "resolved": {"column": "Resolved", "values": {"Y": "yes", "N": "no"}}},
              "survey-responses": {
               "response_id": {"column": "Call Id"}, "responded_at": {"date": "Date", "time": "Time", "form": "yyyy-MM-dd H:mm:ss"},
               "question": {"constant": "csat"}, "scale": {"constant": "1-5"}, "score": {"column": "Satisfaction rating"}, "contact_id": {"column": "Call Id"}}}}
            """;

    private static final String[] FILE = {
        "Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating",
        "ID0001,Diane,2021-01-01,9:12:58,Contract related,Y,Y,109,0:02:23,3",
        "ID0002,Becky,2021-01-01,9:12:58,Technical Support,Y,N,70,0:04:02,5",
        "ID0003,Stewart,2021-01-01,9:47:31,Contract related,N,N,,,",
        "ID0004,Greg,2021-01-01,9:47:31,?,Y,Y,NA,0:02:11,?",
        "ID0005,Becky,2021-01-01,10:00:29,Payment related,M,Y,37,0:00:37,3",
        "ID0006,Becky,2021-01-01,10:00:29,Payment related,Y,Y,37,0:00:37,very",
    };

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient.Reply keep(String name, String mapping) {
        return api.ask(put("/api/v1/mappings/" + name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(mapping));
    }

    @Test
    void oneFileFeedsTwoKindsAndItsRowsAreCountedForEach() {
        JsonNode stored = desk.file(FILE).mapping(CALLS).stored();

        assertThat(counts(stored))
                .isEqualTo("contacts 6 = 5 new + 0 unchanged + 0 replaced + 0 skipped + 1 rejected\n"
                        + "survey-responses 6 = 3 new + 0 unchanged + 0 replaced + 2 skipped + 1 rejected");
        assertThat(desk.rejectedRows(stored).text().lines().skip(1))
                .containsExactly(
                        "export.csv,contacts,6,Answered (Y/N),M,“M” in Answered (Y/N) is not known.,\"One of: Y, N, answered, abandoned, flowout, callback, voicemail, unknown.\"",
                        "export.csv,survey-responses,7,Satisfaction rating,very,“very” in Satisfaction rating is not a number.,A"
                                + " number such as 7.5.");
        assertThat(jdbc.sql("select offered_at at time zone 'UTC' from contact_leg where contact_id = 'ID0001'")
                        .query(String.class)
                        .single())
                .isEqualTo("2021-01-01 08:12:58");
        assertThat(jdbc.sql(
                                "select exit || coalesce(wait_ms, -1) || coalesce(talk_ms, -1) || coalesce(resolved, false) "
                                        + "from contact_leg order by contact_id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "answered109000143000true",
                        "answered70000242000false",
                        "abandoned-1-1false",
                        "answered-1131000true",
                        "answered3700037000true");
        assertThat(jdbc.sql("select t.name from survey_answer s join topic t on t.id = s.topic_id order by response_id")
                        .query(String.class)
                        .list())
                .as("of the contact, where there is one")
                .containsExactly("Contract related", "Technical Support", "-");
    }

    @Test
    void theFileOfTwoKindsIsUndoneAsOne() {
        JsonNode stored = desk.file(FILE).mapping(CALLS).stored();
        assertThat(counts(desk.file(FILE).mapping(CALLS).stored()))
                .isEqualTo("contacts 6 = 0 new + 5 unchanged + 0 replaced + 0 skipped + 1 rejected\n"
                        + "survey-responses 6 = 0 new + 3 unchanged + 0 replaced + 2 skipped + 1 rejected");

        desk.undo(stored);

        assertThat(tables.count("contact_leg"))
                .as("the second upload brought them too")
                .isEqualTo(5);
        assertThat(tables.count("survey_answer")).isEqualTo(3);
    }

    @Test
    void aMappingIsKeptByNameAndUsedByIt() {
        assertThat(keep("calls", CALLS).status()).isEqualTo(201);
        assertThat(keep("calls", CALLS).status()).isEqualTo(200);
        assertThat(keep(
                                "another one",
                                "{\"kinds\":{\"tickets\":{\"ticket_id\":{\"column\":\"Id\"},\"created_at\":{\"column\":\"Made\"}}}}")
                        .status())
                .isEqualTo(201);

        assertThat(api.read("/api/v1/mappings").text()).isEqualTo("{\"mappings\":[\"another one\",\"calls\"]}");
        assertThat(api.read("/api/v1/mappings/calls").text()).isEqualTo(CALLS);
        assertThat(counts(desk.file(FILE).mapping("calls").stored())).startsWith("contacts 6 = 5 new");
        assertThat(jdbc.sql("select code from audit_entry order by id desc limit 5")
                        .query(String.class)
                        .list())
                .contains("imports.mapping-saved");
    }

    @Test
    void aMappingThatCannotWorkIsNotKept() {
        ApiClient.Reply field = keep("calls", "{\"kinds\":{\"contacts\":{\"contact_id\":{\"column\":\"Id\"}}}}");
        assertThat(field.status()).isEqualTo(422);
        assertThat(field.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(field.detail()).isEqualTo("kinds.contacts lacks required fields: channel, offered_at.");
        assertThat(keep("calls", "{\"kinds\":{\"calls\":{}}}").detail())
                .isEqualTo("kinds.calls is unknown. Known here: contacts, tickets, survey-responses, staffed-time.");

        ApiClient.Reply unknown = api.read("/api/v1/mappings/calls");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.detail()).isEqualTo("There is no “calls” here.");
    }

    @Test
    void aFileThatLacksAColumnOfTheMappingSaysWhich() {
        ApiClient.Reply reply = desk.file("Call Id,Agent,Date", "ID0001,Diane,2021-01-01")
                .mapping(CALLS)
                .send();

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail())
                .isEqualTo("Required columns are missing: Time. Columns in the file: Call Id, Agent, Date.");
    }

    @Test
    void theMappingThatWasUsedIsTheOneOfThatMoment() {
        keep("calls", CALLS);
        ApiClient.Reply waiting = desk.file(FILE).mapping("calls").send();
        keep("calls", CALLS.replace("\"constant\": \"phone\"", "\"constant\": \"chat\""));

        desk.work();

        assertThat(desk.show(waiting.json().path("id").asInt()).path("state").asString())
                .isEqualTo("done");
        assertThat(jdbc.sql("select distinct channel from contact_leg")
                        .query(String.class)
                        .list())
                .containsExactly("phone");
    }
}
