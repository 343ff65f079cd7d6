package nl.waardemeter.dashboard;

import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps what is looked at under a name, or forgets it. */
@Controller
@RequestMapping("/views")
class SavedViewsController {

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    RedirectView save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean opens,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        try {
            views.save(name, query, opens, who);
            next.addFlashAttribute("message", "dashboard.views.saved");
            next.addFlashAttribute("messageArguments", new Object[] {name.strip()});
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
        }
        return Back.to(query);
    }

    @PostMapping("/{id}/removal")
    RedirectView remove(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        views.remove(id, who);
        next.addFlashAttribute("message", "dashboard.views.removed");
        return Back.to(back);
    }
}
