package nl.waardemeter.report;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether mails can go out, and what is lacking where they cannot. A setting that is there but empty is not there. */
@Component
class MailSettings {

    private static final String FROM = "waardemeter.mail.from";
    private static final String ADDRESS = "waardemeter.address";

    private final ObjectProvider<JavaMailSender> senders;
    private final Environment environment;

    MailSettings(ObjectProvider<JavaMailSender> senders, Environment environment) {
        this.senders = senders;
        this.environment = environment;
    }

    /** A setting by the name of its variable, and whether it is there but makes no sense. */
    record Lack(String variable, boolean wrong) {}

    /** Empty as long as no mail server is named. */
    Optional<JavaMailSender> sender() {
        return Optional.ofNullable(senders.getIfAvailable()).filter(sender -> StringUtils.hasText(host(sender)));
    }

    private static @Nullable String host(JavaMailSender sender) {
        return sender instanceof JavaMailSenderImpl named ? named.getHost() : null;
    }

    /** The mail server's name; empty where there is none. */
    String host() {
        return sender().map(MailSettings::host).orElse("");
    }

    /** Who the mails are from. */
    Optional<InternetAddress> from() {
        return text(FROM).flatMap(MailSettings::parsed);
    }

    private static Optional<InternetAddress> parsed(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            return addresses.length == 1 && addresses[0].getAddress().contains("@")
                    ? Optional.of(addresses[0])
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** Where links in mails lead, without a slash at its end. */
    Optional<String> address() {
        return text(ADDRESS).filter(MailSettings::isAddress).map(text -> text.replaceFirst("/+$", ""));
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> text(String property) {
        return Optional.ofNullable(environment.getProperty(property))
                .map(String::strip)
                .filter(StringUtils::hasText);
    }

    /** A test, and what is told to managers and admins. */
    boolean canSend() {
        return sender().isPresent() && from().isPresent();
    }

    /** A report needs a link by which its recipient can leave the list. */
    boolean canSendReports() {
        return canSend() && address().isPresent();
    }

    List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        if (sender().isEmpty()) {
            lacks.add(new Lack("SPRING_MAIL_HOST", false));
        }
        if (from().isEmpty()) {
            lacks.add(new Lack("WAARDEMETER_MAIL_FROM", text(FROM).isPresent()));
        }
        if (address().isEmpty()) {
            lacks.add(new Lack("WAARDEMETER_ADDRESS", text(ADDRESS).isPresent()));
        }
        return lacks;
    }
}
