package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String PAGE = "account/sign-in";

    private final PasswordSignIn passwords;
    private final SessionStart sessions;
    private final Mode mode;

    SignInController(PasswordSignIn passwords, SessionStart sessions, Mode mode) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.mode = mode;
    }

    @ModelAttribute
    void demonstration(Model model) {
        if (mode == Mode.DEMONSTRATION) {
            model.addAttribute("people", DemonstrationAccounts.PEOPLE);
            model.addAttribute("demonstrationPassword", DemonstrationAccounts.PASSWORD);
        }
    }

    @GetMapping
    String page(@AuthenticationPrincipal @Nullable SignedIn signedIn) {
        return signedIn == null ? PAGE : "redirect:/";
    }

    @PostMapping
    @Nullable
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            SignedIn signedIn = passwords.signIn(email, password, request.getRemoteAddr());
            sessions.begin(signedIn, request, response);
            return null;
        } catch (TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            model.addAttribute("refusal", "account.signIn.too-many-attempts");
            model.addAttribute("refusalArguments", new Object[] {tooMany.minutes()});
        } catch (AuthenticationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", "account.signIn.refused");
        }
        model.addAttribute("email", email);
        return PAGE;
    }
}
