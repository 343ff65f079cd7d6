package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The one-time link with which somebody chooses a password. Looking at it does not use it up: some mail readers look first. */
@Controller
@RequestMapping("/password/{link}")
class PasswordLinkController {

    private static final String PAGE = "account/password";

    private final AccountChanges changes;
    private final PasswordRules passwordRules;

    PasswordLinkController(AccountChanges changes, PasswordRules passwordRules) {
        this.changes = changes;
        this.passwordRules = passwordRules;
    }

    record Form(String password) {

        Form(@Nullable String password) {
            this.password = password == null ? "" : password;
        }
    }

    @GetMapping
    String page(
            @PathVariable String link, @ModelAttribute("form") Form form, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("account", changes.ofLink(link));
            return PAGE;
        } catch (AccountChanges.LinkNotValid notValid) {
            return notValid(response);
        }
    }

    @PostMapping
    String choose(
            @PathVariable String link,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            Account account = changes.ofLink(link);
            AccountForm.checkPassword(passwordRules.refusal(form.password(), account.email(), account.name()), errors);
            if (errors.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("account", account);
                return PAGE;
            }
            changes.choosePassword(link, form.password());
        } catch (AccountChanges.LinkNotValid notValid) {
            return notValid(response);
        }
        redirect.addFlashAttribute("message", "account.password.chosen");
        return "redirect:/sign-in";
    }

    private static String notValid(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/password-link-not-valid";
    }

    /** What the admin sees who has a link made. */
    static String showLink(int accountId, String name, String link, Model model, HttpServletRequest request) {
        model.addAttribute("accountId", accountId);
        model.addAttribute("name", name.strip());
        model.addAttribute("days", Account.PASSWORD_LINK_LIFETIME.toDays());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .pathSegment("password", link)
                        .toUriString());
        return "account/password-link";
    }
}
