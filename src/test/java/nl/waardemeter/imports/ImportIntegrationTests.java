package nl.waardemeter.imports;

import static nl.waardemeter.imports.Desk.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows come in, come again, change, and go out again. */
@WaardemeterTest
class ImportIntegrationTests {

    private static final String HEADER = "contact_id,channel,offered_at,wait_seconds,talk_seconds";
    private static final String ANNA = "c-1,phone,2026-01-05T09:00:00Z,10,200";
    private static final String BRAM = "c-2,phone,2026-01-05T10:00:00Z,30,100";
    private static final String CATO = "c-3,chat,2026-01-06T10:00:00Z,5,60";

    @Autowired
    private Desk desk;

    @Autowired
    private Tables tables;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private long dataVersion() {
        return organisation.settings().dataVersion();
    }

    private List<String> talkOf(String contact) {
        return jdbc.sql("select coalesce(talk_ms::text, '-') from contact_leg where contact_id = ?")
                .param(contact)
                .query(String.class)
                .list();
    }

    @Test
    void newRowsAreAcceptedAndCounted() {
        long before = dataVersion();

        JsonNode stored = desk.store(HEADER, ANNA, BRAM, CATO);

        assertThat(counts(stored)).isEqualTo("contacts 3 = 3 new + 0 unchanged + 0 replaced + 0 skipped + 0 rejected");
        assertThat(stored.path("rejected").asInt()).isZero();
        assertThat(stored.path("firstDay").asString()).isEqualTo("2026-01-05");
        assertThat(stored.path("lastDay").asString()).isEqualTo("2026-01-06");
        assertThat(stored.path("daysTouched").asInt()).isEqualTo(2);
        assertThat(stored.path("progress").asDouble()).isEqualTo(1);
        assertThat(stored.path("source").asString()).isEqualTo("default");
        assertThat(stored.path("file").asString()).isEqualTo("export.csv");
        assertThat(tables.count("contact_leg")).isEqualTo(3);
        assertThat(dataVersion()).isEqualTo(before + 1);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        desk.store(HEADER, ANNA, BRAM, CATO);
        List<String> facts = tables.rows("contact_leg");
        Map<String, List<String>> totals = tables.totals();
        long version = dataVersion();

        JsonNode again = desk.store(HEADER, ANNA, BRAM, CATO);

        assertThat(counts(again)).isEqualTo("contacts 3 = 0 new + 3 unchanged + 0 replaced + 0 skipped + 0 rejected");
        assertThat(again.path("daysTouched").asInt()).isZero();
        assertThat(tables.rows("contact_leg")).isEqualTo(facts);
        assertThat(tables.totals()).isEqualTo(totals);
        assertThat(dataVersion()).isEqualTo(version);
    }

    @Test
    void aRowThatCameDifferentlyReplacesTheOneBefore() {
        desk.store(HEADER, ANNA, BRAM);

        JsonNode stored =
                desk.store(HEADER, ANNA, "c-2,phone,2026-01-07T10:00:00Z,30,150", CATO, "c-4,phone,yesterday,1,1");

        assertThat(counts(stored)).isEqualTo("contacts 4 = 1 new + 1 unchanged + 1 replaced + 0 skipped + 1 rejected");
        assertThat(talkOf("c-2")).containsExactly("150000");
        assertThat(stored.path("firstDay").asString())
                .as("the day the row left")
                .isEqualTo("2026-01-05");
        assertThat(stored.path("lastDay").asString()).as("the day it went to").isEqualTo("2026-01-07");
        assertThat(stored.path("daysTouched").asInt()).isEqualTo(3);
    }

    @Test
    void inTheVeryFirstFileALineIsReplacedByALaterOneOfItsKey() {
        JsonNode stored = desk.store(
                HEADER,
                ANNA,
                BRAM,
                ANNA,
                "c-2,phone,2026-01-05T10:00:00Z,30,999",
                BRAM,
                "c-2,phone,2026-01-05T10:00:00Z,30,150");

        assertThat(counts(stored)).isEqualTo("contacts 6 = 2 new + 2 unchanged + 2 replaced + 0 skipped + 0 rejected");
        assertThat(talkOf("c-1")).containsExactly("200000");
        assertThat(talkOf("c-2")).as("the last line wins").containsExactly("150000");
        assertThat(tables.rows("contact_leg_version")).isEmpty();
    }

    @Test
    void inALaterFileALineIsReplacedByALaterOneOfItsKey() {
        desk.store(HEADER, ANNA, CATO);

        JsonNode stored = desk.store(
                HEADER,
                "c-1,phone,2026-01-05T09:00:00Z,10,1",
                "c-1,phone,2026-01-05T09:00:00Z,10,2",
                "c-1,phone,2026-01-05T09:00:00Z,10,2",
                BRAM,
                "c-3,chat,2026-01-06T10:00:00Z,5,61",
                CATO);

        assertThat(counts(stored)).isEqualTo("contacts 6 = 1 new + 2 unchanged + 3 replaced + 0 skipped + 0 rejected");
        assertThat(talkOf("c-1")).containsExactly("2000");
        assertThat(talkOf("c-3")).containsExactly("60000");
    }

