package nl.waardemeter.imports;

import static nl.waardemeter.imports.Desk.counts;
import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where two readings give different values nobody guesses: the import waits for an answer. */
@WaardemeterTest
class ImportDecisionIntegrationTests {

    private static final String HEADER = "contact_id;channel;offered_at;talk_seconds";

    @Autowired
    private Desk desk;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    private JsonNode asked(Desk.Handover file) {
        JsonNode waiting = file.worked();
        assertThat(waiting.path("state").asString()).as(waiting.toString()).isEqualTo("needs-decision");
        assertThat(tables.count("contact_leg")).isZero();
        return waiting;
    }

    private JsonNode answered(JsonNode waiting, String answers) {
        int id = waiting.path("id").asInt();
        ApiClient.Reply reply = desk.decide(id, "{\"answers\":[" + answers + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(reply.json().path("state").asString()).isEqualTo("received");
        desk.work();
        return desk.show(id);
    }

    private String offeredDay() {
        return jdbc.sql("select string_agg(offered_day::text, ' ' order by contact_id) from contact_leg")
                .query(String.class)
                .single();
    }

    @Test
    void datesThatFitBothOrders() {
        JsonNode waiting = asked(desk.file(HEADER, "c-1;phone;03-04-2026 10:00;100", "c-2;phone;04-03-2026 11:30;200"));

        assertThat(waiting.path("questions")).hasSize(1);
        JsonNode question = waiting.path("questions").get(0);
        assertThat(question.path("column").asString()).isEqualTo("offered_at");
        assertThat(question.path("aspect").asString()).isEqualTo("date-order");
        assertThat(question.path("message").asString())
                .isEqualTo("Do the dates in offered_at begin with the day or with the month?");
        assertThat(question.path("readings").toString())
                .isEqualTo("[{\"code\":\"dmy\",\"message\":\"day, month, year: 03-04-2025 is 3 April 2025\"},"
                        + "{\"code\":\"mdy\",\"message\":\"month, day, year: 03-04-2025 is 4 March 2025\"}]");
        assertThat(question.path("samples").get(0).toString())
                .isEqualTo(
                        "{\"line\":2,\"value\":\"03-04-2026 10:00\",\"meanings\":[\"2026-04-03T10:00\",\"2026-03-04T10:00\"]}");

        JsonNode done = answered(waiting, "{\"column\":\"offered_at\",\"aspect\":\"date-order\",\"reading\":\"mdy\"}");

        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("questions")).isEmpty();
        assertThat(counts(done)).isEqualTo("contacts 2 = 2 new + 0 unchanged + 0 replaced + 0 skipped + 0 rejected");
        assertThat(offeredDay()).isEqualTo("2026-03-04 2026-04-03");
    }

    @Test
    void whoSaysTheOrderWithTheFileIsNotAsked() {
        desk.file(HEADER, "c-1;phone;03-04-2026 10:00;100")
                .with("dateOrder", "dmy")
                .stored();

        assertThat(offeredDay()).isEqualTo("2026-04-03");
    }

    @Test
    void numbersWhoseMarkIsUnclear() {
        JsonNode waiting = asked(
                desk.file(HEADER, "c-1;phone;2026-01-05T09:00:00Z;1.234", "c-2;phone;2026-01-05T09:00:00Z;2.500"));

        assertThat(waiting.path("questions").get(0).path("aspect").asString()).isEqualTo("decimal");
        answered(waiting, "{\"column\":\"TALK_SECONDS\",\"reading\":\",\"}");
        assertThat(jdbc.sql("select sum(talk_ms) from contact_leg")
                        .query(Long.class)
                        .single())
                .isEqualTo(3_734_000);
    }

    @Test
    void timesThatAreHoursOrMinutes() {
        JsonNode waiting =
                asked(desk.file(HEADER, "c-1;phone;2026-01-05T09:00:00Z;4:32", "c-2;phone;2026-01-05T09:00:00Z;0:58"));

        assertThat(waiting.path("questions").get(0).path("message").asString())
                .isEqualTo("Are the times in talk_seconds hours and minutes, or minutes and seconds?");
        answered(waiting, "{\"column\":\"talk_seconds\",\"reading\":\"mm:ss\"}");
        assertThat(jdbc.sql("select sum(talk_ms) from contact_leg")
                        .query(Long.class)
                        .single())
                .isEqualTo(330_000);
    }

