package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A manager organises a wave. It is 2 March 2026. */
@WaardemeterTest
class WavesPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Panel panel;

    @Autowired
    private JdbcClient jdbc;

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = new Browser(mvc)
                .always(request ->
                        request.with(people.manager()).with(PageToken.csrf()).locale(Locale.ENGLISH));
    }

    private String drawnUp() {
        return "/valuescan/waves/" + panel.draft("Spring", Panel.TODAY.plusDays(14));
    }

    private List<String> trail() {
        return jdbc.sql(
                        "select code || ' ' || detail from audit_entry where code like 'valuescan.%' order by id desc limit 3")
                .query(String.class)
                .list();
    }

    @Test
    void aWaveIsDrawnUpWithTwoWeeksAndAYearAhead() {
        Answer list = manager.open("/valuescan/waves");
        assertThat(list.page().select("#deadline").val()).isEqualTo("2026-03-16");
        assertThat(list.page().select("#wantedOn").val()).isEqualTo("2027-03-02");

        Answer wave = manager.submit(list, "/valuescan/waves", "title", "Spring 2026");

        assertThat(wave.heading()).isEqualTo("Spring 2026");
        assertThat(wave.text(".facts"))
                .isEqualTo("State drawn up Last day Mon 16 Mar 2026 “Wanted” is about Tue 2 Mar 2027 Filled in 0 of 0");
        assertThat(trail()).first().isEqualTo("valuescan.wave-added ");
    }

    @Test
    void aWaveNeedsANameAndDaysToCome() {
        Answer refused = manager.send(
                manager.open("/valuescan/waves"),
                "/valuescan/waves",
                "title",
                " ",
                "deadline",
                "2026-03-01",
                "wantedOn",
                "soon");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("title")).isEqualTo("Give it a name of at most 100 characters.");
        assertThat(refused.fault("deadline")).isEqualTo("Choose a day from today on, within a year.");
        assertThat(refused.fault("wantedOn")).isEqualTo("Choose a day after today, within ten years.");
    }

    @Test
    void linksAreShownOnceAndCanBeDownloadedAtOnce() {
        String wave = drawnUp();

        Answer links = manager.submit(
                manager.open(wave),
                wave + "/invitations",
                "who",
                "anna@panel.example\n\n Bram \n",
                "role",
                "agent",
                "language",
                "en");

        assertThat(links.text(".lede")).startsWith("You see these links only now: they are not kept.");
        assertThat(links.page().select("#links tbody th").eachText()).containsExactly("anna@panel.example", "Bram");
        String link = links.page().select(".value-link").get(0).val();
        assertThat(link).matches("http://localhost/assess/[A-Za-z0-9_-]{43}\\?lang=en");
        String data = links.page().select("a[download]").attr("href");
        assertThat(data).startsWith("data:text/csv;base64,");
        assertThat(new String(Base64.getDecoder().decode(data.substring(21)), StandardCharsets.UTF_8))
                .contains("addressee,role,link")
                .contains("anna@panel.example,agent," + link);
        Answer after = manager.open(wave);
        assertThat(after.body()).doesNotContain("/assess/");
        assertThat(after.page().select("#invitations tbody th").eachText())
                .containsExactly("anna@panel.example", "Bram");
        assertThat(trail()).first().isEqualTo("valuescan.invited +2");
        assertThat(jdbc.sql("select string_agg(detail || subject, ' ') from audit_entry")
                        .query(String.class)
                        .single())
                .as("no person in the trail")
                .doesNotContain("anna");
    }

    @Test
    void nobodyIsInvitedTwice() {
        String wave = drawnUp();
        manager.submit(manager.open(wave), wave + "/invitations", "who", "anna@panel.example");

        Answer again = manager.submit(manager.open(wave), wave + "/invitations", "who", "Anna@Panel.example");

        assertThat(again.text(".lede")).startsWith("Everybody on this list was invited already.");
    }

    @Test
    void withoutAnybodyNothingIsMade() {
        String wave = drawnUp();

        Answer refused = manager.send(manager.open(wave), wave + "/invitations", "who", " \n ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("who")).isEqualTo("Fill in whom to ask, or choose from those of the wave before.");
    }

    @Test
    void whoWasAskedTheWaveBeforeCanBeAskedAgainInTheSameRole() {
        int before = panel.open("Autumn", Panel.TODAY.minusMonths(6));
        panel.invite(before, AssessorRole.TEAM_LEAD, Panel.TODAY.minusMonths(6), "lieke@panel.example");
        panel.close(before, Panel.TODAY.minusMonths(6));
        String wave = drawnUp();

        Answer links = manager.submit(manager.open(wave), wave + "/invitations", "again", "lieke@panel.example");

        assertThat(links.page().select("#links tbody tr").text()).startsWith("lieke@panel.example Team leaders");
    }

    @Test
    void aLostLinkIsReplacedAndAnInvitationWithdrawn() {
        String wave = drawnUp();
        int id = Integer.parseInt(wave.substring(wave.lastIndexOf('/') + 1));
        String old = String.valueOf(panel.invite(id, AssessorRole.AGENT, Panel.TODAY, "anna@panel.example")
                .get("anna@panel.example"));
        manager.submit(manager.open(wave), wave + "/opening");
        Answer page = manager.open(wave);
        String renewal = page.page().select("form[action$=/link]").attr("action");

        Answer links = manager.submit(page, renewal);

        assertThat(links.page().select(".value-link")).hasSize(1);
        assertThat(manager.open("/assess/" + old).status()).isEqualTo(404);
        String fresh = links.page()
                .select(".value-link")
                .val()
                .replaceFirst("http://localhost", "")
                .replaceFirst("\\?.*", "");
        assertThat(manager.open(fresh).status()).isEqualTo(200);

        Answer withdrawn = manager.submit(manager.open(wave), renewal.replace("/link", "/removal"));

        assertThat(withdrawn.text(".notice-done")).isEqualTo("The invitation is withdrawn; its link no longer works.");
        assertThat(manager.open(fresh).status()).isEqualTo(404);
    }

    @Test
    void itIsOpenedAndClosedAndThenStaysAsItIs() {
        String wave = drawnUp();
        Answer open = manager.submit(manager.open(wave), wave + "/opening");
        assertThat(open.text(".notice-done")).isEqualTo("It is open: the links work from now on.");
        assertThat(open.page().select("form[action$=/reminder]"))
                .as("no mail is set up")
                .isEmpty();
        assertThat(open.text("main")).contains("Nobody can see who has completed it, not even you.");

        Answer closed = manager.submit(open, wave + "/closing");

        assertThat(closed.text(".notice-done")).isEqualTo("The wave is closed.");
        assertThat(closed.text("main")).contains("There is no total: not all five factors have enough assessors.");
        Answer refused = manager.ask(MockMvcRequestBuilders.post(wave + "/invitations")
                .param("who", "x@y.example")
                .param("role", "agent")
                .param("language", "nl")
                .accept(MediaType.TEXT_HTML));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(manager.open(wave).page().select("main form")).isEmpty();
    }

    @Test
    void aDraftCannotBeClosedAndAnUnknownWaveIsNotThere() {
        String wave = drawnUp();

        assertThat(manager.ask(MockMvcRequestBuilders.post(wave + "/closing")).status())
                .isEqualTo(409);
        assertThat(manager.open("/valuescan/waves/999999").status()).isEqualTo(404);
    }

    @Test
    void aLaterLastDayIsKept() {
        String wave = drawnUp();

        Answer saved = manager.submit(manager.open(wave), wave, "deadline", "2026-03-30");

        assertThat(saved.text(".notice-done")).isEqualTo("Saved.");
        assertThat(saved.text(".facts")).contains("Last day Mon 30 Mar 2026");
        assertThat(trail()).first().isEqualTo("valuescan.wave-changed deadline 2026-03-16 -> 2026-03-30");
    }
}
