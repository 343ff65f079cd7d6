package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Links by mail, through a real mail server. */
@WaardemeterTest
class LinkMailIntegrationTests {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Panel panel;

    @Autowired
    private JavaMailSenderImpl sender;

    private Browser manager;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("waardemeter.mail.from", () -> "waardemeter@department.example");
        properties.add("waardemeter.address", () -> "https://kpi.department.example/");
    }

    @BeforeEach
    void aManager() throws Exception {
        startServer();
        SERVER.purgeEmailFromAllMailboxes();
        manager = new Browser(mvc)
                .always(request ->
                        request.with(people.manager()).with(PageToken.csrf()).locale(Locale.ENGLISH));
    }

    private void startServer() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void noServerIsNamed() {
        sender.setHost(null);
    }

    private Answer invite(String wave, String who, String language) {
        return manager.submit(
                manager.open(wave),
                wave + "/invitations",
                "who",
                who,
                "role",
                "agent",
                "language",
                language,
                "mail",
                "true");
    }

    @Test
    void aLinkGoesOutInTheLanguageOfTheAssessorAndWorks() throws Exception {
        String wave = "/valuescan/waves/" + panel.open("Voorjaar", Panel.TODAY);

        Answer links = invite(wave, "anna@panel.example\nBram", "nl");

        assertThat(links.page().select("#links tbody td:last-child").eachText())
                .containsExactly("sent", "give it on yourself");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Jouw beeld van klantenservice: Voorjaar");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("anna@panel.example");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("waardemeter@department.example");
        String text = mail.getContent().toString();
        assertThat(text).contains("kan t/m ma 16-03-2026", "Je antwoorden zijn anoniem");
        String link = text.lines()
                .filter(line -> line.startsWith("https://kpi.department.example/assess/"))
                .findFirst()
                .orElseThrow();
        assertThat(link)
                .isEqualTo(links.page().select(".value-link").get(0).val())
                .endsWith("?lang=nl");
        assertThat(manager.open(link.replace("https://kpi.department.example", "")
                                .replaceFirst("\\?.*", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theReminderGoesOnceToWhoHasNotAnswered() throws Exception {
        int id = panel.open("Spring", Panel.TODAY);
        String wave = "/valuescan/waves/" + id;
        String link = String.valueOf(
                panel.invite(id, AssessorRole.AGENT, Panel.TODAY, "anna@panel.example", "bram@panel.example")
                        .get("anna@panel.example"));
        panel.answer(link, Panel.alike(2, 4), Panel.TODAY);

        Answer reminded = manager.submit(manager.open(wave), wave + "/reminder");

        assertThat(reminded.text(".notice-done")).isEqualTo("The reminder has gone to who had not filled it in yet.");
        assertThat(reminded.body()).contains("The reminder went out on Mon 2 Mar 2026.");
        assertThat(reminded.page().select("form[action$=/reminder]")).isEmpty();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .isEqualTo("bram@panel.example");
        assertThat(SERVER.getReceivedMessages()[0].getSubject())
                .isEqualTo("Herinnering: jouw beeld van klantenservice: Spring");
    }

    @Test
    void anEmptyServerIsNone() {
        sender.setHost("");

        Answer page = manager.open("/valuescan/waves/" + panel.open("Spring", Panel.TODAY));

        assertThat(page.page().select("input[name=mail], form[action$=/reminder]"))
                .isEmpty();
        assertThat(page.text("main")).contains("Mail has not been set up, so you pass on the links yourself.");
    }

    @Test
    void aMailThatDoesNotGoOutIsToldAndTheLinkIsStillThere() {
        String wave = "/valuescan/waves/" + panel.open("Spring", Panel.TODAY);
        SERVER.stop();

        Answer links = invite(wave, "anna@panel.example\nbram@panel.example", "en");

        assertThat(links.text(".notice-refused")).isEqualTo("Some mails did not go out. Give those links on yourself.");
        assertThat(links.page().select("#links tbody td:last-child").eachText())
                .containsExactly("not sent", "not sent");
        assertThat(links.page().select(".value-link")).hasSize(2);

        Answer reminded = manager.submit(manager.open(wave), wave + "/reminder");
        assertThat(reminded.text(".notice-refused"))
                .isEqualTo(
                        "The mail server could not be reached or did not let us in, so no reminder went out. You can send it"
                                + " again later.");

        startServer();
        Answer again = manager.submit(reminded, wave + "/reminder");
        assertThat(again.text(".notice-done")).isEqualTo("The reminder has gone to who had not filled it in yet.");
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }
}
