package nl.waardemeter.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.report.NotSent.Why;
import nl.waardemeter.report.ReportFiles.ReportFile;
import nl.waardemeter.report.ReportMails.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what waits. Whether somebody may have it is asked at the last moment. */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final ReportMails mails;
    private final Recipients recipients;
    private final Editions editions;
    private final ReportFiles files;
    private final Letters letters;
    private final Mailer mailer;
    private final MailSettings settings;
    private final SendingNotices notices;

    Delivery(
            ReportMails mails,
            Recipients recipients,
            Editions editions,
            ReportFiles files,
            Letters letters,
            Mailer mailer,
            MailSettings settings,
            SendingNotices notices) {
        this.mails = mails;
        this.recipients = recipients;
        this.editions = editions;
        this.files = files;
        this.letters = letters;
        this.mailer = mailer;
        this.settings = settings;
        this.notices = notices;
    }

    /** All whose turn it is, and then what admins must know. */
    void work(BooleanSupplier stopping) {
        if (settings.canSendReports()) {
            Round round = new Round();
            while (!stopping.getAsBoolean()) {
                Optional<Due> due = mails.take();
                if (due.isEmpty()) {
                    break;
                }
                round.deliver(due.get());
            }
        }
        notices.tellOfFailures();
    }

    /** One time through the queue. A server that cannot be reached is not asked for each mail again. */
    private final class Round {

        private @Nullable Why broken;
        private @Nullable Opened opened;

        void deliver(Due due) {
            Opened report = open(due.edition());
            ReportKey key = report.edition.key();
            Recipient recipient = recipients.find(due.recipient()).orElseThrow();
            String inTheWay = recipients.inTheWay(recipient, key);
            if (inTheWay != null) {
                mails.skipped(due, key, inTheWay);
                log.info("Mail {} with a report is not sent: {}", due.id(), inTheWay);
                return;
            }
            try {
                if (broken != null) {
                    throw new NotSent(broken);
                }
                if (due.tries() > ReportMails.TRIES) {
                    // its last try was broken off together with the program
                    throw new NotSent(Why.STOPPED);
                }
                mailer.send(letters.report(
                        recipient,
                        report.edition,
                        report.content,
                        report.in(recipient.forms(), recipient.locale()),
                        due.messageId()));
                mails.sent(due, key);
            } catch (NotSent e) {
                if (e.why().forAll) {
                    broken = e.why();
                }
                boolean again = mails.notSent(due, key, e.why());
                log.warn(
                        "Mail {} with a report was not sent ({}, try {}){}",
                        due.id(),
                        e.why().word(),
                        due.tries(),
                        again ? "" : ", and will not be tried again");
            }
        }

        private Opened open(int edition) {
            if (opened == null || opened.edition.id() != edition) {
                Edition found = editions.find(edition).orElseThrow();
                opened = new Opened(found, editions.content(found), new HashMap<>());
            }
            return opened;
        }
    }

    /** An edition, written once in each form and language however many get it. */
    private final class Opened {

        private record Wanted(String form, Locale locale) {}

        private final Edition edition;
        private final MonthlyReport content;
        private final Map<Wanted, ReportFile> written;

        Opened(Edition edition, MonthlyReport content, Map<Wanted, ReportFile> written) {
            this.edition = edition;
            this.content = content;
            this.written = written;
        }

        List<ReportFile> in(List<String> forms, Locale locale) throws NotSent {
            try {
                return forms.stream()
                        .map(form -> written.computeIfAbsent(
                                new Wanted(form, locale), wanted -> files.file(content, wanted.form, wanted.locale)))
                        .toList();
            } catch (RuntimeException e) {
                log.error("Edition {} of a report could not be written for a mail", edition.id(), e);
                throw new NotSent(Why.NO_REPORT);
            }
        }
    }
}
