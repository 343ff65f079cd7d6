package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My account: password, language, personal tokens. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private static final String PAGE = "account/own";
    private static final String BACK = "redirect:/account";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final PersonalTokens tokens;
    private final TokenSignIn tokenSignIn;
    private final PasswordSignIn passwords;
    private final PasswordRules passwordRules;
    private final SessionStart sessions;
    private final Organisation organisation;

    OwnAccountController(
            Accounts accounts,
            AccountChanges changes,
            PersonalTokens tokens,
            TokenSignIn tokenSignIn,
            PasswordSignIn passwords,
            PasswordRules passwordRules,
            SessionStart sessions,
            Organisation organisation) {
        this.accounts = accounts;
        this.changes = changes;
        this.tokens = tokens;
        this.tokenSignIn = tokenSignIn;
        this.passwords = passwords;
        this.passwordRules = passwordRules;
        this.sessions = sessions;
        this.organisation = organisation;
    }

    record PasswordForm(String current, String password) {

        PasswordForm(@Nullable String current, @Nullable String password) {
            this.current = current == null ? "" : current;
            this.password = password == null ? "" : password;
        }
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("passwordForm") PasswordForm passwordForm,
            @ModelAttribute("tokenForm") TokenForm tokenForm,
            Model model) {
        return show(signedIn, model);
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (find(signedIn).demonstration()) {
            redirect.addFlashAttribute("error", "account.own.demonstration-password");
            return BACK;
        }
        checkCurrent(signedIn, form.current(), errors, request);
        AccountForm.checkPassword(passwordRules.refusal(form.password(), signedIn.email(), signedIn.name()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("tokenForm", TokenForm.EMPTY);
            return show(signedIn, model);
        }
        SignedIn after = changes.changeOwnPassword(signedIn, form.password());
        sessions.renew(after, request, response);
        redirect.addFlashAttribute("message", "account.own.password-changed");
        return BACK;
    }

    /** Throttled like a sign-in: a session left open must not be the place to try passwords. */
    private void checkCurrent(SignedIn signedIn, String current, BindingResult errors, HttpServletRequest request) {
        try {
            passwords.signIn(signedIn.email(), current, request.getRemoteAddr());
        } catch (TooManyAttempts tooMany) {
            errors.rejectValue("current", "account.signIn.too-many-attempts", new Object[] {tooMany.minutes()}, null);
        } catch (AuthenticationException wrong) {
            errors.rejectValue("current", "account.own.current-wrong");
        }
    }

    /** The page's language is a cookie of the browser; the account remembers it for the next one, and for mail. */
    @PostMapping("/language")
    String speak(@AuthenticationPrincipal SignedIn signedIn, @RequestParam(defaultValue = "") String language) {
        String code = Language.named(language)
                .map(Language::code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        changes.speak(signedIn, code);
        return BACK + "?lang=" + code;
    }

    /** The answer itself shows the token, the only time: a redirect would have to keep it somewhere. */
    @PostMapping("/tokens")
    String createToken(
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("passwordForm", new PasswordForm("", ""));
        form.check(errors);
        if (!errors.hasErrors() && tokens.existsByAccountIdAndNameIgnoreCase(signedIn.accountId(), form.name())) {
            errors.rejectValue("name", "account.token.name-taken");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("newToken", tokenSignIn.create(signedIn, form.name(), form.lifetime()));
            model.addAttribute("tokenForm", TokenForm.EMPTY);
        }
        return show(signedIn, model);
    }

    @PostMapping("/tokens/{id}/revocation")
    String revokeToken(@AuthenticationPrincipal SignedIn signedIn, @PathVariable int id, RedirectAttributes redirect) {
        if (!tokenSignIn.revoke(signedIn, signedIn.accountId(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("message", "account.token.revoked");
        return BACK;
    }

    /** This session too: whoever fears that somebody else is in wants to see the sign-in page. */
    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(@AuthenticationPrincipal SignedIn signedIn) {
        changes.signOutEverywhere(signedIn, signedIn.accountId());
        return "redirect:/sign-in?signed-out";
    }

    private String show(SignedIn signedIn, Model model) {
        model.addAttribute("account", find(signedIn));
        model.addAttribute("tokens", tokens.findByAccountIdOrderByName(signedIn.accountId()));
        model.addAttribute("zone", organisation.zone());
        return PAGE;
    }

    private Account find(SignedIn signedIn) {
        return accounts.findById(signedIn.accountId()).orElseThrow();
    }
}
