package nl.waardemeter.report;

import java.time.Clock;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells managers and admins on the pages with figures that reports could not be sent. */
@ControllerAdvice(basePackages = "nl.waardemeter.dashboard")
class UnsentNotice {

    private final ReportMails mails;
    private final Clock clock;

    UnsentNotice(ReportMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** How many; null where there are none, or it is not this reader's business. */
    @ModelAttribute("unsent")
    @Nullable
    Integer unsent(@AuthenticationPrincipal @Nullable SignedIn who) {
        if (who == null || who.role() == Role.TEAM_LEADER) {
            return null;
        }
        int failed = mails.failedSince(clock.instant().minus(SendingPages.FAILURES_SHOWN));
        return failed == 0 ? null : failed;
    }
}
