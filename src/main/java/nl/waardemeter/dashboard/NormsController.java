package nl.waardemeter.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.NormViews.State;
import nl.waardemeter.dashboard.NormViews.View;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.OwnNorms;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The norms of the organisation's own: which there are, when to look at them again, and how each came about. */
@Controller
@RequestMapping("/norms")
class NormsController {

    private final OwnNorms norms;
    private final NormChanges changes;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    NormsController(
            OwnNorms norms, NormChanges changes, Organisation organisation, MessageSource messages, Clock clock) {
        this.norms = norms;
        this.changes = changes;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        List<OwnNorm> seen = seen(who);
        List<View> current = views(locale).current(seen);
        model.addAttribute("norms", current);
        model.addAttribute("due", current.stream().filter(View::due).toList());
        model.addAttribute("ended", views(locale).ended(seen));
        return "dashboard/norms";
    }

    private List<OwnNorm> seen(SignedIn who) {
        return norms.all().stream()
                .filter(norm -> NormChanges.isSeenBy(norm, who))
                .toList();
    }

    @GetMapping("/{id}")
    String one(@PathVariable int id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        OwnNorm norm = changes.see(id, who);
        List<View> history = views(locale).history(seen(who), norm.aim());
        View now = history.stream()
                .filter(view -> view.state() == State.NOW)
                .findFirst()
                .orElse(null);
        model.addAttribute("history", history);
        model.addAttribute("first", history.get(0));
        model.addAttribute("now", now);
        // the last that was decided, which may be taken back at once
        history.stream()
                .filter(view -> view.state() != State.WITHDRAWN)
                .max(Comparator.comparingInt(View::id))
                .ifPresent(last -> model.addAttribute("last", last));
        model.addAttribute("today", today());
        return "dashboard/norm";
    }

    @PostMapping("/{id}/{what:withdrawal|return}")
    String withdraw(
            @PathVariable int id,
            @PathVariable String what,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        boolean withdrawn = what.equals("withdrawal");
        if (withdrawn) {
            changes.withdraw(id, who);
        } else {
            changes.bringBack(id, who);
        }
        next.addFlashAttribute("message", withdrawn ? "dashboard.norms.withdrawn" : "dashboard.norms.returned");
        return "redirect:/norms/" + id;
    }

    /** From a day on there is no norm of the organisation's own about this; what holds then is what holds without it. */
    @PostMapping("/{id}/end")
    String end(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        OwnNorm norm = changes.see(id, who);
        LocalDate from = NormForm.day(validFrom.strip());
        String why = reason.strip();
        if (from == null || why.isEmpty() || why.length() > NormForm.LONGEST_REASON) {
            next.addFlashAttribute(
                    "error", from == null ? "dashboard.norms.wrong.validFrom" : "dashboard.norms.wrong.missing.reason");
            return "redirect:/norms/" + id + "#end";
        }
        OwnNorm.Terms none =
                new OwnNorm.Terms(null, null, null, from, norm.terms().owner(), why, null);
        next.addFlashAttribute("message", "dashboard.norms.ended");
        return "redirect:/norms/" + changes.set(norm.aim(), none, who);
    }

    private NormViews views(Locale locale) {
        return new NormViews(today(), organisation.zone(), new Texts(messages, locale));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(organisation.zone()));
    }
}
