package nl.waardemeter.imports;

import static nl.waardemeter.account.PageToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Spreadsheets (XLSX) on the page and by way of the API: sheets to choose from, and templates to begin with. */
@WaardemeterTest
class SpreadsheetPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private FileFormat format;

    @Autowired
    private Mappings mappings;

    private Browser admin;

    @BeforeEach
    void anAdmin() {
        admin = new Browser(mvc).always(request -> request.with(people.admin()).locale(Locale.ENGLISH));
    }

    private Answer drop(String name, String content) {
        return drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Answer drop(String name, byte[] content) {
        try {
            MockHttpServletResponse response = mvc.perform(multipart("/imports")
                            .file(new MockMultipartFile("file", name, "text/csv", content))
                            .with(people.admin())
                            .with(csrf())
                            .locale(Locale.ENGLISH))
                    .andReturn()
                    .getResponse();
            Answer received = new Answer(response, Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)));
            return received.status() == 302 ? admin.open(received.location()) : received;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Element form(Answer page) {
        return Objects.requireNonNull(page.page().selectFirst("#draft-form"));
    }

    /** The form with these fields changed and a button pressed. */
    private Answer change(Answer page, String... namesAndValues) {
        return admin.follow(admin.send(form(page), namesAndValues));
    }

    private Answer importIt(Answer page) {
        Answer received = admin.send(form(page), "act", "import");
        assertThat(received.status()).as(received.text("[role=alert]")).isEqualTo(302);
        desk.work();
        return admin.open(received.location());
    }

    private static Spreadsheets withTwoSheets(String first, String second) {
        return new Spreadsheets()
                .sheet(
                        first,
                        Spreadsheets.row(1, Spreadsheets.text("A1", "word")),
                        Spreadsheets.row(2, Spreadsheets.text("A2", "hello")))
                .sheet(
                        second,
                        Spreadsheets.row(
                                1,
                                Spreadsheets.text("A1", "contact_id"),
                                Spreadsheets.text("B1", "channel"),
                                Spreadsheets.text("C1", "offered_at"),
                                Spreadsheets.text("D1", "talk_seconds")),
                        Spreadsheets.row(
                                2,
                                Spreadsheets.number("A2", "1001", Spreadsheets.PLAIN),
                                Spreadsheets.text("B2", "phone"),
                                Spreadsheets.number("C2", "45748.7291666667", Spreadsheets.MOMENT),
                                Spreadsheets.number("D2", "0.0027777778", Spreadsheets.LENGTH)));
    }

    @Test
    void aSpreadsheetIsReadSheetBySheetAndImportedLikeAnyOtherFile() {
        byte[] workbook = withTwoSheets("Notes", "Calls").bytes();
        Answer page = drop("calls.xlsx", workbook);
        assertThat(page.text("#draft-state")).isEqualTo("Still needed from you");

        page = change(page, "sheet", "Calls");

        assertThat(page.page().select("#preview-contacts tbody tr").eachText())
                .containsExactly("2 1001 phone Tue 1 Apr 2025 17:30:00 2025-04-01 17:30:00 0:04:00");
        assertThat(importIt(page).page().select("#counts tbody tr").eachText()).containsExactly("Contacts 1 1 0 0 0 0");
        assertThat(drop("calls.csv", workbook).text("[role=alert]"))
                .isEqualTo(
                        "calls.csv: This is an Excel workbook, even if its name ends in .csv. Open it in Excel and save it "
                                + "as “CSV UTF-8”.");
    }

    @Test
    void theChosenSheetIsKeptInTheMappingAndTakenNextTime() {
        byte[] workbook = withTwoSheets("Notes", "Calls").bytes();
        Answer page = change(drop("calls.xlsx", workbook), "sheet", "Calls");
        change(page, "keepAs", "phone", "act", "keep");

        assertThat(mappings.find("phone").orElseThrow()).contains("\"sheet\":\"Calls\"");
        Answer again = drop("next-month.xlsx", workbook);
        assertThat(again.page().select("#sheet option[selected]").text()).isEqualTo("Calls");
        assertThat(again.text("#draft-state")).isEqualTo("Ready to import");
        assertThat(again.text(".draft-main > .notice p")).contains("“phone”");
    }

    @Test
    void ofASpreadsheetThatBeginsWithAnEmptyCoverTheFirstSheetThatCanBeReadIsShown() {
        byte[] workbook = new Spreadsheets()
                .sheet("Cover")
                .sheet(
                        "Calls",
                        Spreadsheets.row(1, Spreadsheets.text("A1", "contact_id"), Spreadsheets.text("B1", "x")),
                        Spreadsheets.row(2, Spreadsheets.text("A2", "c-1"), Spreadsheets.text("B2", "y")))
                .bytes();

        Answer page = drop("calls.xlsx", workbook);

        assertThat(page.page().select("#sheet option[selected]").text()).isEqualTo("Calls");
    }

    @Test
    void theApiReadsTheSheetThatIsNamedElseTheMappingsElseTheFirst() {
        byte[] workbook = withTwoSheets("Notes", "Calls").bytes();

        JsonNode named =
                desk.bytes(workbook).named("calls.xlsx").with("sheet", "Calls").stored();
        JsonNode mapped = desk.bytes(workbook)
                .named("calls.xlsx")
                .mapping(
                        "{\"sheet\": \"Calls\", \"kinds\": {\"contacts\": {\"contact_id\": {\"column\": \"contact_id\"}, "
                                + "\"channel\": {\"column\": \"channel\"}, \"offered_at\": {\"column\": \"offered_at\"}, "
                                + "\"talk_seconds\": {\"column\": \"talk_seconds\"}}}}")
                .stored();

        assertThat(Desk.counts(named)).startsWith("contacts 1 = 1 new");
        assertThat(Desk.counts(mapped)).startsWith("contacts 1 = 0 new + 1 unchanged");
        assertThat(desk.bytes(workbook).named("calls.xlsx").send().status())
                .as("the first sheet holds nothing of ours")
                .isEqualTo(422);
        assertThat(desk.bytes(workbook)
                        .named("calls.xlsx")
                        .with("sheet", "May")
                        .send()
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("This spreadsheet has no sheet “May”. Its sheets are: “Notes”, “Calls”.");
        assertThat(desk.file("contact_id,channel,offered_at", "c-1,phone,2026-01-05T09:00:00Z")
                        .with("sheet", "May")
                        .send()
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("The sheet “May” was asked for, but this file is no spreadsheet (.xlsx) and has no sheets.");
    }

    @Test
    void everyTemplateIsASpreadsheetTooThatTheImportTakesAsItIsAndThatSaysTheSameAsItsCsv() throws Exception {
        for (FileFormat.Kind kind : format.kinds(Locale.ENGLISH)) {
            MockHttpServletResponse file = mvc.perform(
                            get("/imports/templates/" + kind.kind() + ".xlsx").with(people.admin()))
                    .andReturn()
                    .getResponse();
            assertThat(file.getHeader("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"waardemeter-" + kind.kind() + ".xlsx\"");
            Answer page = drop(kind.kind() + ".xlsx", file.getContentAsByteArray());
            Answer stored = importIt(page);
            assertThat(stored.page().select("#counts tbody tr").eachText())
                    .as(stored.text("main"))
                    .containsExactly(kind.name() + " 2 2 0 0 0 0");
            assertThat(stored.page().select("#warnings")).isEmpty();

            String csv =
                    admin.open("/imports/templates/" + kind.kind() + ".csv").body();
            Answer again = importIt(drop(kind.kind() + ".csv", csv));
            assertThat(again.page().select("#counts tbody tr").eachText())
                    .as("the same rows, whichever of both is imported")
                    .containsExactly(kind.name() + " 2 0 0 2 0 0");
        }
        assertThat(mvc.perform(get("/imports/templates/people.xlsx").with(people.admin()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theCellsOfATemplateAreTyped() throws Exception {
        byte[] file = mvc.perform(get("/imports/templates/contacts.xlsx").with(people.admin()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        List<String> types = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Row example = workbook.getFirstSheet().read().get(1);
            for (int column : List.of(0, 2, 3, 14)) {
                types.add(example.getCell(column).getType().name());
            }
        }
        assertThat(types).containsExactly("STRING", "NUMBER", "NUMBER", "NUMBER");
    }
}
