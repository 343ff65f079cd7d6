package nl.waardemeter.report;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** A mail server of the tests' own, and the program's way to it. Mail is not set up until a test opens it. */
@Primary
@Component
public class PostOffice extends JavaMailSenderImpl {

    private static final String SETTINGS = "mail during a test";

    private final ConfigurableEnvironment environment;
    private @Nullable GreenMail server;

    PostOffice(ConfigurableEnvironment environment) {
        this.environment = environment;
        setDefaultEncoding("UTF-8");
        getJavaMailProperties().setProperty("mail.smtp.timeout", "20000");
        getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "20000");
        getJavaMailProperties().setProperty("mail.mime.splitlongparameters", "false");
    }

    /** Everything is set that must be, and a server answers. */
    public void open() {
        settings(
                "waardemeter.mail.from",
                "Waardemeter <reports@example.org>",
                "waardemeter.address",
                "https://kpi.example.org/");
        start(0);
    }

    /** Pairs of a setting and its value; the others are not set. */
    void settings(String... namesAndValues) {
        Map<String, Object> set = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        environment.getPropertySources().remove(SETTINGS);
        environment.getPropertySources().addFirst(new MapPropertySource(SETTINGS, set));
    }

    private void start(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        setHost("127.0.0.1");
        setPort(server.getSmtp().getPort());
    }

    /** The server is gone; the program does not know. */
    void breakDown() {
        server().stop();
    }

    /** It answers again, at the same place. */
    void mend() {
        start(getPort());
    }

    /** Nothing is set any more. */
    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
        setHost(null);
        environment.getPropertySources().remove(SETTINGS);
    }

    private GreenMail server() {
        if (server == null) {
            throw new IllegalStateException("The post office is not open");
        }
        return server;
    }

    /** All that came in since it was opened or mended. */
    List<MimeMessage> received() {
        return Arrays.asList(server().getReceivedMessages());
    }

    /** To whom, in order of the address. */
    List<String> recipients() {
        return received().stream()
                .map(message -> header(message, "To"))
                .sorted()
                .toList();
    }

    static String header(MimeMessage message, String name) {
        try {
            return String.valueOf(message.getHeader(name, null));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Files by their names. */
    static Map<String, byte[]> attachments(MimeMessage message) {
        Map<String, byte[]> files = new TreeMap<>();
        for (BodyPart part : parts(message)) {
            try {
                if (Part.ATTACHMENT.equals(part.getDisposition())) {
                    files.put(part.getFileName(), part.getInputStream().readAllBytes());
                }
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
        return files;
    }

    /** What a reader sees who gets it as {@code text/plain} or {@code text/html}. */
    static String text(MimeMessage message, String type) {
        for (BodyPart part : parts(message)) {
            try {
                if (part.isMimeType(type) && part.getDisposition() == null) {
                    return part.getContent().toString().replace("\r\n", "\n");
                }
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("No " + type);
    }

    private static List<BodyPart> parts(MimeMessage message) {
        List<BodyPart> parts = new ArrayList<>();
        try {
            add((Multipart) message.getContent(), parts);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private static void add(Multipart all, List<BodyPart> parts) throws MessagingException, IOException {
        for (int i = 0; i < all.getCount(); i++) {
            BodyPart part = all.getBodyPart(i);
            if (part.getContent() instanceof Multipart more) {
                add(more, parts);
            } else {
                parts.add(part);
            }
        }
    }
}
