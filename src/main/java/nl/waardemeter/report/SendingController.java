package nl.waardemeter.report;

import java.util.List;
import java.util.Locale;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.report.ReportFiles.ReportFile;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When reports go out, to whom, and what became of it. */
@Controller
@RequestMapping(SendingSchedules.PAGE)
class SendingController {

    private static final String BACK = "redirect:" + SendingSchedules.PAGE;

    private final SendingPages pages;
    private final SendingSchedules schedules;
    private final Recipients recipients;
    private final ReportMails mails;
    private final Editions editions;
    private final ReportFiles files;
    private final Letters letters;
    private final Mailer mailer;
    private final MailSettings settings;
    private final AuditTrail audit;

    SendingController(
            SendingPages pages,
            SendingSchedules schedules,
            Recipients recipients,
            ReportMails mails,
            Editions editions,
            ReportFiles files,
            Letters letters,
            Mailer mailer,
            MailSettings settings,
            AuditTrail audit) {
        this.pages = pages;
        this.schedules = schedules;
        this.recipients = recipients;
        this.mails = mails;
        this.editions = editions;
        this.files = files;
        this.letters = letters;
        this.mailer = mailer;
        this.settings = settings;
        this.audit = audit;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        pages.fill(model, locale);
        pages.fillForm(model, pages.empty(locale), locale);
        return "report/sending";
    }

    @PostMapping("/schedule")
    String schedule(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "issue") String unissued,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        try {
            schedules.set(on, number(day), number(hour), !unissued.equals("wait"), who);
            next.addFlashAttribute("message", on ? "report.sending.on" : "report.sending.off");
        } catch (Refusal refusal) {
            refused(refusal, next);
        }
        return BACK;
    }

    /** -1 where it is none, which no day and no hour is. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static void refused(Refusal refusal, RedirectAttributes next) {
        next.addFlashAttribute("error", refusal.getDetailMessageCode());
        next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
    }

    /** At once, so that whoever asks sees whether it works; with the latest report that was issued of everybody. */
    @PostMapping("/test")
    String test(@AuthenticationPrincipal SignedIn who, Locale locale, RedirectAttributes next) {
        if (!settings.canSend()) {
            next.addFlashAttribute("error", "report.sending.refused.no-mail");
            return BACK;
        }
        try {
            mailer.send(test(who, locale));
            audit.record(who, "report.test-sent", SendingSchedules.PAGE, "");
            next.addFlashAttribute("message", "report.sending.tested");
            next.addFlashAttribute("messageArguments", new Object[] {who.email()});
        } catch (NotSent e) {
            next.addFlashAttribute(
                    "error", "report.sending.not-tested." + e.why().word());
        }
        return BACK;
    }

    private Letter test(SignedIn who, Locale locale) throws NotSent {
        Edition edition = editions.latestOfEach(who.scope(), Integer.MAX_VALUE).stream()
                .filter(one -> one.key().team() == null)
                .findFirst()
                .orElse(null);
        return letters.test(who, locale, edition, written(edition, locale));
    }

    private List<ReportFile> written(@Nullable Edition edition, Locale locale) throws NotSent {
        if (edition == null) {
            return List.of();
        }
        try {
            MonthlyReport content = editions.content(edition);
            return files.forms().stream()
                    .map(form -> files.file(content, form, locale))
                    .toList();
        } catch (RuntimeException e) {
            throw new NotSent(NotSent.Why.NO_REPORT);
        }
    }

    /** An issued report, to all of its list who did not get this edition yet. */
    @PostMapping("/now")
    String now(
            @RequestParam(defaultValue = "0") int edition,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        Edition sent = editions.find(edition)
                .filter(one -> one.key().isFor(who.scope()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "report.sending.refused.unknown"));
        List<Recipient> list = recipients.of(sent.key().team());
        if (!settings.canSendReports()) {
            next.addFlashAttribute("error", "report.sending.refused.not-set-up");
        } else if (list.isEmpty()) {
            next.addFlashAttribute("error", "report.sending.refused.nobody");
        } else {
            int queued = mails.ask(sent, list, who);
            next.addFlashAttribute(
                    "message",
                    queued == 0
                            ? "report.sending.all-had-it"
                            : queued == 1 ? "report.sending.queued.one" : "report.sending.queued");
            next.addFlashAttribute("messageArguments", new Object[] {queued});
        }
        return BACK;
    }

    @PostMapping("/mails/{id}/retry")
    String retry(@PathVariable int id, @AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
        if (mails.again(id, who)) {
            next.addFlashAttribute("message", "report.sending.queued.one");
        } else {
            next.addFlashAttribute("error", "report.sending.refused.not-failed");
        }
        return BACK;
    }
}
