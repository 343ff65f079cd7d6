package nl.waardemeter.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: where it stands, what was recognised, what was rejected; its questions and its undoing. */
@Controller
@RequestMapping("/imports/{id}")
class ImportController {

    private static final int REJECTED_SHOWN = 50;
    private static final int SOONEST_SECONDS = 2;
    private static final int LATEST_SECONDS = 10;

    private final Imports imports;
    private final ImportView.Views views;
    private final RejectedRows rejectedRows;
    private final Drafts drafts;
    private final UndoEffect.Effects effects;
    private final Organisation organisation;
    private final Clock clock;

    ImportController(
            Imports imports,
            ImportView.Views views,
            RejectedRows rejectedRows,
            Drafts drafts,
            UndoEffect.Effects effects,
            Organisation organisation,
            Clock clock) {
        this.imports = imports;
        this.views = views;
        this.rejectedRows = rejectedRows;
        this.drafts = drafts;
        this.effects = effects;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable int id, @RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
        Import one = imports.get(id);
        model.addAttribute("page", Math.max(1, page));
        return page(one, model, locale);
    }

    private long secondsUntilNextLook(Import one) {
        Instant since = one.startedAt() == null ? one.receivedAt() : one.startedAt();
        long underWay = Duration.between(since, clock.instant()).toSeconds();
        return Math.max(SOONEST_SECONDS, Math.min(LATEST_SECONDS, underWay / 10));
    }

    private String page(Import one, Model model, Locale locale) {
        ImportView view = views.of(one, locale);
        int page = model.getAttribute("page") instanceof Integer number ? number : 1;
        model.addAttribute("page", page);
        model.addAttribute("lastPage", (int) Math.max(1, (view.rejected() + REJECTED_SHOWN - 1) / REJECTED_SHOWN));
        model.addAttribute("every", secondsUntilNextLook(one));
        model.addAttribute("pace", Pace.of(one, clock.instant()));
        model.addAttribute("step", Steps.Step.of(one));
        model.addAttribute("rowsRead", one.rowsRead());
        model.addAttribute("view", view);
        model.addAttribute("state", one.state());
        model.addAttribute("bytesRead", one.bytesRead());
        model.addAttribute("rejected", rejectedRows.page(one.id(), page, REJECTED_SHOWN, locale));
        model.addAttribute("zone", organisation.zone());
        Integer draft = one.draftId();
        model.addAttribute("draft", draft == null ? null : drafts.find(draft).orElse(null));
        model.addAttribute("waiting", drafts.waiting());
        return "imports/import";
    }

    @GetMapping("/rejected-rows.csv")
    void rejected(@PathVariable int id, Locale locale, HttpServletResponse response) throws IOException {
        rejectedRows.send(id, imports.get(id).fileName(), locale, response);
    }

    /** To be corrected and uploaded again. */
    @GetMapping("/to-correct.csv")
    void toCorrect(@PathVariable int id, Locale locale, HttpServletResponse response) throws IOException {
        Recognised readings = imports.get(id).readings();
        if (readings == null) {
            throw Answers.unknown(id);
        }
        rejectedRows.sendToCorrect(id, readings, locale, response);
    }

    /** Asks first, and says what undoing will change. */
    @GetMapping("/undo")
    String askUndo(@PathVariable int id, Model model, Locale locale) {
        Import one = imports.get(id);
        if (!one.state().mayBeUndone()) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("view", views.of(one, locale));
        model.addAttribute("effect", effects.of(id));
        model.addAttribute("closedBefore", organisation.settings().closedBefore());
        return "imports/undo";
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> filledIn,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Import one = imports.get(id);
        Optional<List<Answer>> answers = DecisionForm.answers(one.questions(), filledIn);
        if (one.state() == ImportState.NEEDS_DECISION && answers.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("open", true);
            model.addAttribute("filledIn", filledIn.toSingleValueMap());
            return page(one, model, locale);
        }
        try {
            imports.decide(id, answers.orElse(List.of()), who);
        } catch (Refusal refusal) {
            say(refusal, next);
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/undo")
    String undo(@PathVariable int id, @AuthenticationPrincipal SignedIn who, RedirectAttributes next)
            throws IOException {
        try {
            imports.undo(id, who);
        } catch (Refusal refusal) {
            say(refusal, next);
        }
        return "redirect:/imports/" + id;
    }

    private static void say(Refusal refusal, RedirectAttributes next) {
        next.addFlashAttribute("error", refusal.getDetailMessageCode());
        next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
    }
}
