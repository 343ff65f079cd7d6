package nl.waardemeter.report;

import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people add to a draft, and making it one that stays. A team's leader does so with the own team's. */
@Controller
@RequestMapping("/reports/{span}")
class ReportEditController {

    private final ReportDesk desk;
    private final ReportNotes notes;
    private final Issuing issuing;

    ReportEditController(ReportDesk desk, ReportNotes notes, Issuing issuing) {
        this.desk = desk;
        this.notes = notes;
        this.issuing = issuing;
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @RequestParam String section,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        ReportKey key = desk.key(span, team, who.scope());
        ReportSection part =
                ReportSection.ofWord(section).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "report.unknown"));
        if (text.strip().length() > ReportNotes.LONGEST_COMMENT) {
            next.addFlashAttribute("error", "report.comment.long");
            next.addFlashAttribute(
                    "messageArguments",
                    new Object[] {ReportNotes.LONGEST_COMMENT, text.strip().length()});
            next.addFlashAttribute("unsaved", text);
            next.addFlashAttribute("unsavedSection", part.word());
        } else {
            notes.comment(key, part, text, who);
            next.addFlashAttribute("message", text.isBlank() ? "report.comment.removed" : "report.comment.saved");
        }
        return "redirect:" + draft(key) + "#" + part.word();
    }

    @PostMapping("/left-out")
    String leaveOut(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @RequestParam String source,
            @RequestParam String response,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        ReportKey key = desk.key(span, team, who.scope());
        notes.leaveOut(key, new ReportNotes.Answer(source, response), true, who);
        next.addFlashAttribute("message", "report.voice.left-out");
        return "redirect:" + draft(key) + "#voice";
    }

    @PostMapping("/left-out/return")
    String passOnAll(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        ReportKey key = desk.key(span, team, who.scope());
        notes.passOnAll(key, who);
        next.addFlashAttribute("message", "report.voice.returned");
        return "redirect:" + draft(key) + "#voice";
    }

    @PostMapping("/editions")
    String issue(
            @PathVariable String span,
            @RequestParam(required = false) @Nullable Integer team,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        ReportKey key = desk.key(span, team, who.scope());
        Editions.Edition issued = issuing.issueBy(key, who);
        next.addFlashAttribute("message", "report.issued");
        next.addFlashAttribute("messageArguments", new Object[] {issued.number()});
        return "redirect:" + ReportAddress.of(key);
    }

    private static String draft(ReportKey key) {
        String address = ReportAddress.of(key);
        return address + (address.contains("?") ? "&" : "?") + "edition=" + ReportDesk.DRAFT;
    }
}
