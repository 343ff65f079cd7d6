package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Teams;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, and what an admin can do with it. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final PersonalTokens tokens;
    private final TokenSignIn tokenSignIn;
    private final Teams teams;
    private final Organisation organisation;

    AccountController(
            Accounts accounts,
            AccountChanges changes,
            PersonalTokens tokens,
            TokenSignIn tokenSignIn,
            Teams teams,
            Organisation organisation) {
        this.accounts = accounts;
        this.changes = changes;
        this.tokens = tokens;
        this.tokenSignIn = tokenSignIn;
        this.teams = teams;
        this.organisation = organisation;
    }

    @GetMapping
    String page(@PathVariable int id, Model model) {
        Account account = find(id);
        AccountForm form = AccountForm.of(account);
        model.addAttribute("form", form);
        return show(account, form, model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedIn signedIn,
            @PathVariable int id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccountForm.checkName(form.name(), errors);
        if (!errors.hasErrors()) {
            try {
                changes.change(signedIn, id, form.name(), form.role(), form.teamsAmong(teams.real()));
                redirect.addFlashAttribute("message", "account.one.changed");
                return back(id);
            } catch (AccountChanges.LastAdmin last) {
                errors.rejectValue("role", "account.one.last-admin");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(find(id), form, model);
    }

    @PostMapping("/state")
    String setState(
            @AuthenticationPrincipal SignedIn signedIn,
            @PathVariable int id,
            @RequestParam boolean disabled,
            RedirectAttributes redirect) {
        try {
            if (disabled) {
                changes.disable(signedIn, id);
            } else {
                changes.enable(signedIn, id);
            }
            redirect.addFlashAttribute("message", disabled ? "account.one.disabled" : "account.one.enabled");
        } catch (AccountChanges.LastAdmin last) {
            redirect.addFlashAttribute("error", "account.one.last-admin");
        }
        return back(id);
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(
            @AuthenticationPrincipal SignedIn signedIn, @PathVariable int id, RedirectAttributes redirect) {
        changes.signOutEverywhere(signedIn, id);
        redirect.addFlashAttribute("message", "account.one.signed-out");
        return back(id);
    }

    @PostMapping("/password-link")
    String offerPasswordLink(
            @AuthenticationPrincipal SignedIn signedIn,
            @PathVariable int id,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Account account = find(id);
        if (!account.mayChoosePassword()) {
            redirect.addFlashAttribute("error", "account.one.no-password-link");
            return back(id);
        }
        String link = changes.offerPasswordLink(signedIn, id);
        return PasswordLinkController.showLink(id, account.name(), link, model, request);
    }

    @PostMapping("/tokens/{token}/revocation")
    String revokeToken(
            @AuthenticationPrincipal SignedIn signedIn,
            @PathVariable int id,
            @PathVariable int token,
            RedirectAttributes redirect) {
        if (!tokenSignIn.revoke(signedIn, id, token)) {
            throw new AccountChanges.NoSuchAccount();
        }
        redirect.addFlashAttribute("message", "account.token.revoked");
        return back(id);
    }

    private String show(Account account, AccountForm form, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("tokens", tokens.findByAccountIdOrderByName(account.id()));
        model.addAttribute("zone", organisation.zone());
        model.addAttribute("roles", Role.values());
        model.addAttribute("choosableTeams", form.choosable(teams.real()));
        return "account/account";
    }

    private Account find(int id) {
        return accounts.findById(id).orElseThrow(AccountChanges.NoSuchAccount::new);
    }

    private static String back(int id) {
        return "redirect:/accounts/" + id;
    }
}
