package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** Vera, who has no account, got the report of February by mail, with a link in it. */
@WaardemeterTest
class UnsubscribePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Sending sending;

    @Autowired
    private PostOffice post;

    @Autowired
    private JdbcClient jdbc;

    private Browser vera;
    private String link;

    @BeforeEach
    void aMailArrives() {
        people.signedIn(Role.ADMIN);
        sending.data(28);
        post.open();
        sending.outside("Vera", null);
        sending.switchOn(true);
        sending.at(Sending.DUE);
        link = link(post.received().get(0));
        vera = new Browser(mvc).always(request -> request.locale(Locale.ENGLISH));
        jdbc.sql("delete from audit_entry where code like 'report.%'").update();
    }

    @AfterEach
    void mailIsNotSetUpAnyMore() {
        post.close();
    }

    private static String link(MimeMessage mail) {
        return PostOffice.header(mail, "List-Unsubscribe").replaceAll("^<https://kpi\\.example\\.org|>$", "");
    }

    private boolean isOnTheList() {
        return sending.row("select unsubscribed_at from report_recipient").get("unsubscribed_at") == null;
    }

    @Test
    void thePageAsksFirstAndSaysHowToComeBack() {
        Answer page = vera.open(link);
        assertThat(page.heading()).isEqualTo("Reports by mail");
        assertThat(page.text("main p")).isEqualTo("You get the report of the whole department by mail.");
        assertThat(isOnTheList()).as("a mail reader looks at links").isTrue();

        Answer left = vera.submit(page, link);
        assertThat(left.heading()).isEqualTo("You are unsubscribed");
        assertThat(left.text("main p"))
                .isEqualTo("You do not get the report of the whole department by mail any more.");
        assertThat(isOnTheList()).isFalse();

        Answer back = vera.submit(left, link + "/return");
        assertThat(back.heading()).isEqualTo("Reports by mail");
        assertThat(isOnTheList()).isTrue();
        assertThat(sending.trail())
                .extracting(line -> line.replaceAll("\\d+", "…"))
                .containsExactly(
                        "report.unsubscribed /reports/sending/recipients/… ",
                        "report.subscribed-again /reports/sending/recipients/… ");
    }

    @Test
    void inDutchAsWell() {
        Browser dutch = new Browser(mvc).always(request -> request.locale(Locale.forLanguageTag("nl")));

        assertThat(dutch.open(link).text("main p")).isEqualTo("Je krijgt de rapportage van de hele afdeling per mail.");
    }

    /** RFC 8058: a mail program posts this by itself, without cookies and without a token. */
    @Test
    void oneClickInTheMailProgramIsEnough() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post(link)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(isOnTheList()).isFalse();
    }

    @Test
    void orTheSameAsAFormInParts() throws Exception {
        MockHttpServletResponse answer = mvc.perform(multipart(link)
                        .part(new MockPart("List-Unsubscribe", "One-Click".getBytes(StandardCharsets.US_ASCII))))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(isOnTheList()).isFalse();
    }

    @Test
    void twiceIsTheSameAsOnce() throws Exception {
        mvc.perform(post(link));
        Object first =
                sending.row("select unsubscribed_at from report_recipient").get("unsubscribed_at");
        assertThat(mvc.perform(post(link)).andReturn().getResponse().getStatus())
                .isEqualTo(200);

        assertThat(sending.row("select unsubscribed_at from report_recipient").get("unsubscribed_at"))
                .isEqualTo(first);
        assertThat(sending.trail()).hasSize(1);
    }

    /** Coming back is for who is on the page. */
    @Test
    void nothingElseIsTakenWithoutAToken() throws Exception {
        mvc.perform(post(link));

        assertThat(mvc.perform(post(link + "/return")).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        assertThat(isOnTheList()).isFalse();
    }

    @Test
    void whoUnsubscribedGetsNoMoreMailAndThePageSaysSo() throws Exception {
        mvc.perform(post(link));

        sending.at(Sending.DUE.plus(java.time.Duration.ofDays(31)));

        assertThat(post.received()).hasSize(1);
        Browser manager = new Browser(mvc)
                .always(request -> request.with(people.manager()).locale(Locale.ENGLISH));
        assertThat(manager.open("/reports/sending").text("#recipients .state")).isEqualTo("Has unsubscribed.");
    }

    @Test
    void aLinkThatIsNoneSaysSo() {
        Answer page = vera.open("/unsubscribe/" + "x".repeat(43));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("This link does not work");
        assertThat(vera.ask(post("/unsubscribe/" + "x".repeat(43))).status()).isEqualTo(404);
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        String secret = link.substring(link.lastIndexOf('/') + 1);

        assertThat(jdbc.sql("select encode(hash, 'escape') || t::text from report_unsubscribe_link t")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains(secret));
    }
}
