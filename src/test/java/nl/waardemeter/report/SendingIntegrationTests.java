package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.report.ReportFiles.ReportFile;
import nl.waardemeter.web.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is 2 March 2026; all of February has come in, and on the tenth its report goes out. */
@WaardemeterTest
class SendingIntegrationTests {

    private static final Instant LATER = Sending.DUE.plus(Duration.ofMinutes(1));

    /** When the report of March is due. */
    private static final Instant APRIL = Instant.parse("2026-04-10T06:00:00Z");

    @Autowired
    private Sending sending;

    @Autowired
    private PostOffice post;

    @Autowired
    private People people;

    @Autowired
    private Editions editions;

    @Autowired
    private Issuing issuing;

    @Autowired
    private ReportFiles files;

    @Autowired
    private RecipientChanges changes;

    @Autowired
    private ReportMails mails;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Turns turns;

    @Autowired
    private Delivery delivery;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Task<?>> tasks;

    @BeforeEach
    void mailIsSetUp() {
        jdbc.sql("delete from audit_entry where code like 'report.%'").update();
        sending.data(28);
        post.open();
    }

    @AfterEach
    void andIsNotAnyMore() {
        post.close();
    }

    private Edition february() {
        return editions.latest(Sending.EVERYBODY).orElseThrow();
    }

    // --- a mail

