package nl.waardemeter.imports;

import static nl.waardemeter.imports.Desk.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waardemeter.ApiClient;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/** Files that are refused as a whole, word for word. */
@WaardemeterTest
class ImportRefusalIntegrationTests {

    private static final String HEADER = "contact_id,channel,offered_at,talk_seconds";
    private static final String ROW = "c-1,phone,2026-01-05T09:00:00Z,100";

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient jdbc;

    private void refused(Desk.Handover file, String code, String sentence) {
        ApiClient.Reply reply = file.send();
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.detail()).isEqualTo(sentence);
        assertThat(reply.json().path("code").asString()).isEqualTo("imports.refusal." + code);
        assertThat(tables.count("import")).isZero();
        assertThat(java.nio.file.Path.of("target/test-data/uploads")).isEmptyDirectory();
    }

    /** What only shows beyond the first bytes: the import fails and says why. */
    private void fails(Desk.Handover file, String sentence) {
        JsonNode failed = file.worked();
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("failure").asString()).isEqualTo(sentence);
        assertThat(tables.count("contact_leg")).isZero();
        assertThat(java.nio.file.Path.of("target/test-data/uploads")).isEmptyDirectory();
        ApiClient.Reply given = desk.askUndo(failed.path("id").asInt());
        assertThat(given.status()).isEqualTo(202);
        assertThat(given.json().path("state").asString()).isEqualTo("undone");
    }

    private String long64K() {
        return (ROW + "\n").repeat(3_000);
    }

    @Test
    void anEmptyFile() {
        refused(desk.bytes(new byte[0]), "empty", "The file is empty.");
        refused(desk.file("", " ", "\t"), "empty", "The file is empty.");
    }

    @Test
    void aHeaderAndNothingElse() {
        refused(
                desk.file(HEADER),
                "header-only",
                "The file has a line with the names of columns, and no rows below it.");
    }

    @Test
    void aRequiredColumnThatIsMissing() {
        refused(
                desk.file("contact_id,offered_at,talk_seconds", "c-1,2026-01-05T09:00:00Z,100"),
                "columns-missing",
                "Required columns are missing: channel. Columns in the file: contact_id, offered_at, talk_seconds.");
        refused(
                desk.file("contact_id,chanel,offered_at,talk_seconds", ROW),
                "columns-missing-similar",
                "Required columns are missing: channel. Columns in the file: contact_id, chanel, offered_at, talk_seconds. "
                        + "Did you mean “chanel” (channel)?");
    }

    @Test
    void columnsThatFitNoKind() {
        refused(
                desk.file("name,colour", "Anna,red"),
                "kind-not-recognised",
                "The columns do not show what the file holds: for each of contacts, tickets, survey-responses, staffed-time "
                        + "required columns are missing. Columns in the file: name, colour. Choose a kind or a mapping.");
        refused(
                desk.file(HEADER, ROW).kind("calls"),
                "kind-unknown",
                "There is no kind “calls”. The kinds are: contacts, tickets, survey-responses, staffed-time.");
    }

    @Test
    void twoColumnsOfOneName() {
        refused(
                desk.file("contact_id,channel,offered_at,Channel", "c-1,phone,2026-01-05T09:00:00Z,chat"),
                "column-twice",
                "There are two columns “Channel”: columns 2 and 4. Rename or remove one of them.");
    }

    @Test
    void aWorkbookOrAPictureWithAnotherName() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        refused(
                desk.bytes(workbook.toByteArray()),
                "excel-workbook",
                "This is an Excel workbook, even if its name ends in .csv. Open it in Excel and save it as “CSV UTF-8”.");
        refused(
                desk.bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}),
                "picture",
                "This is a picture, even if its name ends in .csv. Export the data as CSV from the program they come from.");
        refused(
                desk.bytes("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)),
                "pdf-file",
                "This is a PDF document, even if its name ends in .csv. Export the data as CSV from the program they come "
                        + "from.");
        refused(
                desk.bytes(new byte[] {'a', 0, 1, 2, 3, 4, 5, 6, 'b', 0, 0, 0}),
                "not-text",
                "This is not a text file: it holds bytes that no text has. Export the data as CSV from the program they come "
                        + "from.");
    }

    @Test
    void aBrokenQuote() {
        refused(
                desk.file(HEADER, ROW, "\"c-2\"x,phone,2026-01-05T09:00:00Z,100"),
                "broken-quote",
                "On line 3 a quotation mark (\") opens a value, and something follows the mark that closes it. A mark that "
                        + "belongs to the value is written twice (\"\").");
        refused(
                desk.file(HEADER, ROW, "\"c-2,phone,2026-01-05T09:00:00Z,100"),
                "quote-not-closed",
                "The quotation mark (\") that opens on line 3 is never closed. Either the file was cut off, or that mark does "
                        + "not belong there.");
    }

    @Test
    void aBrokenQuoteFarDown() {
        fails(
                desk.file(HEADER, long64K() + "\"c-2\"x,phone,2026-01-05T09:00:00Z,100"),
                "On line 3002 a quotation mark (\") opens a value, and something follows the mark that closes it. A mark that "
                        + "belongs to the value is written twice (\"\").");
    }

    @Test
    void aFileThatWasCutOff() {
        refused(
                desk.bytes((HEADER + "\n" + ROW + "\nc-2,pho").getBytes(StandardCharsets.UTF_8)),
                "cut-off",
                "The file was cut off: its last line, 3, stops in the middle of a row. Export it again, or upload it again.");
        fails(
                desk.bytes((HEADER + "\n" + long64K() + "c-2,pho").getBytes(StandardCharsets.UTF_8)),
                "The file was cut off: its last line, 3002, stops in the middle of a row. Export it again, or upload it "
                        + "again.");
    }

    @Test
    void anotherEncodingIsRead() {
        String file = HEADER + ",agent\nc-1,phone,2026-01-05T09:00:00Z,100,Zoë\n";
        assertThat(counts(desk.bytes(file.getBytes(Charset.forName("windows-1252")))
                        .stored()))
                .startsWith("contacts 1 = 1 new");
        assertThat(counts(desk.bytes(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8))
                        .stored()))
                .startsWith("contacts 1 = 0 new + 1 unchanged");

        JsonNode far = desk.bytes((HEADER + ",agent\n" + (ROW + ",Anna\n").repeat(3_000)
                                + "c-9,phone,2026-01-05T09:00:00Z,100,Zoë\n")
                        .getBytes(Charset.forName("windows-1252")))
                .stored();
        assertThat(far.path("readings").path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(jdbc.sql(
                                "select a.name from contact_leg l join agent a on a.id = l.agent_id where contact_id = 'c-9'")
                        .query(String.class)
                        .single())
                .isEqualTo("Zoë");
    }

    @Test
    void anEncodingThatWasSaidAndIsWrong() {
        String mapping = """
                {"encoding": "UTF-8", "kinds": {"contacts": {"contact_id": {"column": "id"}, "channel": {"constant": "phone"},
                 "offered_at": {"column": "at"}}}}""";
        byte[] file = "id,at\ncafé,2026-01-05T09:00:00Z\n".getBytes(Charset.forName("windows-1252"));

        refused(
                desk.bytes(file).mapping(mapping),
                "wrong-encoding",
                "The file is not in UTF-8: after line 1 there are bytes that mean nothing in UTF-8. Save it as UTF-8, or "
                        + "leave the encoding open.");
    }

    @Test
    void wordsOfTheCallerThatMeanNothing() {
        refused(
                desk.file(HEADER, ROW).with("dateOrder", "ydm"),
                "option-wrong",
                "dateOrder cannot be “ydm”. Possible: “dmy”, “mdy”, “ymd”.");
        refused(
                desk.file(HEADER, ROW).with("zone", "Utrecht"),
                "option-wrong",
                "zone cannot be “Utrecht”. Possible: “Europe/Amsterdam”, “UTC”.");
        refused(
                desk.file(HEADER, ROW).source("böse"),
                "source",
                "“böse” cannot be the name of a source. Use 1 to 64 letters without accents, digits, spaces, points, hyphens "
                        + "and underscores, beginning with a letter or a digit.");
        refused(
                desk.file(HEADER, ROW).mapping("nobody’s"),
                "mapping-unknown",
                "There is no mapping “nobody’s”. Save it first, or choose another one.");
        refused(
                desk.file(HEADER, ROW).mapping("{\"kinds\": {"),
                "mapping-not-json",
                "The mapping is not valid JSON: look at line 1, position 12.");
    }

    @Test
    void inDutchWhereDutchIsRead() {
        ApiClient.Reply reply = api.ask(
                multipart("/api/v1/imports").file(new MockMultipartFile("file", "leeg.csv", "text/csv", new byte[0])),
                people.admin(),
                Locale.forLanguageTag("nl"));

        assertThat(reply.detail()).isEqualTo("Het bestand is leeg.");
    }

    @Test
    void aRequestWithoutAFile() {
        ApiClient.Reply reply = api.ask(multipart("/api/v1/imports").param("kind", "contacts"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).isEqualTo("The part file is missing.");
    }

    @Test
    void anImportThatDoesNotExist() {
        for (ApiClient.Reply reply : new ApiClient.Reply[] {
            api.read("/api/v1/imports/987654321"),
            api.read("/api/v1/imports/987654321/rejected-rows.csv"),
            api.ask(delete("/api/v1/imports/987654321")),
            desk.decide(987654321, "{\"answers\":[]}")
        }) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(reply.detail()).isEqualTo("There is no “987654321” here.");
        }
    }

    @Test
    void anErrorOfOursLeavesNothingAndTellsNothingOfTheFile() {
        jdbc.sql("alter table ticket add constraint broken check (ticket_id <> 't-13')")
                .update();
        try {
            JsonNode failed = desk.file(
                            "ticket_id,created_at,agent",
                            "t-12,2026-01-05T09:00:00Z,Nobody yet",
                            "t-13,2026-01-05T09:00:00Z,Nobody yet")
                    .worked();

            assertThat(failed.path("state").asString()).isEqualTo("failed");
            assertThat(failed.path("failure").asString())
                    .isEqualTo(
                            "Something went wrong on our side while this file was stored. Nothing of it was kept. Upload it "
                                    + "again; if this keeps happening, tell your administrator the number of this import.");
            assertThat(tables.count("ticket")).isZero();
            assertThat(tables.count("agent")).isEqualTo(1);
            assertThat(tables.rows("ticket_total_base")).isEmpty();
        } finally {
            jdbc.sql("alter table ticket drop constraint broken").update();
        }
    }
}
