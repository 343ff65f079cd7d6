package nl.waardemeter.imports;

import static nl.waardemeter.account.PageToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.TestClock;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WaardemeterTest
class ImportsPageTests {

    private static final String HEADER = "contact_id,channel,offered_at,wait_seconds,talk_seconds\n";
    private static final String GOOD = "c-1,phone,2026-01-05T09:00:00Z,10,200\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private FileFormat format;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Browser admin;

    @BeforeEach
    void anAdmin() {
        admin = browser(people.admin(), Locale.ENGLISH);
    }

    private Browser browser(RequestPostProcessor who, Locale language) {
        return new Browser(mvc).always(request -> request.with(who).locale(language));
    }

    private Answer upload(String name, String content) {
        return upload(people.admin(), name, content);
    }

    private Answer upload(RequestPostProcessor who, String... namesAndContents) {
        MockMultipartHttpServletRequestBuilder request = multipart("/imports");
        for (int i = 0; i < namesAndContents.length; i += 2) {
            request.file(new MockMultipartFile(
                    "file", namesAndContents[i], "text/csv", namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8)));
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

    /** Dropped, and its draft opened. */
    private Answer draft(String name, String content) {
        Answer received = upload(name, content);
        assertThat(received.status()).as(received.text("[role=alert]")).isEqualTo(302);
        return admin.open(received.location());
    }

    /** The form of a draft as it stands, with a button pressed. */
    private Answer press(Answer draft, String button) {
        return admin.send(Objects.requireNonNull(draft.page().selectFirst("#draft-form")), "act", button);
    }

    /** Dropped, imported as it was recognised, and worked off. */
    private Answer stored(String name, String content) {
        Answer received = press(draft(name, content), "import");
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

        assertThat(own.page().select("main a").eachAttr("href"))
                .containsExactly(
                        "/imports/new",
                        "/imports/templates/contacts.csv",
                        "/imports/templates/contacts.xlsx",
                        "/imports/templates/tickets.csv",
                        "/imports/templates/tickets.xlsx",
                        "/imports/templates/survey-responses.csv",
                        "/imports/templates/survey-responses.xlsx",
                        "/imports/templates/staffed-time.csv",
                        "/imports/templates/staffed-time.xlsx");
        assertThat(own.text(".nothing")).startsWith("No data yet Upload an export of your phone system");
        assertThat(managers.page().select("main a[href=/imports/new]")).isEmpty();
        assertThat(managers.text(".nothing"))
                .isEqualTo("No data yet An administrator uploads the data. What came in, and what was rejected, "
                        + "appears here.");
    }

    @Test
    void aFileIsReceivedWorkedOffAndListed() {
        Answer received = press(draft("calls.csv", HEADER + GOOD), "import");
        Answer waiting = admin.open(received.location());
        desk.work();
        Answer done = admin.open(received.location());
        Answer list = admin.open("/imports");

        assertThat(waiting.page().select("#progress").attr("hx-trigger")).isEqualTo("load delay:2s");
        assertThat(waiting.page().select("noscript a").attr("href")).isEqualTo(received.location());
        assertThat(waiting.text(".import-state")).contains("The file is here and waits for its turn.");
        assertThat(done.page().select("#progress")).isEmpty();
        assertThat(done.page().select("main a.btn-primary").attr("href")).isEqualTo("/?from=2026-01-05&to=2026-01-05");
        assertThat(done.heading()).isEqualTo("calls.csv");
        assertThat(done.text(".import-state")).isEqualTo("Done The rows count in the figures.");
        assertThat(done.page().select("#counts tbody tr").eachText()).containsExactly("Contacts 1 1 0 0 0 0");
        assertThat(list.page().select("#imports tbody tr").eachText())
                .containsExactly("calls.csv 94 B · Source default · " + list.text("#imports .sha")
                        + " Done Mon 2 Mar 2026 10:00 Test admin 1 0 0 Mon 5 Jan 2026");
        assertThat(list.page().select("#imports a").eachAttr("href")).containsExactly(received.location());
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
    void aRefusedFileIsNamedWithTheReason() {
        Answer page = upload(people.admin(), "calls.csv", "", "page.csv", "<html><body>Sign in</body></html>");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("[role=alert] li").eachText())
                .containsExactly(
                        "calls.csv: The file is empty.",
                        "page.csv: This is a web page, even if its name ends in .csv. Perhaps you had to sign in before "
                                + "you could download the file. Download it again.");
        assertThat(page.page().select("#waiting")).isEmpty();
    }

    @Test
    void ofSeveralFilesTheGoodOnesWaitAndTheRefusedOnesAreNamed() {
        Answer received =
                upload(people.admin(), "a.csv", HEADER + GOOD, "empty.csv", "", "b.csv", HEADER + GOOD + GOOD);
        Answer first = admin.open(received.location());

        assertThat(first.heading()).isEqualTo("a.csv");
        assertThat(first.page().select(".others a").eachText()).containsExactly("a.csv", "b.csv");
        assertThat(admin.open("/imports/new").page().select(".waiting a").eachText())
                .containsExactly("a.csv", "b.csv");
        assertThat(admin.open("/imports").text(".nothing"))
                .as("nothing is stored")
                .startsWith("No data yet");
    }

    @Test
    void withoutAFileTheFormAsksForOne() {
        Answer page = upload("", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).isEqualTo("Choose a file first.");
    }

    @Test
    void aTrialStoresNothingAndTheFileWaitsToBeImported() {
        Answer tried = press(draft("calls.csv", HEADER + GOOD), "check");
        desk.work();
        Answer page = admin.open(tried.location());

        assertThat(page.text(".import-state")).endsWith("A trial: read and counted, nothing stored.");
        assertThat(page.page().select("#counts tbody tr").eachText()).containsExactly("Contacts 1 1 0 0 0 0");
        assertThat(page.page().select("form[action$=/undo]")).isEmpty();
        assertThat(admin.open("/").text(".freshness")).isEqualTo("No data yet");
        String back = page.page().select("main a.btn").attr("href");
        assertThat(admin.open(back).heading()).isEqualTo("calls.csv");
    }

    @Test
    void anImportIsUndoneAfterAQuestion() {
        Answer page = stored("calls.csv", HEADER + GOOD);
        String address = page.page().select("a[href$=/undo]").attr("href");
        Answer asked = admin.open(address);

        assertThat(asked.heading()).isEqualTo("Undo calls.csv?");
        assertThat(asked.page().select(".undo-effect li").eachText())
                .containsExactly(
                        "Contacts: 1 rows are taken out.",
                        "The figures of 1 days are made anew: Mon 5 Jan 2026.",
                        "No rows of other files come back: this file replaced none.");
        Answer undoing = admin.submit(asked, address);
        desk.work();
        Answer twice = admin.submit(asked, address);

        assertThat(undoing.page().select("#progress")).hasSize(1);
        assertThat(twice.text(".import-state")).endsWith("Nothing of this file counts.");
        assertThat(twice.text("[role=alert]")).as("asked a second time").isNotBlank();
        assertThat(twice.page().select("form[action$=/undo]")).isEmpty();
        assertThat(admin.open("/").text(".freshness")).isEqualTo("No data yet");
    }

    @Test
    void undoingSaysWhichFilesComeBack() {
        stored("old.csv", HEADER + GOOD + "c-2,phone,2026-01-05T09:00:00Z,10,200\n");
        Answer page = stored("new.csv", HEADER + "c-2,phone,2026-01-06T09:00:00Z,99,200\n");

        Answer asked = admin.open(page.page().select("a[href$=/undo]").attr("href"));

        assertThat(asked.page().select(".undo-effect li").eachText())
                .containsExactly(
                        "Contacts: 1 rows are taken out.",
                        "The figures of 2 days are made anew: 5 to 6 Jan 2026.",
                        "1 rows come back from old.csv");
    }

    @Test
    void rejectedRowsAreDownloadedCorrectedAndUploadedAgainTheSameWay() {
        String header = "contact_id;channel;offered_at;customer_id;wait_seconds;note\n";
        Answer page = stored(
                "calls.csv",
                header
                        + "c-1;phone;2026-01-05T09:00:00Z;k-1;10;secret\n"
                        + "c-2;phone;2026-01-05T09:00:00Z;k-1;abc;secret\n"
                        + "=c-3;phone;soon;;-5;secret\n");
        String file = admin.open(page.page().select("a[href$=to-correct.csv]").attr("href"))
                .body();

        assertThat(file.lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "\uFEFFcontact_id;channel;offered_at;customer_id;wait_seconds;Line in the file;"
                                                + "What is wrong"),
                        line -> assertThat(line)
                                .matches("c-2;phone;2026-01-05T09:00:00Z;pseudonym:[0-9a-f-]{36};abc;3;"
                                        + "“abc” in wait_seconds is not a length of time\\. A length .*"),
                        line -> assertThat(line)
                                .startsWith(
                                        "'=c-3;phone;soon;;-5;4;“soon” in offered_at is not a date. A date such as"));
        Answer again = stored("corrected.csv", file.replace("abc;", "12;").replace("soon;", "2026-01-06 9:00;"));

        assertThat(again.page().select("#counts tbody tr").eachText()).containsExactly("Contacts 2 1 0 0 0 1");
        assertThat(jdbc.sql("select count(distinct customer) from contact_leg where customer is not null")
                        .query(Long.class)
                        .single())
                .as("the customer is known again by the pseudonym")
                .isEqualTo(1);
    }

