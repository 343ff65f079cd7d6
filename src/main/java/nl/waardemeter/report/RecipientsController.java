package nl.waardemeter.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets a report. */
@Controller
@RequestMapping(SendingSchedules.PAGE + "/recipients")
class RecipientsController {

    private static final String BACK = "redirect:" + SendingSchedules.PAGE;

    private final SendingPages pages;
    private final RecipientChanges changes;

    RecipientsController(SendingPages pages, RecipientChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") RecipientForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(pages.choices(), errors);
        if (!errors.hasErrors()) {
            try {
                changes.add(form, who);
                next.addFlashAttribute("message", "report.recipient.added");
                return BACK;
            } catch (Refusal refusal) {
                reject(refusal, form.account().isEmpty() ? "email" : "account", errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.fill(model, locale);
        pages.fillForm(model, form, locale);
        return "report/sending";
    }

    private static void reject(Refusal refusal, String field, Errors errors) {
        errors.rejectValue(field, refusal.getDetailMessageCode());
    }

    @GetMapping("/{id}")
    String one(@PathVariable int id, Model model, Locale locale) {
        Recipient recipient = changes.see(id);
        return page(recipient, RecipientForm.of(recipient), model, locale);
    }

    private String page(Recipient recipient, RecipientForm form, Model model, Locale locale) {
        model.addAttribute("recipient", recipient);
        pages.fillForm(model, form, locale);
        return "report/recipient";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable int id,
            @ModelAttribute("form") RecipientForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Recipient recipient = changes.see(id);
        RecipientForm wanted = form.about(recipient);
        wanted.check(pages.choices(), errors);
        if (!errors.hasErrors()) {
            try {
                changes.change(id, wanted, who);
                next.addFlashAttribute("message", "report.recipient.changed");
                return BACK;
            } catch (Refusal refusal) {
                reject(refusal, "team", errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(recipient, form, model, locale);
    }

    @PostMapping("/{id}/{what:removal|return}")
    String remove(
            @PathVariable int id,
            @PathVariable String what,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes next) {
        boolean removed = what.equals("removal");
        try {
            if (removed) {
                changes.remove(id, who);
            } else {
                changes.bringBack(id, who);
            }
            next.addFlashAttribute("message", removed ? "report.recipient.removed" : "report.recipient.returned");
        } catch (Refusal refusal) {
            if (refusal.getStatusCode() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            SendingController.refused(refusal, next);
        }
        return BACK;
    }
}
