package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.ApiClient;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The kept mappings as an admin looks at them, renames them, removes them and brings them back. */
@WaardemeterTest
class MappingsPageTests {

    private static final String CALLS = """
            {"headers": ["Nr", "Start"], "source": "pbx", "kinds": {"contacts": {"contact_id": {"column": "Nr"},
             "channel": {"constant": "%s"}, "offered_at": {"column": "Start"}}}}
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private ApiClient api;

    @Autowired
    private Mappings mappings;

    private Browser admin;

    @BeforeEach
    void anAdmin() {
        admin = new Browser(mvc).always(request -> request.with(people.admin()).locale(Locale.ENGLISH));
    }

    private void keep(String name, String channel) {
        assertThat(api.ask(put("/api/v1/mappings/" + name)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(CALLS.formatted(channel)))
                        .status())
                .isBetween(200, 201);
    }

    private Answer open(String name) {
        Answer all = admin.open("/imports/mappings");
        Element link = Objects.requireNonNull(
                all.page().select("main a").stream()
                        .filter(one -> one.text().equals(name))
                        .findFirst()
                        .orElse(null),
                all.text("main"));
        return admin.open(link.attr("href"));
    }

    private Answer rename(Answer page, String name) {
        Element form = Objects.requireNonNull(page.page().selectFirst("form[action$=/name]"));
        return admin.follow(admin.send(form, "name", name));
    }

    private Answer press(Answer page, String action) {
        return admin.follow(
                admin.send(Objects.requireNonNull(page.page().selectFirst("form[action$=" + action + "]"))));
    }

    @Test
    void withoutMappingsThePageSaysHowOneIsMade() {
        Answer page = admin.open("/imports/mappings");

        assertThat(page.text(".nothing"))
                .startsWith("No mappings yet Drop a file, look at how it is read, and keep that under a name.");
        assertThat(page.page().select(".nothing a").attr("href")).isEqualTo("/imports/new");
        assertThat(admin.open("/imports/new").page().select("main a[href=/imports/mappings]"))
                .isEmpty();
    }

    @Test
    void aMappingSaysWhichFilesItIsForWhoSavedItAndWhatUsedIt() {
        keep("pbx", "phone");
        keep("pbx", "chat");
        desk.file("Nr,Start", "c-1,2026-01-05T09:00:00Z")
                .mapping("pbx")
                .named("monday.csv")
                .stored();

        Answer all = admin.open("/imports/mappings");
        assertThat(all.page().select("#mappings > li").eachText())
                .containsExactly(
                        "pbx Contacts Source: pbx Nr Start "
                                + "Version 2, saved Mon 2 Mar 2026 10:00 by Test admin · one upload, the last one Mon 2 Mar 2026 10:00");
        assertThat(admin.open("/imports").page().select("main a[href=/imports/mappings]"))
                .hasSize(1);
        assertThat(admin.open("/imports/new").page().select("main a[href=/imports/mappings]"))
                .hasSize(1);

        Answer one = open("pbx");
        assertThat(one.page().select(".chip").eachText()).containsExactly("Nr", "Start");
        assertThat(one.page().select("#versions li").eachText())
                .containsExactly(
                        "Version 2 (JSON) Mon 2 Mar 2026 10:00, Test admin",
                        "Version 1 (JSON) Mon 2 Mar 2026 10:00, Test admin");
        assertThat(one.page().select("section[aria-labelledby=used] li").eachText())
                .containsExactly("monday.csv Done Mon 2 Mar 2026 10:00, Test admin");
        assertThat(one.text("pre")).contains("\"constant\" : \"chat\"");
        assertThat(admin.open(Objects.requireNonNull(
                                        one.page().select("#versions a").last())
                                .attr("href"))
                        .body())
                .contains("\"constant\" : \"phone\"");
    }

    @Test
    void aRenamedMappingKeepsItsVersionsAndItsImports() {
        keep("pbx", "phone");
        desk.file("Nr,Start", "c-1,2026-01-05T09:00:00Z")
                .mapping("pbx")
                .named("monday.csv")
                .stored();

        Answer renamed = rename(open("pbx"), " phone system ");

        assertThat(renamed.heading()).isEqualTo("phone system");
        assertThat(renamed.text("[role=status]")).isEqualTo("The mapping has its new name.");
        assertThat(renamed.page().select("#versions li")).hasSize(1);
        assertThat(renamed.text("section[aria-labelledby=used]")).contains("monday.csv");
        assertThat(mappings.names()).containsExactly("phone system");
        keep("phone system", "chat");
        assertThat(open("phone system").page().select("#versions li")).hasSize(2);
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefused() {
        keep("pbx", "phone");
        keep("desk", "email");

        assertThat(rename(open("pbx"), "desk").text("[role=alert]"))
                .isEqualTo("There is a mapping “desk” already, or among the removed ones.");
        assertThat(rename(open("pbx"), "  ").text("[role=alert]")).isEqualTo("Fill in a name.");
        assertThat(mappings.names()).containsExactly("desk", "pbx");
    }

    @Test
    void aRemovedMappingRecognisesNothingUntilItIsBroughtBack() {
        keep("pbx", "phone");

        Answer all = press(open("pbx"), "/removal");

        assertThat(all.text("[role=status]")).isEqualTo("The mapping was removed. You can bring it back below.");
        assertThat(all.page().select("#mappings")).isEmpty();
        assertThat(all.text("section[aria-labelledby=removed] li"))
                .isEqualTo("pbx removed Mon 2 Mar 2026 10:00 Bring back");
        assertThat(desk.file("Nr,Start", "c-1,2026-01-05T09:00:00Z")
                        .mapping("pbx")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(mappings.all()).isEmpty();
        Answer removed = open("pbx");
        assertThat(removed.page().select("form[action$=/name], form[action$=/removal]"))
                .isEmpty();

        Answer back = press(removed, "/return");

        assertThat(back.text("[role=status]")).isEqualTo("The mapping is back.");
        desk.file("Nr,Start", "c-1,2026-01-05T09:00:00Z").mapping("pbx").stored();
        assertThat(admin.open("/audit").page().select("tbody tr").eachText())
                .anyMatch(line -> line.contains("Mapping removed"))
                .anyMatch(line -> line.contains("Mapping brought back"));
    }

    @Test
    void whatIsSavedUnderTheNameOfARemovedMappingIsItsNextVersion() {
        keep("pbx", "phone");
        press(open("pbx"), "/removal");

        keep("pbx", "chat");

        assertThat(open("pbx").page().select("#versions li")).hasSize(2);
        assertThat(admin.open("/imports/mappings").page().select("#removed")).isEmpty();
    }

    @Test
    void onlyAnAdminSeesMappings() throws Exception {
        keep("pbx", "phone");
        String address = mappings.addressOf("pbx");
        Browser manager = new Browser(mvc)
                .always(request -> request.with(people.manager()).locale(Locale.ENGLISH));

        assertThat(manager.open("/imports/mappings").status()).isEqualTo(403);
        assertThat(manager.open(address).status()).isEqualTo(403);
        assertThat(manager.open("/imports").page().select("a[href=/imports/mappings]"))
                .isEmpty();
        assertThat(mvc.perform(get("/imports/mappings/999999").with(people.admin()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePageSpeaksDutch() {
        keep("pbx", "phone");
        admin = new Browser(mvc).always(request -> request.with(people.admin()).locale(Locale.forLanguageTag("nl")));

        assertThat(open("pbx").text("main"))
                .contains("Een bestand met al deze 2 kolommen wordt ermee gelezen:")
                .contains("Verwijder deze kolomindeling");
    }
}
