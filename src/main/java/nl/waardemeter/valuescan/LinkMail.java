package nl.waardemeter.valuescan;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.valuescan.Invitations.Invitee;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mails a link to an assessor, in the assessor's language, where mail was set up. */
@Component
class LinkMail {

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final MessageSource messages;

    LinkMail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${waardemeter.mail.from:}") String from,
            MessageSource messages) {
        this.sender = sender.getIfAvailable();
        this.from = from.strip();
        this.messages = messages;
    }

    boolean isSetUp() {
        return sender != null && !from.isEmpty();
    }

    /**
     * Sends one.
     *
     * @param kind {@code invitation} or {@code reminder}
     * @return whether the mail server took it
     */
    boolean send(Invitee to, String address, Wave wave, String kind) {
        if (sender == null || !isSetUp() || !to.hasEmail()) {
            return false;
        }
        Texts texts = new Texts(messages, Locale.forLanguageTag(to.language()));
        String key = "valuescan.mail." + kind;
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper letter = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            letter.setFrom(from);
            letter.setTo(to.addressee());
            letter.setSubject(texts.text(key + ".subject", wave.title()));
            letter.setText(
                    texts.text(key + ".text", wave.title(), texts.formats().date(wave.deadline())) + "\n\n" + address
                            + "\n\n" + texts.text("valuescan.mail.anonymous"));
            sender.send(mail);
            return true;
        } catch (MessagingException | MailException e) {
            // what the server says may hold the address, so it is not logged
            return false;
        }
    }
}
