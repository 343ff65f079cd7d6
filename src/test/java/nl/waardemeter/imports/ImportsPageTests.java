package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WaardemeterTest
class ImportsPageTests {

    private static final String HEADER = "contact_id,channel,offered_at,wait_seconds,talk_seconds\n";
    private static final String GOOD = "c-1,phone,2026-01-05T09:00:00Z,10,200\n";

    private static final String MAPPING = "{\"kinds\":{\"contacts\":{\"contact_id\":{\"column\":\"Nr\"},"
            + "\"channel\":{\"constant\":\"phone\"},\"offered_at\":{\"column\":\"When\"}}}}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private FileFormat format;

    private Browser admin;

    @BeforeEach
    void anAdmin() {
        admin = browser(people.admin(), Locale.ENGLISH);
    }

    private Browser browser(RequestPostProcessor who, Locale language) {
        return new Browser(mvc).always(request -> request.with(who).locale(language));
    }

    private Answer upload(String name, String content, String... fields) {
        return upload(people.admin(), name, content, fields);
    }

    private Answer upload(RequestPostProcessor who, String name, String content, String... fields) {
        MockMultipartHttpServletRequestBuilder request = multipart("/imports")
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        try {
            MockHttpServletResponse response = mvc.perform(
                            request.with(who).with(csrf()).locale(Locale.ENGLISH))
                    .andReturn()
                    .getResponse();
            return new Answer(response, Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Uploaded, worked off, and its page opened. */
    private Answer stored(String name, String content, String... fields) {
        Answer received = upload(name, content, fields);
        assertThat(received.status()).as(received.text("[role=alert]")).isEqualTo(302);
        desk.work();
        return admin.open(received.location());
    }

    private static String state(Answer page) {
        return page.text(".import-state .state");
    }

    @Test
    void withoutAnyImportAnAdminIsLedToTheUploadAndAManagerIsNot() {
        Answer own = admin.open("/imports");
        Answer managers = browser(people.manager(), Locale.ENGLISH).open("/imports");

        assertThat(own.page().select("main a").eachAttr("href")).containsExactly("/imports/new");
        assertThat(own.text(".nothing")).startsWith("No data yet Upload an export of your phone system");
        assertThat(managers.page().select("main a")).isEmpty();
        assertThat(managers.text(".nothing"))
                .isEqualTo("No data yet An administrator uploads the data. What came in, and what was rejected, "
                        + "appears here.");
    }

    @Test
    void aFileIsReceivedWorkedOffAndListed() {
        Answer received = upload("calls.csv", HEADER + GOOD);
        Answer waiting = admin.open(received.location());
        desk.work();
        Answer done = admin.open(received.location());
        Answer list = admin.open("/imports");

        assertThat(waiting.header("Refresh")).isEqualTo("2");
        assertThat(waiting.text(".import-state")).contains("The file is here and waits for its turn.");
        assertThat(done.header("Refresh")).isNull();
        assertThat(done.heading()).isEqualTo("calls.csv");
        assertThat(done.text(".import-state")).isEqualTo("Done The rows count in the figures.");
        assertThat(done.page().select("#counts tbody tr").eachText()).containsExactly("Contacts 1 1 0 0 0 0");
        assertThat(list.page().select("#imports tbody tr").eachText())
                .containsExactly("calls.csv Done default Mon 2 Mar 2026 10:00 1 0 0 Mon 5 Jan 2026");
        assertThat(list.page().select("#imports a").eachAttr("href")).containsExactly(received.location());
    }

    @Test
    void aRefusedFileIsNamedWithTheReasonAndWhatWasFilledInStays() {
        Answer page = upload(
                "calls.csv",
                "",
                "source",
                "phone",
                "zone",
                "UTC",
                "dateOrder",
                "dmy",
                "mapping",
                MAPPING,
                "keepAs",
                "phones",
                "dryRun",
                "true");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]"))
                .isEqualTo("calls.csv: The file is empty. What you filled in is still here. Choose the file again; "
                        + "a browser does not keep that.");
        assertThat(page.page().select("[name=source]").val()).isEqualTo("phone");
        assertThat(page.page().select("[name=zone]").val()).isEqualTo("UTC");
        assertThat(page.page().select("[name=dateOrder] [selected]").val()).isEqualTo("dmy");
        assertThat(page.page().select("[name=mapping]").text()).isEqualTo(MAPPING);
        assertThat(page.page().select("[name=keepAs]").val()).isEqualTo("phones");
        assertThat(page.page().select("[name=dryRun]").hasAttr("checked")).isTrue();
        assertThat(page.page().select("form details:not([open])")).isEmpty();
        assertThat(admin.open("/imports/new").page().select("optgroup option").eachAttr("value"))
                .as("the mapping of a refused file is not kept")
                .doesNotContain("mapping:phones");
    }

    @Test
    void withoutAFileTheFormAsksForOne() {
        Answer page = upload("", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).startsWith("Choose a file first.");
    }

    @Test
    void aNewMappingIsKeptAndCanBeChosenTheNextTime() {
        String file = "Nr,When\n1,2026-01-05T09:00:00Z\n";
        assertThat(state(stored("a.csv", file, "mapping", MAPPING, "keepAs", "phones")))
                .isEqualTo("Done");

        Answer again = stored("b.csv", file, "format", "mapping:phones");

        assertThat(again.page().select("#counts tbody tr").eachText()).containsExactly("Contacts 1 0 0 1 0 0");
        assertThat(admin.open("/imports/new").page().select("optgroup option").eachText())
                .contains("phones");
        assertThat(upload("c.csv", file, "keepAs", "phones").text("[role=alert]"))
                .startsWith("There is a name to keep a mapping under, but no mapping.");
    }

    @Test
    void aTrialStoresNothing() {
        Answer page = stored("calls.csv", HEADER + GOOD, "dryRun", "true");

        assertThat(page.text(".import-state")).endsWith("A trial: read and counted, nothing stored.");
        assertThat(page.page().select("#counts tbody tr").eachText()).containsExactly("Contacts 1 1 0 0 0 0");
        assertThat(page.page().select("form[action$=/undo]")).isEmpty();
        assertThat(admin.open("/").text(".freshness")).isEqualTo("No data yet");
    }

    @Test
    void everyRejectedRowSaysWhatWouldBeRight() {
        Answer page =
                stored("calls.csv", HEADER + GOOD + "c-2,phone,2026-01-05T09:00:00Z,abc,200\n,phone,2026-01-05,1,1\n");

        assertThat(page.page().select("#rejected tbody tr").eachText()).hasSize(2);
        assertThat(page.page().select("#rejected tbody tr:first-child > *").eachText())
                .startsWith("3", "wait_seconds", "abc", "“abc” in wait_seconds is not a length of time.");
        String link = page.page().select("a[href$=rejected-rows.csv]").attr("href");
        Answer file = admin.open(link);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.body().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("calls.csv,contacts,3,wait_seconds,abc"));
    }

    @Test
    void aQuestionIsAskedAndAnswered() {
        Answer page = stored("calls.csv", HEADER + "c-1,phone,03-04-2025 10:00,10,200\n");
        String address = page.page().select("form[action$=/decision]").attr("action");

        Answer unanswered = admin.send(page, address);
        Answer answered = admin.submit(page, address, "answer-0", "dmy");
        desk.work();

        assertThat(page.text("legend")).isEqualTo("Do the dates in offered_at begin with the day or with the month?");
        assertThat(page.page().select(".questions tbody tr").eachText())
                .containsExactly("2 03-04-2025 10:00 2025-04-03 10:00 2025-03-04 10:00");
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.text("[role=alert]")).isEqualTo("Answer every question; then it goes on by itself.");
        assertThat(answered.page().select(".questions")).isEmpty();
        assertThat(admin.open("/imports").text("#imports tbody tr")).contains("Thu 3 Apr 2025");
    }

