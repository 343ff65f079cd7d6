package nl.waardemeter.dashboard;

import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.Kpi;
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
import org.springframework.web.servlet.view.RedirectView;

/** Somebody takes up what needs attention, or is done with it. */
@Controller
@RequestMapping("/attention")
class AttentionController {

    private final TakenUp takenUp;

    AttentionController(TakenUp takenUp) {
        this.takenUp = takenUp;
    }

    @PostMapping
    RedirectView take(
            @RequestParam String kpi,
            @RequestParam(required = false) @Nullable Integer team,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        Kpi known = Kpi.ofKey(kpi).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "dashboard.attention.unknown"));
        try {
            takenUp.take(known, team, note, who);
            next.addFlashAttribute("message", "dashboard.attention.taken");
        } catch (Refusal refusal) {
            if (refusal.getStatusCode() != HttpStatus.BAD_REQUEST) {
                throw refusal;
            }
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
        }
        return Back.to(back);
    }

    @PostMapping("/{id}/closing")
    RedirectView close(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        takenUp.close(id, who);
        next.addFlashAttribute("message", "dashboard.attention.closed");
        return Back.to(back);
    }
}