    @Test
    void aSourceThatUsuallyDeliversEveryDayIsMissedWhenItDoesNot() {
        for (int day = 0; day < 4; day++) {
            stored("calls.csv", HEADER + "d-" + day + ",phone,2026-03-0" + (day + 1) + "T09:00:00Z,10,200\n");
            clock.pass(Duration.ofDays(1));
        }
        assertThat(admin.open("/imports").page().select("#deliveries tbody tr").eachText())
                .containsExactly(
                        "default Contacts Came in Wed 4 Mar 2026 Thu 5 Mar 2026 10:00 every day Fri 6 Mar 2026");

        clock.pass(Duration.ofDays(2));

        assertThat(admin.open("/imports").text("#deliveries .state")).isEqualTo("Expected, not received");
    }

    @Test
    void manyRejectedRowsAreShownPageByPage() {
        StringBuilder bad = new StringBuilder(HEADER);
        for (int i = 1; i <= 60; i++) {
            bad.append("c-").append(i).append(",phone,never,1,1\n");
        }
        Answer first = stored("bad.csv", bad.toString());

        assertThat(first.page().select("#rejected tbody tr")).hasSize(50);
        Answer second = admin.open(first.page().select(".pages a[rel=next]").attr("href"));
        assertThat(second.page().select("#rejected tbody tr")).hasSize(10);
        assertThat(second.page().select("#rejected tbody tr:first-child th").text())
                .isEqualTo("52");
    }

    @Test
    void aManagerSeesImportsAndChangesNone() throws Exception {
        Answer stored = stored("calls.csv", HEADER + GOOD);
        String address = stored.page().select("a[href$=/undo]").attr("href");
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
