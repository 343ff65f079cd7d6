package nl.waardemeter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.account.ActiveAccounts.Active;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.report.Letter.Link;
import nl.waardemeter.report.ReportFiles.ReportFile;
import nl.waardemeter.report.ReportMails.Line;
import nl.waardemeter.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails there are: with a report, to try whether it works, and what managers and admins must know. */
@Component
class Letters {

    private static final int MOST_NAMED = 20;

    private final MessageSource messages;
    private final MailSettings settings;
    private final ReportNames names;
    private final Unsubscribing unsubscribing;
    private final Organisation organisation;

    Letters(
            MessageSource messages,
            MailSettings settings,
            ReportNames names,
            Unsubscribing unsubscribing,
            Organisation organisation) {
        this.messages = messages;
        this.settings = settings;
        this.names = names;
        this.unsubscribing = unsubscribing;
        this.organisation = organisation;
    }

    Letter report(
            Recipient recipient, Edition edition, MonthlyReport content, List<ReportFile> files, String messageId) {
        Texts texts = new Texts(messages, recipient.locale());
        String leave = settings.address().orElseThrow() + "/unsubscribe/" + unsubscribing.newLink(recipient.id());
        // who has no account would only meet the sign-in page
        List<Link> links = recipient.account() == null ? List.of() : links(texts, "report.mail.open", edition.key());
        return new Letter(
                recipient.email(),
                recipient.name(),
                recipient.locale(),
                names.of(edition.key().span(), edition.team(), recipient.locale()),
                about(edition, content, texts),
                links,
                List.of(texts.text("report.mail.why")),
                new Link(texts.text("report.mail.leave"), leave),
                messageId,
                files);
    }

    private List<String> about(Edition edition, MonthlyReport content, Texts texts) {
        MonthlyReport.Stamp stamp = content.stamp();
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                edition.team() == null ? "report.mail.everybody" : "report.mail.team",
                texts.formats().period(stamp.from(), stamp.to()),
                String.valueOf(edition.team())));
        if (stamp.unfinished()) {
            lines.add(texts.text("report.mail.unfinished", texts.formats().date(stamp.dataThrough())));
        }
        lines.add(texts.text(
                "report.mail.issued",
                edition.number(),
                texts.formats().dateTime(edition.issuedAt(), organisation.zone())));
        return lines;
    }

    /** To who asks for it. Without an edition it only tells that mail works. */
    Letter test(SignedIn who, Locale locale, @Nullable Edition edition, List<ReportFile> files) {
        Texts texts = new Texts(messages, locale);
        return new Letter(
                who.email(),
                who.name(),
                locale,
                texts.text("report.mail.test.subject"),
                List.of(
                        texts.text("report.mail.test.works"),
                        edition == null
                                ? texts.text("report.mail.test.none")
                                : texts.text(
                                        "report.mail.test.with",
                                        names.of(edition.key().span(), edition.team(), locale),
                                        edition.number())),
                edition == null ? List.of() : links(texts, "report.mail.open", edition.key()),
                List.of(texts.text("report.mail.test.why")),
                null,
                null,
                files);
    }

    /** To an admin. */
    Letter failures(Active admin, List<Line> failed) {
        Locale locale = locale(admin);
        Texts texts = new Texts(messages, locale);
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(failed.size() == 1 ? "report.mail.failed.one" : "report.mail.failed.more", failed.size()));
        failed.stream()
                .limit(MOST_NAMED)
                .map(line -> texts.text(
                        "report.mail.failed.line",
                        names.of(ReportSpan.ofWord(line.span()).orElseThrow(), line.team(), locale),
                        line.name(),
                        texts.text("report.sending.why." + line.reason())))
                .forEach(lines::add);
        if (failed.size() > MOST_NAMED) {
            lines.add(texts.text("report.mail.failed.rest", failed.size() - MOST_NAMED));
        }
        return notice(admin, texts, texts.text("report.mail.failed.subject"), lines, sending(texts), "admin");
    }

    /** To a manager: a report waits for something. */
    Letter waits(Active manager, ReportKey key, @Nullable String team, String why) {
        Locale locale = locale(manager);
        Texts texts = new Texts(messages, locale);
        String report = names.of(key.span(), team, locale);
        return notice(
                manager,
                texts,
                texts.text("report.mail.waits.subject", report),
                List.of(texts.text("report.mail.waits." + why, report)),
                links(texts, "report.mail.open", key),
                "manager");
    }

    private Letter notice(Active to, Texts texts, String subject, List<String> lines, List<Link> links, String role) {
        return new Letter(
                to.who().email(),
                to.who().name(),
                texts.locale(),
                subject,
                lines,
                links,
                List.of(texts.text("report.mail.why." + role)),
                null,
                null,
                List.of());
    }

    private List<Link> links(Texts texts, String label, ReportKey key) {
        return settings.address()
                .map(address -> List.of(new Link(texts.text(label), address + ReportAddress.of(key))))
                .orElse(List.of());
    }

    private List<Link> sending(Texts texts) {
        return settings.address()
                .map(address ->
                        List.of(new Link(texts.text("report.mail.failed.open"), address + SendingSchedules.PAGE)))
                .orElse(List.of());
    }

    private static Locale locale(Active account) {
        String language = account.language();
        return (language == null ? Language.EN : Language.named(language).orElse(Language.EN)).locale();
    }
}