    @Test
    void everyUnknownWordIsAskedByItself() {
        Answer page = stored(
                "calls.csv", HEADER + "c-1,Kanaal 9,2026-01-05T09:00:00Z,1,1\nc-2,Lijn 2,2026-01-05T09:00:00Z,1,1\n");
        String address = page.page().select("form[action$=/decision]").attr("action");

        assertThat(page.page().select(".word label").eachText()).containsExactly("“Kanaal 9”", "“Lijn 2”");
        Answer half = admin.send(page, address, "answer-0-0", "chat");
        assertThat(half.page().select("[name=answer-0-0] [selected]").val()).isEqualTo("chat");

        admin.submit(page, address, "answer-0-0", "chat", "answer-0-1", "phone");
        desk.work();

        assertThat(admin.open("/imports").text("#imports tbody .state")).isEqualTo("Done");
    }

    @Test
    void anImportIsUndoneAfterAQuestion() {
        Answer page = stored("calls.csv", HEADER + GOOD);
        String address = page.page().select("form[action$=/undo]").attr("action");

        assertThat(page.text("details.confirm summary")).isEqualTo("Undo this upload");
        Answer undoing = admin.submit(page, address);
        desk.work();
        Answer twice = admin.submit(page, address);

        assertThat(undoing.header("Refresh")).isEqualTo("2");
        assertThat(twice.text(".import-state")).endsWith("Nothing of this file counts.");
        assertThat(twice.text("[role=alert]")).as("asked a second time").isNotBlank();
        assertThat(twice.page().select("form[action$=/undo]")).isEmpty();
        assertThat(admin.open("/").text(".freshness")).isEqualTo("No data yet");
    }