    @Test
    void aMailArrivesWithTheReportAttached() {
        int vera = sending.outside("Vera", null);
        sending.switchOn(true);

        sending.at(Sending.DUE);

        assertThat(post.recipients()).containsExactly("Vera <vera@example.org>");
        MimeMessage mail = post.received().get(0);
        ReportFile file = files.file(editions.content(february()), "csv", Locale.ENGLISH);
        assertThat(PostOffice.attachments(mail)).containsOnlyKeys("Waardemeter_2026-02.csv");
        assertThat(PostOffice.attachments(mail).get("Waardemeter_2026-02.csv")).isEqualTo(file.content());
        assertThat(PostOffice.header(mail, "Subject")).isEqualTo("Monthly report February 2026");
        assertThat(PostOffice.header(mail, "From")).isEqualTo("Waardemeter <reports@example.org>");
        assertThat(PostOffice.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(PostOffice.header(mail, "Date")).startsWith("Tue, 10 Mar 2026");
        assertThat(PostOffice.text(mail, "text/plain")
                        .replaceAll("unsubscribe/\\S+", "unsubscribe/…")
                        .strip())
                .isEqualTo("""
                Dear Vera,

                The report for 1 to 28 Feb 2026, for the whole department, is attached.

                Edition 1, issued on Tue 10 Mar 2026 08:00.

                Waardemeter

                --\s
                You get this mail because you are on the list of recipients of this report.
                Unsubscribe: https://kpi.example.org/unsubscribe/…""");
        assertThat(PostOffice.text(mail, "text/html"))
                .contains(
                        "<p>Dear Vera,</p>", "for the whole department", "href=\"https://kpi.example.org/unsubscribe/")
                .doesNotContain("Open the report");
        assertThat(sending.log()).containsExactly("Vera: sent 1");
        assertThat(february().sentAt()).isEqualTo(Sending.DUE);
        assertThat(sending.trail())
                .containsExactly(
                        "report.recipient-added /reports/sending/recipients/" + vera + " outside, everybody, en, csv",
                        "report.sending-changed /reports/sending on, day 10, hour 8, issue",
                        "report.issued /reports/2026-02 1",
                        "report.mailed /reports/2026-02 recipient " + vera);
    }

    @Test
    void eachFormIsAttachedAsItCanBeDownloaded() throws IOException {
        changes.add(
                new RecipientForm("", "Vera", "vera@example.org", "", "nl", List.of("pdf", "xlsx", "csv")),
                sending.manager());
        sending.switchOn(true);

        sending.at(Sending.DUE);

        Map<String, byte[]> attached = PostOffice.attachments(post.received().get(0));
        assertThat(attached)
                .containsOnlyKeys("Waardemeter_2026-02.csv", "Waardemeter_2026-02.pdf", "Waardemeter_2026-02.xlsx");
        MonthlyReport content = editions.content(february());
        Locale dutch = Locale.forLanguageTag("nl");
        assertThat(attached.get("Waardemeter_2026-02.csv"))
                .isEqualTo(files.file(content, "csv", dutch).content());
        // these two tell inside when they were written
        assertThat(words(attached.getOrDefault("Waardemeter_2026-02.pdf", new byte[0])))
                .isEqualTo(words(files.file(content, "pdf", dutch).content()))
                .contains("februari 2026");
        assertThat(entries(attached.getOrDefault("Waardemeter_2026-02.xlsx", new byte[0])))
                .isEqualTo(entries(files.file(content, "xlsx", dutch).content()))
                .contains("xl/workbook.xml");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> entries(byte[] spreadsheet) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(spreadsheet))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void anAccountGetsALinkToItInItsOwnLanguage() {
        int north = sending.team("North");
        SignedIn leader = people.signedIn(Role.TEAM_LEADER, north);
        changes.add(
                new RecipientForm(
                        String.valueOf(leader.accountId()), "", "", String.valueOf(north), "nl", List.of("csv")),
                sending.manager());
        sending.switchOn(true);

        sending.at(Sending.DUE);

        MimeMessage mail = post.received().get(0);
        assertThat(PostOffice.header(mail, "Subject")).isEqualTo("Maandrapportage februari 2026: North");
        assertThat(PostOffice.attachments(mail)).containsOnlyKeys("Waardemeter_North_2026-02.csv");
        assertThat(PostOffice.text(mail, "text/plain"))
                .contains(
                        "Dag Test team-leader,",
                        "In de bijlage vind je de rapportage over 1 t/m 28 feb 2026 van team North.",
                        "Open de rapportage in Waardemeter: https://kpi.example.org/reports/2026-02?team=" + north,
                        "Afmelden: https://kpi.example.org/unsubscribe/");
    }

    @Test
    void theHeadersSayHowToLeaveWithOneClick() {
        sending.outside("Vera", null);
        sending.switchOn(true);

        sending.at(Sending.DUE);

        MimeMessage mail = post.received().get(0);
        assertThat(PostOffice.header(mail, "List-Unsubscribe"))
                .matches("<https://kpi\\.example\\.org/unsubscribe/[A-Za-z0-9_-]{43}>");
        assertThat(PostOffice.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(PostOffice.header(mail, "Message-ID")).matches("<report-[0-9a-f-]{36}@example\\.org>");
    }

    @Test
    void aLinesEndInANameIsNoHeader() {
        sending.outside("Vera", null);
        jdbc.sql("update report_recipient set name = 'Vera' || chr(13) || chr(10) || 'Bcc: eve@example.org'")
                .update();
        jdbc.sql("update team set name = 'North' || chr(10) || 'Reply-To: eve@example.org' where name = 'North'")
                .update();
        jdbc.sql("update report_recipient set team_id = (select id from team where name like 'North%')")
                .update();
        sending.switchOn(true);

        sending.at(Sending.DUE);

        assertThat(post.received()).hasSize(1);
        MimeMessage mail = post.received().get(0);
        assertThat(PostOffice.header(mail, "Bcc")).isEqualTo("null");
        assertThat(PostOffice.header(mail, "Reply-To")).isEqualTo("null");
        assertThat(PostOffice.header(mail, "To")).contains("<vera@example.org>");
    }

    // --- when

    @Test
    void nothingGoesBeforeItIsTimeAndNothingAsLongAsTheScheduleIsOff() {
        sending.outside("Vera", null);
        sending.at(LATER);
        assertThat(sending.log()).isEmpty();

        clock.set(TestClock.START);
        sending.switchOn(true);
        sending.at(Sending.DUE.minusSeconds(1));
        assertThat(sending.log()).isEmpty();
        assertThat(editions.latest(Sending.EVERYBODY)).isEmpty();
    }

    @Test
    void whatWasDueBeforeItWasSwitchedOnIsNotCaughtUp() {
        sending.outside("Vera", null);
        clock.set(LATER);
        sending.switchOn(true);

        sending.at(LATER.plusSeconds(60));

        assertThat(sending.log()).isEmpty();
    }

    @Test
    void aProgramThatStoodStillOnTheTenthSendsAsSoonAsItRuns() {
        sending.outside("Vera", null);
        sending.switchOn(true);

        sending.at(Sending.DUE.plus(Duration.ofDays(3)));

        assertThat(sending.log()).containsExactly("Vera: sent 1");
    }

    @Test
    void theSameRunTwiceSendsOnce() {
        sending.outside("Vera", null);
        sending.switchOn(true);

        sending.at(Sending.DUE);
        sending.at(Sending.DUE);
        sending.at(LATER);

        assertThat(post.received()).hasSize(1);
        assertThat(editions.of(Sending.EVERYBODY)).hasSize(1);
    }

    @Test
    void whoIsAddedAfterTheTurnGetsItTheNextTime() {
        sending.outside("Vera", null);
        sending.switchOn(true);
        sending.at(Sending.DUE);

        clock.set(LATER);
        sending.outside("Wim", null);
        sending.outside("Xandra", sending.team("North"));
        sending.at(LATER);

        assertThat(post.recipients()).containsExactly("Vera <vera@example.org>");
    }

    @Test
    void theLatestEditionGoesWhereSomebodyIssuedIt() {
        sending.outside("Vera", null);
        issuing.issueBy(Sending.EVERYBODY, sending.manager());
        Edition second = issuing.issueBy(Sending.EVERYBODY, sending.manager());
        sending.switchOn(false);

        sending.at(Sending.DUE);

        assertThat(PostOffice.text(post.received().get(0), "text/plain")).contains("Edition 2, issued on");
        assertThat(editions.of(Sending.EVERYBODY)).hasSize(2);
        assertThat(editions.find(second.id()).orElseThrow().sentAt()).isEqualTo(Sending.DUE);
    }

    @Test
    void whatWasIssuedWhileTheMonthWentOnIsNotTheMonth() {
        clock.set(Instant.parse("2026-02-20T09:00:00Z"));
        issuing.issueBy(Sending.EVERYBODY, sending.manager());
        sending.outside("Vera", null);
        sending.switchOn(true);

        sending.at(Sending.DUE);

        assertThat(PostOffice.text(post.received().get(0), "text/plain")).contains("Edition 2, issued on");
    }

    // --- waiting

    @Test
    void aReportThatNobodyIssuedWaitsWhereThatWasChosenAndTheManagersAreToldOnce() {
        SignedIn manager = sending.manager();
        sending.outside("Vera", null);
        sending.switchOn(false);

        sending.at(Sending.DUE);
        sending.at(LATER);

        assertThat(sending.log()).isEmpty();
        MimeMessage told = toldTo(manager);
        assertThat(PostOffice.header(told, "Subject")).isEqualTo("Not sent yet: Monthly report February 2026");
        assertThat(PostOffice.text(told, "text/plain"))
                .contains(
                        "Monthly report February 2026 should have gone out by now, but has not been issued. "
                                + "It goes out as soon as you issue it.",
                        "https://kpi.example.org/reports/2026-02");
        assertThat(turns.waiting()).containsExactly(new Turns.Waiting("2026-02", null, "unissued"));

        issuing.issueBy(Sending.EVERYBODY, manager);
        sending.at(LATER.plusSeconds(60));

        assertThat(sending.log()).containsExactly("Vera: sent 1");
        assertThat(turns.waiting()).isEmpty();
    }

    /** The only mail to this account. */
    private MimeMessage toldTo(SignedIn account) {
        return post.received().stream()
                .filter(mail -> PostOffice.header(mail, "To").contains("<" + account.email() + ">"))
                .reduce((one, other) -> {
                    throw new AssertionError("Told twice");
                })
                .orElseThrow();
    }

    @Test
    void aReportThatStillWaitsWhenTheNextOneIsDueIsNotForgotten() {
        sending.outside("Vera", null);
        sending.switchOn(false);
        sending.at(Sending.DUE);

        sending.at(APRIL);

        assertThat(turns.waiting())
                .containsExactly(
                        new Turns.Waiting("2026-02", null, "unissued"), new Turns.Waiting("2026-03", null, "no-data"));

        issuing.issueBy(Sending.EVERYBODY, sending.manager());
        sending.at(APRIL.plusSeconds(60));
        sending.at(APRIL.plusSeconds(120));

        assertThat(sending.log()).containsExactly("Vera: sent 1");
        assertThat(february().sentAt()).isEqualTo(APRIL.plusSeconds(60));
        assertThat(turns.waiting()).containsExactly(new Turns.Waiting("2026-03", null, "no-data"));
    }

    @Test
    void aReportThatWaitsForItsDataIsIssuedAMonthLaterIfSomebodyIsStillToGetIt() {
        jdbc.sql("update delivery set last_day = date '2026-02-20'").update();
        int north = sending.team("North");
        sending.outside("Vera", null);
        int wim = sending.outside("Wim", north);
        sending.switchOn(true);
        sending.at(Sending.DUE);
        changes.remove(wim, sending.manager());
        jdbc.sql("update delivery set last_day = date '2026-02-28'").update();

        sending.at(APRIL);

        assertThat(sending.log()).containsExactly("Vera: sent 1");
        assertThat(editions.latest(new ReportKey(Sending.FEBRUARY, north))).isEmpty();
    }

    @Test
    void afterThreeMonthsAReportIsNotSentByItselfAnyMore() {
        sending.outside("Vera", null);
        sending.switchOn(false);
        sending.at(Sending.DUE);
        issuing.issueBy(Sending.EVERYBODY, sending.manager());

        sending.at(Instant.parse("2026-07-10T06:00:00Z"));

        assertThat(sending.log()).isEmpty();
        assertThat(turns.waiting()).containsExactly(new Turns.Waiting("2026-06", null, "no-data"));
    }

    @Test
    void aMonthWhoseDataIsNotCompleteWaitsForIt() {
        jdbc.sql("update delivery set last_day = date '2026-02-20'").update();
        SignedIn manager = sending.manager();
        sending.outside("Vera", null);
        sending.switchOn(true);

        sending.at(Sending.DUE);

        assertThat(sending.log()).isEmpty();
        assertThat(PostOffice.text(toldTo(manager), "text/plain"))
                .contains(
                        "but not all data of that month has come in. It goes out once it has, or as soon as you issue it.");

        jdbc.sql("update delivery set last_day = date '2026-03-09'").update();
        sending.at(LATER);

        assertThat(sending.log()).containsExactly("Vera: sent 1");
    }

    @Test
    void managersWhoCouldNotBeToldAreToldHalfAnHourLater() {
        SignedIn manager = sending.manager();
        sending.outside("Vera", null);
        sending.switchOn(false);
        post.breakDown();
        sending.at(Sending.DUE);
        post.mend();

        sending.at(Sending.DUE.plus(Duration.ofMinutes(29)));
        assertThat(post.received()).isEmpty();

        sending.at(Sending.DUE.plus(Duration.ofMinutes(30)));
        assertThat(PostOffice.header(toldTo(manager), "Subject")).startsWith("Not sent yet");
    }

    // --- trying again

    @Test
    void aServerThatIsDownIsTriedAgainAndTheMailKeepsItsName() {
        sending.outside("Vera", null);
        sending.switchOn(true);
        post.breakDown();
        sending.at(Sending.DUE);
        assertThat(sending.log()).containsExactly("Vera: waiting unreachable 1");
        assertThat(february().sentAt()).isNull();
        String name = jdbc.sql("select message_id from report_mail")
                .query(String.class)
                .single();

        post.mend();
        sending.at(Sending.DUE.plus(Duration.ofMinutes(5)).minusSeconds(1));
        assertThat(post.received()).isEmpty();
        sending.at(Sending.DUE.plus(Duration.ofMinutes(5)));

        assertThat(sending.log()).containsExactly("Vera: sent 2");
        assertThat(PostOffice.header(post.received().get(0), "Message-ID")).isEqualTo(name);
    }

    @Test
    void afterFiveTriesItFailedAndTheAdminsAreToldAsSoonAsMailWorks() {
        SignedIn admin = people.signedIn(Role.ADMIN);
        sending.outside("Vera", null);
        sending.outside("Wim", null);
        sending.switchOn(true);
        post.breakDown();
        Instant now = Sending.DUE;
        for (Duration wait : List.of(
                Duration.ZERO,
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(8))) {
            now = now.plus(wait);
            sending.at(now);
        }
        assertThat(sending.log()).containsExactly("Vera: failed unreachable 5", "Wim: failed unreachable 5");
        assertThat(sending.trail())
                .filteredOn(line -> line.startsWith("report.not-mailed"))
                .hasSize(2)
                .allMatch(line -> line.endsWith(", unreachable"));

        post.mend();
        sending.at(now.plus(Duration.ofMinutes(29)));
        assertThat(post.received()).isEmpty();
        sending.at(now.plus(Duration.ofMinutes(30)));
        sending.at(now.plus(Duration.ofHours(2)));

        MimeMessage told = toldTo(admin);
        assertThat(PostOffice.header(told, "Subject")).isEqualTo("Reports could not be sent");
        assertThat(PostOffice.text(told, "text/plain"))
                .contains(
                        "2 mails with a report could not be sent, and will not be tried again by themselves:",
                        "Monthly report February 2026, to Vera. The mail server could not be reached.",
                        "Monthly report February 2026, to Wim. The mail server could not be reached.",
                        "See what was sent, and try again: https://kpi.example.org/reports/sending");
        assertThat(PostOffice.attachments(told)).isEmpty();
        assertThat(sending.log()).containsExactly("Vera: failed unreachable 5", "Wim: failed unreachable 5");
    }

    @Test
    void whatFailedGoesWhenSomebodyHasItTriedAgain() {
        sending.outside("Vera", null);
        sending.switchOn(true);
        sending.at(Sending.DUE.minusSeconds(1));
        post.breakDown();
        sending.at(Sending.DUE);
        jdbc.sql("update report_mail set state = 'failed', next_at = null, told_at = now()")
                .update();
        post.mend();
        int id = jdbc.sql("select id from report_mail").query(Integer.class).single();

        assertThat(mails.again(id, sending.manager())).isTrue();
        sending.at(LATER);

        assertThat(sending.log()).containsExactly("Vera: sent 1");
        assertThat(mails.again(id, sending.manager())).isFalse();
    }

    @Test
    void anAddressThatTheServerDoesNotKnowFailsAtOnceAndTheOthersGo() {
        sending.outside("Vera", null);
        sending.switchOn(true);
        int port = post.getPort();
        try (StubbornServer server = new StubbornServer("RCPT", "550 5.1.1 no such mailbox")) {
            post.setPort(server.port());
            sending.at(Sending.DUE);
        } finally {
            post.setPort(port);
        }

        assertThat(sending.log()).containsExactly("Vera: failed address 1");
    }

    /** Killed between asking the server and writing down its answer: nobody knows whether it arrived. */
    @Test
    void aTryThatWasBrokenOffIsMadeAgainUnderTheSameName() {
        sending.outside("Vera", null);
        Edition edition = issuing.issueBy(Sending.EVERYBODY, sending.manager());
        mails.queue(edition, recipients.of(null));
        ReportMails.Due begun = mails.take().orElseThrow();
        assertThat(mails.take()).as("no other copy takes it meanwhile").isEmpty();

        sending.at(TestClock.START.plus(Duration.ofMinutes(10)));

        assertThat(sending.log()).containsExactly("Vera: sent 2");
        assertThat(PostOffice.header(post.received().get(0), "Message-ID")).isEqualTo(begun.messageId());
    }

    @Test
    void asLongAsMailIsNotSetUpMailsWaitAndNoTryIsCounted() {
        sending.outside("Vera", null);
        mails.queue(issuing.issueBy(Sending.EVERYBODY, sending.manager()), recipients.of(null));
        post.settings("waardemeter.mail.from", "reports@example.org");

        sending.at(LATER);

        assertThat(sending.log()).containsExactly("Vera: waiting 0");
    }

    @Test
    void severalCopiesOfTheProgramTogetherSendEachMailOnce() throws Exception {
        for (int i = 1; i <= 6; i++) {
            sending.outside("Reader" + i, null);
        }
        sending.switchOn(true);
        clock.set(Sending.DUE);
        ExecutorService copies = Executors.newFixedThreadPool(3);
        try {
            for (Future<?> copy : copies.invokeAll(Collections.nCopies(3, Executors.callable(() -> {
                turns.work(() -> false);
                delivery.work(() -> false);
            })))) {
                copy.get();
            }
        } finally {
            copies.shutdownNow();
        }

        assertThat(post.recipients()).hasSize(6).doesNotHaveDuplicates();
        assertThat(sending.log()).hasSize(6).allMatch(line -> line.endsWith(": sent 1"));
    }

    // --- nobody gets what they may not see

    @Test
    void aTeamLeaderGetsTheOwnTeamsReportAndNobodyElsesEvenWhereAskedFor() {
        SignedIn leader = people.signedIn(Role.TEAM_LEADER, sending.team("North"));

        assertThatThrownBy(() -> sending.account(leader, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sending.account(leader, sending.team("South"))).isInstanceOf(Refusal.class);
        sending.account(leader, sending.team("North"));
        sending.switchOn(true);
        sending.at(Sending.DUE);

        assertThat(sending.log()).containsExactly("Test team-leader: sent 1");
        assertThat(new String(
                        PostOffice.attachments(post.received().get(0)).get("Waardemeter_North_2026-02.csv"),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("South");
    }

    @Test
    void whoLostATeamGetsNothingOfItAnyMoreEvenIfItWasWaiting() {
        int north = sending.team("North");
        int id = sending.account(people.signedIn(Role.TEAM_LEADER, north), north);
        sending.switchOn(true);
        post.breakDown();
        sending.at(Sending.DUE);
        people.signedIn(Role.TEAM_LEADER, sending.team("South"));
        post.mend();

        sending.at(Sending.DUE.plus(Duration.ofMinutes(5)));

        assertThat(post.received()).isEmpty();
        assertThat(sending.log()).containsExactly("Test team-leader: skipped outside-scope 2");
        assertThat(sending.trail())
                .last()
                .isEqualTo("report.not-mailed /reports/2026-02?team=" + north + " recipient " + id + ", outside-scope");
    }

    @Test
    void aManagerWhoBecomesATeamLeaderGetsNoReportOfEverybody() {
        SignedIn manager = sending.manager();
        sending.account(manager, null);
        sending.switchOn(true);
        jdbc.sql("update account set role = 'TEAM_LEADER' where id = ?")
                .param(manager.accountId())
                .update();
        try {
            sending.at(Sending.DUE);
        } finally {
            jdbc.sql("update account set role = 'MANAGER' where id = ?")
                    .param(manager.accountId())
                    .update();
        }

        assertThat(post.received()).isEmpty();
        assertThat(sending.log()).containsExactly("Test manager: skipped outside-scope 1");
    }

    @Test
    void aDisabledAccountGetsNothing() {
        SignedIn manager = sending.manager();
        sending.account(manager, null);
        sending.switchOn(true);
        jdbc.sql("update account set disabled_at = now() where id = ?")
                .param(manager.accountId())
                .update();
        try {
            sending.at(Sending.DUE);
        } finally {
            jdbc.sql("update account set disabled_at = null where id = ?")
                    .param(manager.accountId())
                    .update();
        }

        assertThat(post.received()).isEmpty();
        assertThat(sending.log()).containsExactly("Test manager: skipped no-account 1");
    }

    @Test
    void whoIsTakenOffTheListOrGetsAnotherReportDoesNotGetWhatWaited() {
        int north = sending.team("North");
        int vera = sending.outside("Vera", null);
        int wim = sending.outside("Wim", null);
        mails.queue(issuing.issueBy(Sending.EVERYBODY, sending.manager()), recipients.of(null));
        changes.remove(vera, sending.manager());
        changes.change(
                wim,
                new RecipientForm("", "Wim", "wim@example.org", String.valueOf(north), "en", List.of("csv")),
                sending.manager());

        sending.at(LATER);

        assertThat(post.received()).isEmpty();
        assertThat(sending.log()).containsExactly("Vera: skipped removed 1", "Wim: skipped other-report 1");
    }

    @Test
    void theSameReportGoesToTheSameAddressOnce() {
        sending.outside("Vera", null);
        sending.outside("Vera", sending.team("North"));

        assertThatThrownBy(() -> sending.outside("VERA", null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.getDetailMessageCode()).isEqualTo("report.recipient.wrong.twice"));
    }

    @Test
    void bothJobsAreKnownToTheScheduler() {
        assertThat(tasks).extracting(Task::getName).contains("report-turns", "report-mails");
    }
}
