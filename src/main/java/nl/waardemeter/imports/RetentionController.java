package nl.waardemeter.imports;

import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long rows are kept: the page first tells what would go, and then asks. */
@Controller
@RequestMapping("/settings/retention")
class RetentionController {

    private static final String PAGE = "imports/retention";

    private final Retention retention;
    private final Organisation organisation;

    RetentionController(Retention retention, Organisation organisation) {
        this.retention = retention;
        this.organisation = organisation;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String months, Model model) {
        Integer now = organisation.settings().retentionMonths();
        model.addAttribute("now", now);
        model.addAttribute("limits", now == null ? null : retention.limits(now));
        model.addAttribute("closedBefore", organisation.settings().closedBefore());
        model.addAttribute("fewest", Retention.FEWEST_MONTHS);
        model.addAttribute("most", Retention.MOST_MONTHS);
        model.addAttribute("months", months == null ? (now == null ? "" : String.valueOf(now)) : months);
        if (months == null) {
            return new ModelAndView(PAGE, model.asMap());
        }
        try {
            model.addAttribute("preview", retention.preview(number(months)));
            return new ModelAndView(PAGE, model.asMap());
        } catch (Refusal refusal) {
            model.addAttribute("error", refusal.getDetailMessageCode());
            model.addAttribute("messageArguments", refusal.getDetailMessageArguments());
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String months,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        try {
            retention.keepFor(months.isBlank() ? null : Integer.valueOf(number(months)), who);
            next.addFlashAttribute("message", months.isBlank() ? "imports.retention.ended" : "imports.retention.saved");
        } catch (Refusal refusal) {
            next.addFlashAttribute("error", refusal.getDetailMessageCode());
            next.addFlashAttribute("messageArguments", refusal.getDetailMessageArguments());
        }
        return "redirect:/settings/retention";
    }

    private static int number(String months) {
        try {
            return Retention.checked(Integer.parseInt(months.strip()));
        } catch (NumberFormatException e) {
            return Retention.checked(0);
        }
    }
}
