package nl.waardemeter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ScorecardQuery;
import nl.waardemeter.web.FlatTable;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Why customers contact us, what that costs, and what to do about it. */
@Controller
class ReasonsController {

    private static final String[] OWN = {"group", "sort"};

    private final ReasonFigures found;
    private final ReasonDecisions decisions;
    private final ScorecardQuery query;
    private final FigurePages figures;
    private final Organisation organisation;

    ReasonsController(
            ReasonFigures found,
            ReasonDecisions decisions,
            ScorecardQuery query,
            FigurePages figures,
            Organisation organisation) {
        this.found = found;
        this.decisions = decisions;
        this.query = query;
        this.figures = figures;
        this.organisation = organisation;
    }

    @GetMapping("/reasons")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return figures.compared("dashboard/reasons", new Visit(parameters, who, model, response, locale), asked -> {
            ReasonQuestion question = ReasonQuestion.read(parameters, asked.period(), asked.scope(), query);
            PageAddress address = PageAddress.of(parameters, OWN);
            model.addAttribute("query", address.query().replaceFirst("^\\?", ""));
            found.of(question, asked.through()).ifPresent(reasons -> {
                model.addAttribute("unnamed", isUnnamed(reasons));
                model.addAttribute(
                        "page",
                        pages(question, reasons, asked, parameters.getFirst("decide"))
                                .page(notes(question, reasons, asked.texts())));
            });
            return new FigurePages.Question(question.request(), address.only(OWN));
        });
    }

    @GetMapping("/reasons." + FlatTable.FORMS)
    ResponseEntity<byte[]> file(
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        Asked asked = figures.asked(parameters, who, locale);
        ReasonQuestion question = ReasonQuestion.read(parameters, asked.period(), asked.scope(), query);
        return found.of(question, asked.through())
                .map(reasons -> pages(question, reasons, asked, null)
                        .flat(asked.period())
                        .as(form, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What to do about it, as somebody decides; nothing leaves it to the figures. */
    @PostMapping("/reasons/{topic}/class")
    RedirectView decide(
            @PathVariable int topic,
            @RequestParam(name = "class", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        Optional<ReasonClass> decided = ReasonClass.ofWord(what);
        if (decided.isEmpty() && !what.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "dashboard.reasons.unknown-class");
        }
        decisions.decide(topic, decided, who);
        next.addFlashAttribute("message", "dashboard.reasons.saved");
        return Back.to("/reasons", back);
    }

    private ReasonsPages pages(ReasonQuestion question, Reasons reasons, Asked asked, @Nullable String deciding) {
        PageAddress address = PageAddress.of(asked.parameters(), OWN);
        ReasonRows rows = new ReasonRows(
                asked.period(),
                reasons.all(),
                address,
                asked.who().role() != Role.TEAM_LEADER,
                deciding,
                organisation.zone(),
                asked.texts());
        return new ReasonsPages(question, reasons, address, rows, asked.texts());
    }

    private static List<String> notes(ReasonQuestion question, Reasons reasons, Texts texts) {
        List<String> notes = new ArrayList<>();
        if (question.byOwner()
                && reasons.owners().stream().allMatch(owner -> owner.key().isEmpty())) {
            notes.add(texts.text("dashboard.reasons.owner.nowhere"));
        }
        if ("legs".equals(reasons.all().volume().measurement().variant())) {
            notes.add(texts.text("dashboard.kpi.parts.legs"));
        }
        return notes;
    }

    /** No contact has a reason. */
    private static boolean isUnnamed(Reasons reasons) {
        return reasons.leaves().stream()
                .allMatch(reason -> reason.topic() == null || reason.topic().id() == 0);
    }
}
