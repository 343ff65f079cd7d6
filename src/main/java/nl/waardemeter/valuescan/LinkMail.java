package nl.waardemeter.valuescan;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.valuescan.Invitations.Invitee;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Mails a link to an assessor, in the assessor's language, where mail was set up. */
@Component
class LinkMail {

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String address;
    private final MessageSource messages;

    LinkMail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${waardemeter.mail.from:}") String from,
            @Value("${waardemeter.address:}") String address,
            MessageSource messages) {
        this.sender = sender.getIfAvailable();
        this.from = from.strip();
        this.address = address.strip();
        this.messages = messages;
    }

    boolean isSetUp() {
        return sender != null
                && !(sender instanceof JavaMailSenderImpl named && !StringUtils.hasText(named.getHost()))
                && !from.isEmpty();
    }

    /** Where links lead: to the address that was set, else to the one by which this was asked. */
    UriComponentsBuilder address(HttpServletRequest request) {
        return isAddress()
                ? UriComponentsBuilder.fromUriString(address)
                : ServletUriComponentsBuilder.fromContextPath(request);
    }

    private boolean isAddress() {
        try {
            URI uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What became of a mail. */
    enum Outcome {
        SENT,
        REFUSED,
        /** Nor will the server take the next one: it cannot be reached, or lets nobody in. */
        NO_SERVER
    }

    /**
     * Sends one.
     *
     * @param kind {@code invitation} or {@code reminder}
     */
    Outcome send(Invitee to, String address, Wave wave, String kind) {
        if (sender == null || !isSetUp() || !to.hasEmail()) {
            return Outcome.REFUSED;
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
            return Outcome.SENT;
        } catch (MessagingException | MailException e) {
            // what the server says may hold the address, so it is not logged
            return isOfServer(e) ? Outcome.NO_SERVER : Outcome.REFUSED;
        }
    }

    /** What went wrong with one message stands in the exception's list; a server that is away stands in its cause. */
    private static boolean isOfServer(Exception failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException sending
                        && (sending.getCause() != null
                                || Arrays.stream(sending.getMessageExceptions())
                                        .anyMatch(each -> !(each instanceof SendFailedException)));
    }
}
