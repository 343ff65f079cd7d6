package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Browser;
import nl.waardemeter.account.Browser.Answer;
import nl.waardemeter.account.PageToken;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is 2 March 2026, and all of February has come in. */
@WaardemeterTest
class SendingPageTests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PAGE = "/reports/sending";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Sending sending;

    @Autowired
    private PostOffice post;

    @Autowired
    private Issuing issuing;

    @Autowired
    private JdbcClient jdbc;

    private Browser manager;

    @BeforeEach
    void twoTeams() {
        jdbc.sql("delete from audit_entry where code like 'report.%'").update();
        sending.data(28);
        manager = as(people.manager(), Locale.ENGLISH);
    }

    @AfterEach
    void mailIsNotSetUpAnyMore() {
        post.close();
    }

    private Browser as(RequestPostProcessor who, Locale language) {
        return new Browser(mvc)
                .always(request -> request.with(who).with(PageToken.csrf()).locale(language));
    }

    private static List<String> rows(Answer page, String table) {
        return page.page().select("#" + table + " tbody tr").eachText();
    }

    private Answer add(String account, String name, String email, String team) {
        return manager.submit(
                manager.open(PAGE),
                PAGE + "/recipients",
                "account",
                account,
                "name",
                name,
                "email",
                email,
                "team",
                team,
                "language",
                "nl",
                "forms",
                "csv");
    }

    // --- mail and schedule

    @Test
    void withoutMailItSaysWhatToSet() {
        Answer page = manager.open(PAGE);

        assertThat(page.heading()).isEqualTo("Sending reports");
        assertThat(page.text(".state-warn")).isEqualTo("Mail is not set up");
        assertThat(page.page().select(".lacks li").eachText())
                .containsExactly(
                        "SPRING_MAIL_HOST: the mail server, such as smtp.example.org",
                        "WAARDEMETER_MAIL_FROM: who the mails are from, such as reports@example.org",
                        "WAARDEMETER_ADDRESS: where Waardemeter is opened, such as https://kpi.example.org. Each report carries "
                                + "a link to unsubscribe, and that needs an address");
        assertThat(page.page().select("form[action=/reports/sending/test]")).isEmpty();
        assertThat(page.text(".nothing-title"))
                .isEqualTo("Nobody gets a report by mail yet No report has gone out by mail yet");
        assertThat(page.page().select("#day").val()).isEqualTo("10");
        assertThat(page.text("#hour option[selected]")).isEqualTo("08:00");
        assertThat(page.page().select("input[name=unissued][checked]").val()).isEqualTo("issue");
    }

    @Test
    void managersFindItFromTheReportsAndTeamLeadersDoNot() {
        String link = "a[href=/reports/sending]";

        assertThat(manager.open("/reports").text(link)).isEqualTo("Send reports by mail");
        Browser leader = as(people.teamLeader(sending.team("North")), Locale.ENGLISH);
        assertThat(leader.open("/reports").page().select(link)).isEmpty();
        assertThat(leader.open(PAGE).status()).isEqualTo(403);
    }

    @Test
    void inDutchAsWell() {
        Answer page = as(people.admin(), DUTCH).open(PAGE);

        assertThat(page.heading()).isEqualTo("Rapportages versturen");
        assertThat(page.text(".state-warn")).isEqualTo("Mail is niet ingesteld");
        assertThat(page.text("#schedule-title")).isEqualTo("Planning");
    }

    @Test
    void anAddressThatIsNoneIsSaidToBeWrong() {
        post.open();
        post.settings("waardemeter.mail.from", "reports@example.org", "waardemeter.address", "kpi.example.org");

        assertThat(manager.open(PAGE).text(".lacks li"))
                .startsWith("WAARDEMETER_ADDRESS:")
                .endsWith("What is set now cannot be used.");
    }

    @Test
    void withoutMailTheScheduleCannotBeSwitchedOn() {
        Answer page = manager.submit(manager.open(PAGE), PAGE + "/schedule", "on", "true");

        assertThat(page.text(".notice-refused")).isEqualTo("Mail is not set up: see under Mail what is missing.");
        assertThat(page.text("form[action=/reports/sending/schedule] .state"))
                .isEqualTo("Off: nothing goes out by itself");
    }

    @Test
    void theScheduleSaysWhenTheNextReportGoes() {
        post.open();

        Answer page = manager.submit(
                manager.open(PAGE), PAGE + "/schedule", "on", "true", "day", "12", "hour", "14", "unissued", "wait");

        assertThat(page.text(".notice-done")).isEqualTo("The schedule is on.");
        assertThat(page.text("form[action=/reports/sending/schedule] > p:nth-of-type(1)"))
                .isEqualTo("On Next on Thu 12 Mar 2026 14:00, about February 2026.");
        assertThat(page.page().select("input[name=unissued][checked]").val()).isEqualTo("wait");
        assertThat(sending.trail())
                .containsExactly("report.sending-changed /reports/sending on, day 12, hour 14, wait");
        assertThat(manager.open("/audit").status()).isEqualTo(403);
    }

    @Test
    void aDayThatNotEveryMonthHasIsRefused() {
        Answer page = manager.submit(manager.open(PAGE), PAGE + "/schedule", "day", "29");

        assertThat(page.text(".notice-refused")).isEqualTo("Choose a day from 1 to 28, and an hour.");
        assertThat(sending.trail()).isEmpty();
    }

    // --- a test

    @Test
    void aTestGoesToWhoAsksForIt() {
        post.open();

        Answer page = manager.submit(manager.open(PAGE), PAGE + "/test");

        assertThat(page.text(".notice-done")).isEqualTo("The test was sent to manager@tests.example.");
        MimeMessage mail = post.received().get(0);
        assertThat(PostOffice.header(mail, "To")).isEqualTo("Test manager <manager@tests.example>");
        assertThat(PostOffice.subject(mail)).isEqualTo("Test of Waardemeter’s mail");
        assertThat(PostOffice.header(mail, "List-Unsubscribe")).isEqualTo("null");
        assertThat(PostOffice.text(mail, "text/plain"))
                .contains("No report of the whole department has been issued yet, so nothing is attached.");
        assertThat(sending.trail()).containsExactly("report.test-sent /reports/sending ");
    }

    @Test
    void aTestBringsTheLatestReportAlong() {
        post.open();
        issuing.issueBy(Sending.EVERYBODY, sending.manager());

        manager.submit(manager.open(PAGE), PAGE + "/test");

        MimeMessage mail = post.received().get(0);
        assertThat(PostOffice.attachments(mail)).containsKey("Waardemeter_2026-02.csv");
        assertThat(PostOffice.text(mail, "text/plain"))
                .contains("Attached you find: Monthly report February 2026, edition 1.");
    }

    @Test
    void aTestThatDoesNotArriveSaysWhy() {
        post.open();
        post.breakDown();

        assertThat(manager.submit(manager.open(PAGE), PAGE + "/test").text(".notice-refused"))
                .isEqualTo("The test was not sent: the mail server cannot be reached. Check its name and port.");
    }

    // --- recipients

    @Test
    void somebodyOutsideIsAddedAndTheTrailKnowsNoAddress() {
        Answer page = add("", "Vera de Vries", "vera@example.org", "");

        assertThat(page.text(".notice-done")).isEqualTo("The recipient is on the list, from the next time on.");
        assertThat(rows(page, "recipients"))
                .containsExactly(
                        "Vera de Vries vera@example.org no account Whole department Nederlands CSV Change: Vera de Vries "
                                + "Remove: Vera de Vries");
        assertThat(sending.trail())
                .singleElement()
                .asString()
                .matches("report\\.recipient-added /reports/sending/recipients/\\d+ outside, everybody, nl, csv");
    }

    @Test
    void anAccountIsAddedForATeamOfItsOwn() {
        int north = sending.team("North");
        SignedIn leader = people.signedIn(Role.TEAM_LEADER, north);

        Answer page = add(String.valueOf(leader.accountId()), "", "", String.valueOf(north));

        assertThat(rows(page, "recipients"))
                .containsExactly(
                        "Test team-leader team-leader@tests.example North Nederlands CSV Change: Test team-leader "
                                + "Remove: Test team-leader");
    }

    @Test
    void anAccountThatMayNotSeeTheReportIsRefused() {
        SignedIn leader = people.signedIn(Role.TEAM_LEADER, sending.team("North"));
        String account = String.valueOf(leader.accountId());

        assertThat(add(account, "", "", "").fault("account"))
                .isEqualTo("This account may not see that report. Choose a report of a team of its own.");
        Answer refused = add(account, "", "", String.valueOf(sending.team("South")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("account"))
                .isEqualTo("This account may not see that report. Choose a report of a team of its own.");
        assertThat(rows(refused, "recipients")).isEmpty();
        assertThat(sending.trail()).isEmpty();
    }

    @Test
    void whatIsNotFilledInWellIsSaidBesideItsField() {
        Answer nothing =
                manager.submit(manager.open(PAGE), PAGE + "/recipients", "name", "", "email", "vera@", "forms", "tiff");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.fault("name")).isEqualTo("Fill in a name of at most 100 characters.");
        assertThat(nothing.fault("email")).isEqualTo("Fill in an e-mail address, such as vera@example.org.");
        assertThat(nothing.fault("forms")).isEqualTo("Choose at least one.");
        assertThat(nothing.page().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#name", "#email", "#forms");
        assertThat(add("", "Vera\nBcc: eve@example.org", "vera@example.org", "").status())
                .isEqualTo(422);
        assertThat(add("", "Vera", "vera@example.org\nBcc: eve@example.org", "").status())
                .isEqualTo(422);
        assertThat(add("999999", "", "", "").status()).isEqualTo(422);
        assertThat(add("", "Vera", "vera@example.org", "999999").status()).isEqualTo(422);
        SignedIn who = sending.manager();
        assertThat(add(String.valueOf(who.accountId()), "Vera", "", "").fault("account"))
                .isEqualTo("Choose an account, or fill in a name and an address: not both.");
    }

    @Test
    void theSameTwiceIsRefused() {
        add("", "Vera", "vera@example.org", "");

        assertThat(add("", "Vera", "Vera@example.org", "").fault("email"))
                .isEqualTo("This report goes to this recipient already.");
    }

    @Test
    void aRecipientIsChanged() {
        add("", "Vera", "vera@example.org", "");
        Answer list = manager.open(PAGE);
        String page = list.page().select("#recipients a.btn").attr("href");
        Answer one = manager.open(page);
        assertThat(one.heading()).isEqualTo("Report for Vera");

        Answer changed = manager.submit(
                one, page, "name", "Vera de Vries", "team", String.valueOf(sending.team("South")), "language", "en");

        assertThat(changed.text(".notice-done")).isEqualTo("The recipient was changed.");
        assertThat(rows(changed, "recipients"))
                .singleElement()
                .asString()
                .startsWith("Vera de Vries vera@example.org no account South English CSV");
        assertThat(manager.submit(one, page, "name", "").fault("name"))
                .isEqualTo("Fill in a name of at most 100 characters.");
        assertThat(manager.open(PAGE + "/recipients/999999").status()).isEqualTo(404);
    }

    @Test
    void whoIsRemovedCanBeBroughtBack() {
        add("", "Vera", "vera@example.org", "");
        Answer list = manager.open(PAGE);
        Answer removed = manager.follow(manager.send(list.page().expectFirst("#recipients form")));
        assertThat(removed.text(".notice-done")).isEqualTo("The recipient is off the list.");
        assertThat(rows(removed, "recipients")).isEmpty();
        Element back = removed.page().expectFirst("form[action$=/return]");

        Answer again = manager.follow(manager.send(back));

        assertThat(again.text(".notice-done")).isEqualTo("The recipient is back on the list.");
        assertThat(rows(again, "recipients")).hasSize(1);
        assertThat(sending.trail())
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("report.recipient-added", "report.recipient-removed", "report.recipient-returned");
    }

    @Test
    void theListSaysWhoGetsNothingAndWhy() {
        int north = sending.team("North");
        sending.account(people.signedIn(Role.TEAM_LEADER, north), north);
        people.signedIn(Role.TEAM_LEADER, sending.team("South"));

        assertThat(manager.open(PAGE).text("#recipients .state-warn"))
                .isEqualTo("The account may not see this report.");
    }

    // --- sending by hand, and the log

    @Test
    void anIssuedReportIsSentByHandToThoseWhoDidNotGetIt() {
        post.open();
        sending.outside("Vera", null);
        issuing.issueBy(Sending.EVERYBODY, sending.manager());
        Answer page = manager.open(PAGE);
        assertThat(page.text("#edition option")).isEqualTo("Monthly report February 2026, edition 1 (1 recipient)");

        Answer queued = manager.submit(page, PAGE + "/now");
        assertThat(queued.text(".notice-done")).isEqualTo("One mail goes out within a few minutes.");
        assertThat(rows(queued, "log"))
                .containsExactly(
                        "Mon 2 Mar 2026 10:00 Monthly report February 2026 edition 1 Vera vera@example.org Waiting 0");
        sending.at(nl.waardemeter.TestClock.START.plusSeconds(60));

        Answer sent = manager.submit(manager.open(PAGE), PAGE + "/now");
        assertThat(sent.text(".notice-done"))
                .isEqualTo("Everybody on its list has this edition already, or gets it in a moment.");
        assertThat(rows(sent, "log"))
                .containsExactly(
                        "Mon 2 Mar 2026 10:01 Monthly report February 2026 edition 1 Vera vera@example.org Sent 1");
        assertThat(post.received()).hasSize(1);
        assertThat(sending.trail()).contains("report.sent-by-hand /reports/2026-02 1, 1");
    }

    @Test
    void sendingByHandNeedsMailAndSomebodyToSendTo() {
        issuing.issueBy(Sending.EVERYBODY, sending.manager());
        Answer page = manager.open(PAGE);
        assertThat(page.page()
                        .select("form[action=/reports/sending/now] button")
                        .hasAttr("disabled"))
                .isTrue();
        assertThat(manager.submit(page, PAGE + "/now").text(".notice-refused"))
                .isEqualTo("Mail is not set up: see under Mail what is missing.");
        post.open();
        assertThat(manager.submit(page, PAGE + "/now").text(".notice-refused"))
                .isEqualTo("Nobody is on the list of this report. Add a recipient first.");
        assertThat(manager.ask(post(PAGE + "/now").param("edition", "999999")).status())
                .isEqualTo(404);
    }

    @Test
    void whatFailedStandsOnThePageAndOnTheDashboardAndIsTriedAgain() {
        post.open();
        sending.outside("Vera", null);
        sending.switchOn(true);
        post.breakDown();
        sending.at(Sending.DUE);
        Answer waiting = manager.open(PAGE);
        assertThat(waiting.text("#log .log-state"))
                .isEqualTo("Waiting The mail server could not be reached. Tried again on Tue 10 Mar 2026 08:05.");
        assertThat(manager.open("/").page().select("#unsent")).isEmpty();
        jdbc.sql("update report_mail set state = 'failed', tries = 5, next_at = null")
                .update();

        Answer failed = manager.open(PAGE);
        assertThat(failed.text(".notice-refused"))
                .isEqualTo("One mail with a report could not be sent. See what happened");
        assertThat(failed.text("#log .log-state"))
                .isEqualTo("Failed The mail server could not be reached. Try again: Vera");
        assertThat(manager.open("/").text("#unsent"))
                .isEqualTo("One mail with a report could not be sent. See what happened");
        assertThat(as(people.teamLeader(sending.team("North")), Locale.ENGLISH)
                        .open("/")
                        .page()
                        .select("#unsent"))
                .isEmpty();

        Answer again = manager.follow(manager.send(failed.page().expectFirst("#log form")));
        assertThat(again.text(".notice-done")).isEqualTo("One mail goes out within a few minutes.");
        assertThat(manager.ask(post(failed.page().expectFirst("#log form").attr("action")))
                        .status())
                .isEqualTo(302);
        assertThat(manager.open(PAGE).text(".notice-refused")).isEqualTo("This mail did not fail.");
    }

    @Test
    void aReportThatWaitsIsSaidToWait() {
        post.open();
        sending.outside("Vera", null);
        sending.switchOn(false);
        sending.at(Sending.DUE);

        assertThat(manager.open(PAGE).text(".sending > .notice:not(.notice-refused)"))
                .isEqualTo(
                        "Monthly report February 2026 has not been issued yet. It goes out as soon as somebody issues it.");
    }
}
