package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All accounts, and a new one. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private static final String NEW = "account/new";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Teams teams;

    AccountsController(Accounts accounts, AccountChanges changes, Teams teams) {
        this.accounts = accounts;
        this.changes = changes;
        this.teams = teams;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.findAllByName());
        model.addAttribute("teamNames", teams.real().stream().collect(Collectors.toMap(Team::id, Team::name)));
        return "account/list";
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") AccountForm form, Model model) {
        return show(form, model);
    }

    /** The answer itself shows the link, the only time: a redirect would have to keep it somewhere. */
    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountForm.checkEmail(form.email(), errors);
        AccountForm.checkName(form.name(), errors);
        if (!errors.hasErrors()) {
            try {
                AccountChanges.Added added =
                        changes.add(signedIn, form.email(), form.name(), form.role(), form.teamsAmong(teams.real()));
                return PasswordLinkController.showLink(added.id(), form.name(), added.passwordLink(), model, request);
            } catch (AccountChanges.EmailTaken taken) {
                errors.rejectValue("email", "account.form.email-taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, model);
    }

    private String show(AccountForm form, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("choosableTeams", form.choosable(teams.real()));
        return NEW;
    }
}
