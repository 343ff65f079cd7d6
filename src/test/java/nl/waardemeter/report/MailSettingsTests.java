package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.waardemeter.report.MailSettings.Lack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class MailSettingsTests {

    private final MockEnvironment environment = new MockEnvironment();

    private MailSettings with(@Nullable String host) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        return settings(sender);
    }

    private MailSettings settings(JavaMailSender... senders) {
        return new MailSettings(
                new ObjectProvider<>() {
                    @Override
                    public Stream<JavaMailSender> stream() {
                        return Stream.of(senders);
                    }
                },
                environment);
    }

    @Test
    void withoutAnythingAllIsLacking() {
        MailSettings settings = settings();

        assertThat(settings.canSend()).isFalse();
        assertThat(settings.canSendReports()).isFalse();
        assertThat(settings.lacks())
                .containsExactly(
                        new Lack("SPRING_MAIL_HOST", false),
                        new Lack("WAARDEMETER_MAIL_FROM", false),
                        new Lack("WAARDEMETER_ADDRESS", false));
    }

    /** As docker compose hands on what is not set. */
    @Test
    void emptyIsNotSet() {
        environment.setProperty("waardemeter.mail.from", " ");
        environment.setProperty("waardemeter.address", "");

        assertThat(with("").lacks()).hasSize(3).noneMatch(Lack::wrong);
    }

    @Test
    void withoutAnAddressATestCanGoAndNoReport() {
        environment.setProperty("waardemeter.mail.from", "reports@example.org");
        MailSettings settings = with("smtp.example.org");

        assertThat(settings.canSend()).isTrue();
        assertThat(settings.canSendReports()).isFalse();
        assertThat(settings.lacks()).containsExactly(new Lack("WAARDEMETER_ADDRESS", false));
    }

    @Test
    void withAllOfItReportsCanGo() {
        environment.setProperty("waardemeter.mail.from", "Waardemeter <reports@example.org>");
        environment.setProperty("waardemeter.address", "https://kpi.example.org/cijfers/");
        MailSettings settings = with("smtp.example.org");

        assertThat(settings.canSendReports()).isTrue();
        assertThat(settings.lacks()).isEmpty();
        assertThat(settings.host()).isEqualTo("smtp.example.org");
        assertThat(settings.from().orElseThrow().getAddress()).isEqualTo("reports@example.org");
        assertThat(settings.address()).contains("https://kpi.example.org/cijfers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpi.example.org",
                "ftp://kpi.example.org",
                "https://",
                "https://kpi.example.org/?a=b",
                "https://a b"
            })
    void whatIsNoAddressIsWrong(String address) {
        environment.setProperty("waardemeter.address", address);

        assertThat(with("smtp.example.org").lacks()).contains(new Lack("WAARDEMETER_ADDRESS", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waardemeter",
                "a@example.org, b@example.org",
                "a@@example.org",
                "a@example.org\r\nBcc: c@example.org"
            })
    void whatIsNoSenderIsWrong(String from) {
        environment.setProperty("waardemeter.mail.from", from);

        assertThat(with("smtp.example.org").lacks()).contains(new Lack("WAARDEMETER_MAIL_FROM", true));
    }
}