    @Test
    void wordsThatNobodyKnowsAreAskedOneByOne() {
        JsonNode waiting = asked(desk.file(
                HEADER,
                "c-1;Belletje;2026-01-05T09:00:00Z;100",
                "c-2;telefoon;2026-01-05T09:00:00Z;100",
                "c-3;Brief;2026-01-05T09:00:00Z;100",
                "c-4;Belletje;2026-01-05T09:00:00Z;100"));

        JsonNode question = waiting.path("questions").get(0);
        assertThat(question.path("message").asString()).isEqualTo("What do these words in channel mean?");
        assertThat(question.path("samples")
                        .valueStream()
                        .map(sample -> sample.path("value").asString()))
                .containsExactly("Belletje", "Brief");
        assertThat(question.path("readings")
                        .valueStream()
                        .map(reading -> reading.path("code").asString()))
                .containsExactly("phone", "chat", "messaging", "email", "social", "video", "store", "task", "other");

        JsonNode half = answered(waiting, "{\"column\":\"channel\",\"value\":\"Belletje\",\"reading\":\"phone\"}");
        assertThat(half.path("state").asString())
                .as("the other word is still open")
                .isEqualTo("needs-decision");
        assertThat(half.path("questions").get(0).path("samples")).hasSize(1);

        JsonNode done = answered(half, "{\"column\":\"channel\",\"value\":\"Brief\",\"reading\":\"other\"}");
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(jdbc.sql("select string_agg(channel, ' ' order by contact_id) from contact_leg")
                        .query(String.class)
                        .single())
                .isEqualTo("phone phone other phone");
    }

    @Test
    void anAnswerThatIsNoneIsRefusedAndTheQuestionStays() {
        JsonNode waiting = asked(desk.file(HEADER, "c-1;phone;03-04-2026 10:00;100"));
        int id = waiting.path("id").asInt();

        ApiClient.Reply reading = desk.decide(id, "{\"answers\":[{\"column\":\"offered_at\",\"reading\":\"ymd\"}]}");
        assertThat(reading.status()).isEqualTo(422);
        assertThat(reading.detail()).isEqualTo("“ymd” does not answer a question about the column “offered_at”.");
        ApiClient.Reply column = desk.decide(id, "{\"answers\":[{\"column\":\"talk_seconds\",\"reading\":\"dmy\"}]}");
        assertThat(column.status()).isEqualTo(422);
        assertThat(column.detail()).isEqualTo("“dmy” does not answer a question about the column “talk_seconds”.");
        assertThat(desk.decide(id, "no JSON").status()).isEqualTo(400);

        assertThat(desk.show(id).path("state").asString()).isEqualTo("needs-decision");
        assertThat(desk.show(id).path("questions")).hasSize(1);
    }

    @Test
    void anImportThatAsksNothingTakesNoAnswer() {
        JsonNode stored = desk.store(HEADER, "c-1;phone;2026-01-05T09:00:00Z;100");

        ApiClient.Reply reply = desk.decide(stored.path("id").asInt(), "{\"answers\":[]}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.detail()).isEqualTo("This import is done and asks nothing.");
    }

    @Test
    void anImportThatWaitsCanBeGivenUp() {
        JsonNode waiting = asked(desk.file(HEADER, "c-1;phone;03-04-2026 10:00;100"));

        ApiClient.Reply reply = desk.askUndo(waiting.path("id").asInt());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("state").asString()).isEqualTo("undone");
        assertThat(reply.json().path("questions")).isEmpty();
        assertThat(java.nio.file.Path.of("target/test-data/uploads")).isEmptyDirectory();
        desk.work();
        assertThat(tables.count("contact_leg")).isZero();
    }

    @Test
    void aTrialRunAsksToo() {
        JsonNode waiting =
                asked(desk.file(HEADER, "c-1;phone;03-04-2026 10:00;100").with("dryRun", "true"));

        JsonNode checked = answered(waiting, "{\"column\":\"offered_at\",\"reading\":\"dmy\"}");

        assertThat(checked.path("state").asString()).isEqualTo("checked");
        assertThat(checked.path("firstDay").asString()).isEqualTo("2026-04-03");
        assertThat(tables.count("contact_leg")).isZero();
    }
}
