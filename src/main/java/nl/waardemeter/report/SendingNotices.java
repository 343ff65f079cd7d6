package nl.waardemeter.report;

import java.util.List;
import java.util.function.Function;
import nl.waardemeter.account.ActiveAccounts;
import nl.waardemeter.account.ActiveAccounts.Active;
import nl.waardemeter.account.Role;
import nl.waardemeter.report.ReportMails.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells by mail what somebody has to do something about. Where mail does not work the page tells it all the same. */
@Component
class SendingNotices {

    private static final Logger log = LoggerFactory.getLogger(SendingNotices.class);

    private final ReportMails mails;
    private final ActiveAccounts accounts;
    private final Letters letters;
    private final Mailer mailer;
    private final MailSettings settings;

    SendingNotices(ReportMails mails, ActiveAccounts accounts, Letters letters, Mailer mailer, MailSettings settings) {
        this.mails = mails;
        this.accounts = accounts;
        this.letters = letters;
        this.mailer = mailer;
        this.settings = settings;
    }

    /** All admins of all that failed since they were told last. */
    void tellOfFailures() {
        List<Line> failed = settings.canSend() ? mails.untold() : List.of();
        if (!failed.isEmpty()) {
            mails.told(failed, tell(accounts.of(Role.ADMIN), admin -> letters.failures(admin, failed)));
        }
    }

    /** The managers, and where there are none the admins; false where nobody could be told. */
    boolean tellThatItWaits(ReportKey key, @Nullable String team, String why) {
        List<Active> managers = accounts.of(Role.MANAGER);
        return tell(
                managers.isEmpty() ? accounts.of(Role.ADMIN) : managers,
                manager -> letters.waits(manager, key, team, why));
    }

    private boolean tell(List<Active> people, Function<Active, Letter> letter) {
        boolean told = false;
        for (Active one : people) {
            try {
                mailer.send(letter.apply(one));
                told = true;
            } catch (NotSent e) {
                log.warn(
                        "Account {} could not be told by mail: {}",
                        one.who().accountId(),
                        e.why().word());
                if (e.why().forAll) {
                    return told;
                }
            }
        }
        return told;
    }
}