    @Test
    void undoingTheOnlyImportLeavesNothing() {
        Map<String, List<String>> before = tables.factsAndTotals();
        JsonNode stored = desk.store(HEADER, ANNA, BRAM, CATO);
        long version = dataVersion();

        desk.undo(stored);

        assertThat(tables.factsAndTotals()).isEqualTo(before);
        assertThat(tables.rows("delivery")).isEmpty();
        assertThat(dataVersion()).isEqualTo(version + 1);
    }

    @Test
    void undoingBringsBackExactlyWhatWasBefore() {
        desk.store(HEADER, ANNA, BRAM);
        Map<String, List<String>> before = tables.factsAndTotals();
        JsonNode second = desk.store(HEADER, ANNA, "c-2,chat,2026-01-09T10:00:00Z,3,150", CATO);
        assertThat(tables.factsAndTotals()).isNotEqualTo(before);

        desk.undo(second);

        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void rowsThatTwoImportsBroughtStayWhenTheFirstIsUndone() {
        JsonNode first = desk.store(HEADER, ANNA, BRAM);
        desk.store(HEADER, ANNA, CATO);

        desk.undo(first);

        assertThat(jdbc.sql("select contact_id from contact_leg order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("c-1", "c-3");
        assertThat(tables.rows("contact_leg_version")).isEmpty();
    }

    @Test
    void whatAnImportUndoneInBetweenHadReplacedStaysAsTheLastOneSaysIt() {
        JsonNode first = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,1");
        Map<String, List<String>> afterFirst = tables.factsAndTotals();
        JsonNode second = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,2");
        JsonNode third = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,3");

        desk.undo(second);
        assertThat(talkOf("c-1")).containsExactly("3000");

        desk.undo(third);
        assertThat(talkOf("c-1")).containsExactly("1000");
        assertThat(tables.factsAndTotals()).isEqualTo(afterFirst);

        desk.undo(first);
        assertThat(tables.count("contact_leg")).isZero();
    }

    @Test
    void aRowThatCameBackToAnEarlierFormIsUndoneStepByStep() {
        desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,1");
        JsonNode second = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,2");
        JsonNode third = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,1");
        JsonNode fourth = desk.store(HEADER, "c-1,phone,2026-01-05T09:00:00Z,10,1");

        desk.undo(third);
        assertThat(talkOf("c-1")).as("the fourth said the same").containsExactly("1000");

        desk.undo(fourth);
        assertThat(talkOf("c-1")).containsExactly("2000");

        desk.undo(second);
        assertThat(talkOf("c-1")).containsExactly("1000");
    }

    @Test
    void everyKindIsUndoneToWhatWasBefore() {
        String[] tickets = {"ticket_id,created_at,reopens,solved_at", "t-1,2026-01-05T08:00:00Z,0,2026-01-06T08:00:00Z"
        };
        String[] answers = {
            "response_id,responded_at,question,score,contact_id,customer_id", "r-1,2026-01-05T11:00:00Z,csat,4,c-1,k-1"
        };
        String[] staff = {"date,agent,available_seconds,busy_seconds", "2026-01-05,Anna,3600,1800"};
        String[] contacts = {
            "contact_id,channel,offered_at,ticket_id,agent,customer_id", "c-1,phone,2026-01-05T09:00:00Z,t-1,Anna,k-1"
        };
        desk.store(tickets);
        desk.store(answers);
        desk.store(staff);
        desk.store(contacts);
        Map<String, List<String>> before = tables.factsAndTotals();

        JsonNode ticketsAgain = desk.store(tickets[0], "t-1,2026-01-05T08:00:00Z,2,2026-01-08T08:00:00Z");
        JsonNode answersAgain = desk.store(
                answers[0], "r-1,2026-01-05T11:00:00Z,csat,2,c-1,k-1", "r-2,2026-01-06T11:00:00Z,csat,5,c-1,k-1");
        JsonNode staffAgain = desk.store(staff[0], "2026-01-05,Anna,3600,3000", "2026-01-06,Anna,3600,1800");
        JsonNode contactsAgain = desk.store(
                contacts[0], "c-1,email,2026-01-05T09:00:00Z,t-1,Bram,k-1", "c-9,phone,2026-01-07T09:00:00Z,,Bram,k-1");

        desk.undo(answersAgain);
        desk.undo(ticketsAgain);
        desk.undo(contactsAgain);
        desk.undo(staffAgain);
        assertThat(tables.factsAndTotals()).isEqualTo(before);
    }

    @Test
    void aTrialRunStoresNothingButItsCounts() {
        desk.store(HEADER, ANNA, BRAM);
        Map<String, List<String>> before = tables.factsAndTotals();
        List<String> deliveries = tables.rows("delivery");
        long version = dataVersion();

        JsonNode checked = desk.file(
                        HEADER + ",agent,team,queue,topic,source",
                        ANNA + ",,,,,",
                        "c-2,chat,2026-01-09T10:00:00Z,3,150,Nieuw,Nieuw,Nieuw,Nieuw,",
                        CATO + ",,,,,elsewhere",
                        "c-4,phone,yesterday,1,1,,,,,")
                .with("dryRun", "true")
                .worked();

        assertThat(checked.path("state").asString()).isEqualTo("checked");
        assertThat(checked.path("dryRun").asBoolean()).isTrue();
        assertThat(counts(checked)).isEqualTo("contacts 4 = 1 new + 1 unchanged + 1 replaced + 0 skipped + 1 rejected");
        assertThat(desk.rejectedRows(checked).text()).contains("yesterday");
        assertThat(tables.factsAndTotals()).isEqualTo(before);
        assertThat(tables.rows("delivery")).isEqualTo(deliveries);
        assertThat(dataVersion()).isEqualTo(version);
        for (String names : List.of("agent", "team", "queue", "topic")) {
            assertThat(tables.count(names)).as(names).isEqualTo(1);
        }
        assertThat(jdbc.sql("select name from source").query(String.class).list())
                .containsExactly("default");
    }

    @Test
    void aTrialRunAsksNoQuestionOfCustomers() {
        desk.file("response_id,responded_at,question,score", "r-1,2026-01-05T11:00:00Z,csat,4")
                .with("dryRun", "true")
                .worked();

        assertThat(jdbc.sql("select name from survey_question where id <> 0")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void eachSourceHasItsOwnKeys() {
        desk.file(HEADER, ANNA).source("phone system").stored();

        JsonNode other = desk.file(HEADER, ANNA).source("Help desk").stored();

        assertThat(counts(other)).isEqualTo("contacts 1 = 1 new + 0 unchanged + 0 replaced + 0 skipped + 0 rejected");
        assertThat(other.path("source").asString()).isEqualTo("Help desk");
        assertThat(tables.count("contact_leg")).isEqualTo(2);
        assertThat(counts(desk.file(HEADER, ANNA).source("help desk").stored()))
                .as("whatever the case")
                .isEqualTo("contacts 1 = 0 new + 1 unchanged + 0 replaced + 0 skipped + 0 rejected");
    }

    @Test
    void aColumnNamesTheSourceOfEachRow() {
        desk.file(HEADER + ",source", ANNA + ",PBX", ANNA + ",Chat", BRAM + ",")
                .source("files")
                .stored();

        assertThat(jdbc.sql(
                                "select s.name || ' ' || l.contact_id from contact_leg l join source s on s.id = l.source_id "
                                        + "order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("Chat c-1", "PBX c-1", "files c-2");
        assertThat(jdbc.sql("select s.name from delivery d join source s on s.id = d.source_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("Chat", "PBX", "files");
    }

    @Test
    void aFileOfWhichNoRowIsGoodIsDoneAndChangesNothing() {
        long version = dataVersion();

        JsonNode stored = desk.store(HEADER, "c-1,phone,yesterday,1,1");

        assertThat(counts(stored)).isEqualTo("contacts 1 = 0 new + 0 unchanged + 0 replaced + 0 skipped + 1 rejected");
        assertThat(stored.path("rejected").asInt()).isEqualTo(1);
        assertThat(dataVersion()).isEqualTo(version);
        desk.undo(stored);
    }

    @Test
    void theDaysThatASourceDeliveredGoBackWithAnUndo() {
        desk.store(HEADER, ANNA);
        List<String> before = jdbc.sql("select first_day || ' ' || last_day from delivery")
                .query(String.class)
                .list();
        JsonNode second =
                desk.store(HEADER, "c-8,phone,2026-02-01T09:00:00Z,1,1", "c-9,phone,2025-12-31T09:00:00Z,1,1");
        assertThat(jdbc.sql("select first_day || ' ' || last_day from delivery")
                        .query(String.class)
                        .list())
                .containsExactly("2025-12-31 2026-02-01");

        desk.undo(second);

        assertThat(jdbc.sql("select first_day || ' ' || last_day from delivery")
                        .query(String.class)
                        .list())
                .isEqualTo(before)
                .containsExactly("2026-01-05 2026-01-05");
    }

    @Test
    void afterwardsNothingOfTheFileOrItsWayIsLeft() {
        desk.store(HEADER, ANNA, BRAM);

        assertThat(jdbc.sql("select tablename from pg_tables where tablename like 'staging%'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(java.nio.file.Path.of("target/test-data/uploads")).isEmptyDirectory();
    }
}