    @Test
    void aManagerSeesImportsAndChangesNone() throws Exception {
        Answer stored = stored("calls.csv", HEADER + GOOD);
        String address = stored.page().select("form[action$=/undo]").attr("action");
        Browser manager = browser(people.manager(), Locale.ENGLISH);

        assertThat(manager.open(address.replace("/undo", "")).text(".import-state"))
                .startsWith("Done");
        assertThat(manager.open(address.replace("/undo", "")).page().select("main form"))
                .isEmpty();
        assertThat(manager.open("/imports").page().select("a[href=/imports/new]"))
                .isEmpty();
        assertThat(manager.open("/imports/new").status()).isEqualTo(403);
        assertThat(upload(people.manager(), "more.csv", HEADER + GOOD).status()).isEqualTo(403);
        assertThat(mvc.perform(post(address).with(people.manager()).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(state(admin.open(address.replace("/undo", "")))).isEqualTo("Done");
    }

    @Test
    void anUnknownImportIsNotFound() {
        assertThat(admin.open("/imports/999999").status()).isEqualTo(404);
        assertThat(admin.open("/imports/templates/people.csv").status()).isEqualTo(404);
    }

    @Test
    void everyColumnOfEveryKindIsExplainedInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            Answer page = browser(people.admin(), language).open("/imports/new");
            for (FileFormat.Kind kind : format.kinds(language)) {
                assertThat(page.page()
                                .select("#format-" + kind.kind() + " dt code")
                                .eachText())
                        .isEqualTo(kind.columns().stream()
                                .map(FileFormat.Column::name)
                                .toList());
                assertThat(page.page()
                                .select("#format-" + kind.kind() + " dd > span:first-child")
                                .eachText())
                        .hasSameSizeAs(kind.columns())
                        .allSatisfy(meaning -> assertThat(meaning).endsWith("."));
            }
            assertThat(page.page().select("#format-contacts .column-required").eachText())
                    .containsExactly("contact_id", "channel", "offered_at");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyTemplateIsTakenByTheImportAsItIs(String language) {
        Browser reader = browser(people.admin(), Locale.forLanguageTag(language));
        for (FileFormat.Kind kind : format.kinds(Locale.ENGLISH)) {
            String template =
                    reader.open("/imports/templates/" + kind.kind() + ".csv").body();
            String separator = language.equals("nl") ? ";" : ",";

            assertThat(List.of(template.lines()
                            .findFirst()
                            .orElseThrow()
                            .substring(1)
                            .split(separator)))
                    .isEqualTo(
                            kind.columns().stream().map(FileFormat.Column::name).toList());
            Answer page = stored(kind.kind() + ".csv", template);
            assertThat(page.page().select("#counts tbody tr").eachText())
                    .as(page.text("main"))
                    .containsExactly(kind.name() + " 2 2 0 0 0 0");
            assertThat(page.page().select("#warnings")).isEmpty();
        }
    }
}
