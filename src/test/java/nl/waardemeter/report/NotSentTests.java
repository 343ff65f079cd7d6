package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.waardemeter.report.NotSent.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a real server's answers come down to. */
class NotSentTests {

    private static NotSent sendTo(int port, String user) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "20000");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword("secret");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("reports@example.org");
        message.setTo("vera@example.org");
        message.setText("A report");
        MailException thrown = catchThrowableOfType(MailException.class, () -> sender.send(message));
        assertThat(thrown).isNotNull();
        return NotSent.because(thrown);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such mailbox, ADDRESS",
        "RCPT, 450 4.2.1 come back later, REFUSED",
        "MAIL, 553 5.7.1 not from you, REFUSED",
        "MAIL, 552 5.3.4 too much, TOO_LARGE",
        "., 552 5.3.4 too much, TOO_LARGE",
        "., 554 5.7.1 looks like spam, REFUSED"
    })
    void theAnswerTellsWhatIsWrong(String command, String answer, Why why) {
        try (StubbornServer server = new StubbornServer(command, answer)) {
            assertThat(sendTo(server.port(), "").why()).isEqualTo(why);
        }
    }

    @Test
    void aPasswordThatIsNotRight() {
        try (StubbornServer server = new StubbornServer("AUTH", "535 5.7.8 no")) {
            assertThat(sendTo(server.port(), "reports").why()).isEqualTo(Why.SIGN_IN);
        }
    }

    @Test
    void nobodyThere() {
        StubbornServer server = new StubbornServer("MAIL", "550 no");
        int port = server.port();
        server.close();

        assertThat(sendTo(port, "").why()).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void onlyAnAddressThatIsNoneIsNotTriedAgain() {
        assertThat(Why.values()).filteredOn(why -> why.forGood).containsExactly(Why.ADDRESS, Why.STOPPED);
    }
}
