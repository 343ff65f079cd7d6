package nl.waardemeter.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import nl.waardemeter.report.NotSent.Why;
import nl.waardemeter.report.ReportFiles.ReportFile;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Hands a letter to the mail server. */
@Component
class Mailer {

    private static final String TEXT = "report/mail.txt";
    private static final String PAGE = "report/mail";

    private final MailSettings settings;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    Mailer(MailSettings settings, ITemplateEngine templates, MessageSource messages, Clock clock) {
        this.settings = settings;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    void send(Letter letter) throws NotSent {
        JavaMailSender sender = settings.sender().orElseThrow(() -> new NotSent(Why.UNREACHABLE));
        MimeMessage message = sender.createMimeMessage();
        try {
            write(letter, message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotSent(Why.ADDRESS);
        }
        try {
            sender.send(message);
        } catch (MailException e) {
            throw NotSent.because(e);
        }
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        InternetAddress to = new InternetAddress(letter.email(), true);
        to.setPersonal(oneLine(letter.name()), StandardCharsets.UTF_8.name());
        mail.setTo(to);
        mail.setFrom(settings.from().orElseThrow(() -> new MessagingException("No sender")));
        mail.setSubject(oneLine(letter.subject()));
        mail.setSentDate(Date.from(clock.instant()));
        mail.setText(written(TEXT, letter), written(PAGE, letter));
        for (ReportFile file : letter.files()) {
            mail.addAttachment(
                    file.name(),
                    new ByteArrayResource(file.content()),
                    file.mediaType().toString());
        }
        // holiday replies to a program help nobody
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.messageId() != null) {
            message.setHeader("Message-ID", letter.messageId());
        }
        if (letter.leave() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.leave().address() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** A line's end would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private String written(String template, Letter letter) {
        return templates.process(
                template,
                new Context(
                        letter.locale(),
                        Map.of(
                                "letter",
                                letter,
                                "greeting",
                                messages.getMessage(
                                        "report.mail.greeting", new Object[] {letter.name()}, letter.locale()))));
    }
}
