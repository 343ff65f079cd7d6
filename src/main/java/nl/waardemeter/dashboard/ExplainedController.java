package nl.waardemeter.dashboard;

import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What each KPI means, and what it does not. */
@Controller
@RequestMapping("/explained")
class ExplainedController {

    private final Explanations explanations;
    private final MessageSource messages;

    ExplainedController(Explanations explanations, MessageSource messages) {
        this.explanations = explanations;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("groups", explanations.groups(new Texts(messages, locale)));
        return "dashboard/explained";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        model.addAttribute("kpi", explanations.of(KpiController.kpi(key), who, new Texts(messages, locale)));
        return "dashboard/explained-kpi";
    }
}
