package nl.waardemeter.imports;

import static nl.waardemeter.account.PageToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What an admin sees of a file before anything of it is stored, and how that is corrected, without scripts. */
@WaardemeterTest
class DraftPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Mappings mappings;

    @Autowired
    private TestClock clock;

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

    private static String chosen(Answer page, String field) {
        return page.page().select("select[name=" + field + "] option[selected]").eachText().stream()
                .findFirst()
                .orElse("");
    }

    private static String kpi(Answer page, String key) {
        return page.text("#kpi-" + key);
    }

    @Test
    void theCallsOfAForeignFileAreRecognisedAsContactsAndAnswersAndImportedAsTheyStand() {
        Answer page = drop("calls.csv", LookAlikes.CALLS);

        assertThat(page.heading()).isEqualTo("calls.csv");
        assertThat(page.text("#draft-state")).isEqualTo("Ready to import");
        assertThat(page.page().select("#preview-contacts thead th").eachText())
                .containsExactly(
                        "Line",
                        "contact_id",
                        "channel",
                        "offered_at",
                        "agent",
                        "topic",
                        "exit",
                        "wait_seconds",
                        "talk_seconds",
                        "resolved");
        assertThat(page.page()
                        .select("#preview-contacts tbody tr:first-child > *")
                        .eachText())
                .containsExactly(
                        "2",
                        "ID0001",
                        "phone",
                        "Fri 1 Jan 2021 09:12:58 2021-01-01 9:12:58",
                        "Diane",
                        "Contract related",
                        "answered Y",
                        "0:01:49 109",
                        "0:02:23",
                        "yes Y");
        assertThat(page.page()
                        .select("#preview-survey-responses tbody tr:first-child > *")
                        .eachText())
                .containsExactly(
                        "2", "ID0001", "Fri 1 Jan 2021 09:12:58 2021-01-01 9:12:58", "csat", "3", "1-5", "ID0001");
        assertThat(kpi(page, "csat")).isEqualTo("CSAT can be measured");
        assertThat(kpi(page, "first-contact-resolution"))
                .isEqualTo("First contact resolution no column for customer_id");
        assertThat(kpi(page, "ticket-volume")).isEqualTo("Tickets this file holds no tickets for it");
        assertThat(admin.open("/imports").text(".nothing"))
                .as("nothing is stored")
                .startsWith("No data yet");

        Answer done = importIt(page);

        assertThat(done.page().select("#counts tbody tr").eachText())
                .containsExactly("Contacts 5 5 0 0 0 0", "Survey responses 5 4 0 0 1 0");
        assertThat(admin.open("/imports/new").page().select(".waiting")).isEmpty();
    }

    @Test
    void theTicketsOfAForeignFileAreRecognisedWithUnitsAndWords() {
        Answer page = drop("tickets.csv", LookAlikes.TICKETS);

        assertThat(page.text("#draft-state")).isEqualTo("Ready to import");
        assertThat(chosen(page, "tickets.agent")).isEqualTo("agent_name");
        assertThat(chosen(page, "tickets.first_response_seconds.unit")).isEqualTo("minutes");
        assertThat(chosen(page, "tickets.resolution_seconds.unit")).isEqualTo("hours");
        assertThat(page.page().select("[name=tickets.reopens.means]").eachAttr("value"))
                .containsExactly("0", "1");
        assertThat(kpi(page, "first-response-time")).isEqualTo("First response time can be measured");
        assertThat(kpi(page, "reopen-rate")).isEqualTo("Reopened can be measured");
        assertThat(page.page().select("#coverage tbody tr").eachText())
                .contains("sla_met not used 100% – –", "channel → channel 100% 3 0");

        assertThat(importIt(page).page().select("#counts tbody tr").eachText())
                .containsExactly("Survey responses 3 3 0 0 0 0", "Tickets 3 3 0 0 0 0");
    }

    @Test
    void aFileInOurOwnFormatIsShownAsItWillBeRead() {
        Answer page =
                drop("own.csv", "contact_id,channel,offered_at\nc-1,phone,2026-01-05T09:00:00Z\nc-2,phone,later\n");

        assertThat(page.text(".draft-main > .notice p")).isEqualTo("The columns are those of our own format.");
        assertThat(page.page().select("#preview-contacts tbody tr").eachText())
                .containsExactly(
                        "2 c-1 phone Mon 5 Jan 2026 10:00:00 2026-01-05T09:00:00Z",
                        "3 Rejected “later” in offered_at is not a date.");
        assertThat(page.text("#preview-contacts caption"))
                .isEqualTo("Contacts, as they will be read 2 rows looked at, 0 skipped, 1 rejected");
    }

    @Test
    void aFileThatNobodyKnowsIsMappedByHandAndKnownTheNextTime() {
        String file = "Volgnr;Moment;Soort\n1;05-01-2026 09:00;bel\n2;06-01-2026 10:00;bel\n";
        Answer page = drop("vreemd.csv", file);
        assertThat(page.text("#draft-state")).isEqualTo("Still needed from you");
        assertThat(page.page().select(".notice-list a").eachText())
                .containsExactly("Say what the file holds: contacts, tickets, survey responses or staffed time");

        page = change(page, "kinds", "contacts");
        assertThat(page.page().select(".notice-list a").eachAttr("href"))
                .containsExactly("#contacts.contact_id", "#contacts.channel", "#contacts.offered_at");
        page = change(
                page,
                "contacts.contact_id",
                "column:Volgnr",
                "contacts.channel",
                "column:Soort",
                "contacts.offered_at",
                "column:Moment");
        assertThat(page.text("legend")).contains("Do the dates in Moment begin with the day or with the month?");
        page = change(page, "answer-0", "dmy");
        assertThat(page.page().select(".notice-list a").eachText())
                .containsExactly("Contacts: say what 1 words in Soort mean");
        Answer early = admin.send(form(page), "act", "import");
        assertThat(early.status()).isEqualTo(422);
        page = change(page, "contacts.channel.means", "phone");
        assertThat(page.text("#draft-state")).isEqualTo("Ready to import");
        page = change(page, "keepAs", "vreemd systeem", "act", "keep");
        assertThat(page.text("[role=status].notice")).contains("Kept as “vreemd systeem”");
        assertThat(importIt(page).text(".import-state .state")).isEqualTo("Done");

        Answer next = drop("next.csv", file.replace("1;05", "3;05"));
        assertThat(next.text(".draft-main > .notice p"))
                .isEqualTo("Recognised by its columns: it is read by the mapping “vreemd systeem”.");
        assertThat(next.text("#draft-state")).isEqualTo("Ready to import");
        assertThat(mappings.all()).singleElement().satisfies(kept -> {
            assertThat(kept.version()).isEqualTo(1);
            assertThat(kept.mapping().headers()).containsExactly("Volgnr", "Soort", "Moment");
        });
    }

    @Test
    void theReadingIsCorrectedAndShownAgain() {
        Answer page = drop("own.csv", "contact_id,channel,offered_at\nc-1,phone,2026-01-05 09:00\n");
        assertThat(page.text("#preview-contacts tbody")).contains("Mon 5 Jan 2026 09:00:00");

        page = change(page, "zone", "UTC");

        assertThat(page.text("#preview-contacts tbody")).contains("Mon 5 Jan 2026 10:00:00");
        assertThat(chosen(page, "zone")).isEqualTo("UTC");
        Answer wrong = change(page, "source", "né?");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("[role=alert]")).startsWith("“né?” cannot be the name of a source.");
    }

    @Test
    void aConstantColumnsInTurnAndADateWithATimeAreChosen() {
        Answer page = drop(
                "x.csv",
                "contact_id,channel,Day,Clock,Name,Alias\nc-1,phone,2026-01-05,9:00,,Bo\nc-2,phone,2026-01-05,9:30,Al,\n");
        page = change(page, "contacts.offered_at", "column:Day");
        page = change(page, "contacts.offered_at.time", "column:Clock", "contacts.agent", "column:Name");
        page = change(
                page, "contacts.agent", "column:Name", "contacts.topic", "constant", "contacts.language", "constant");
        assertThat(page.page().select("#contacts\\.topic\\.constant")).hasSize(1);
        Element agents = form(page);
        Objects.requireNonNull(agents.select("select[name=contacts.agent]").last())
                .select("option[value=column:Alias]")
                .attr("selected", "");
        page = change(page, "contacts.topic.constant", "Orders", "contacts.language.constant", "nl");

        assertThat(page.page().select("#preview-contacts tbody tr").eachText())
                .containsExactly(
                        "2 c-1 phone Mon 5 Jan 2026 09:00:00 2026-01-05 9:00 Bo Orders nl",
                        "3 c-2 phone Mon 5 Jan 2026 09:30:00 2026-01-05 9:30 Al Orders nl");
        assertThat(page.page().select("#coverage tbody tr").eachText())
                .as("each column with what became of its cells, two that make one moment and two in turn as well")
                .contains(
                        "Day → offered_at 100% 2 0",
                        "Clock → offered_at 100% 2 0",
                        "Name → agent (choice 1) 50% 1 0",
                        "Alias → agent (choice 2) 50% 1 0");
    }

    @Test
    void aDraftIsThrownAwayByHandOrAfterADay() throws IOException {
        Answer page = drop("a.csv", LookAlikes.CALLS);
        drop("b.csv", LookAlikes.TICKETS);
        String discard = page.page().select("form[action$=/discard]").attr("action");

        assertThat(admin.submit(page, discard).text("[role=status]")).isEqualTo("The file has been removed.");
        assertThat(drafts.waiting()).extracting(Draft::fileName).containsExactly("b.csv");
        clock.pass(Duration.ofHours(23));
        drafts.removeForgotten();
        assertThat(drafts.waiting()).hasSize(1);
        clock.pass(Duration.ofHours(2));
        drafts.removeForgotten();
        assertThat(drafts.waiting()).isEmpty();
        assertThat(admin.open(discard.replace("/discard", "")).status()).isEqualTo(404);
    }

    @Test
    void thePageSpeaksDutch() {
        admin = new Browser(mvc).always(request -> request.with(people.admin()).locale(Locale.forLanguageTag("nl")));
        Answer page = drop("calls.csv", LookAlikes.CALLS);

        assertThat(page.text("#draft-state")).isEqualTo("Klaar om te importeren");
        assertThat(page.text("#preview-contacts tbody")).contains("vr 01-01-2021 09:12:58");
        assertThat(page.text("#measurable-title")).endsWith("KPI’s zijn te meten met dit bestand");
    }
}
