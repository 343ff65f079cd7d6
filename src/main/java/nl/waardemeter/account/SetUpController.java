package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes the first administrator, with the code from the log. There is no such page once there is an account. */
@Controller
@RequestMapping("/set-up")
class SetUpController {

    private static final String PAGE = "account/set-up";
    private static final String SIGN_IN = "redirect:/sign-in";

    private final SetUp setUp;
    private final SignInThrottle throttle;
    private final PasswordRules passwordRules;
    private final SessionStart sessions;

    SetUpController(SetUp setUp, SignInThrottle throttle, PasswordRules passwordRules, SessionStart sessions) {
        this.setUp = setUp;
        this.throttle = throttle;
        this.passwordRules = passwordRules;
        this.sessions = sessions;
    }

    record Form(String code, String email, String name, String password) {

        Form(@Nullable String code, @Nullable String email, @Nullable String name, @Nullable String password) {
            this.code = code == null ? "" : code;
            this.email = email == null ? "" : email;
            this.name = name == null ? "" : name;
            this.password = password == null ? "" : password;
        }
    }

    @GetMapping
    String page(@ModelAttribute("form") Form form) {
        return setUp.needed() ? PAGE : SIGN_IN;
    }

    @PostMapping
    @Nullable
    String create(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!setUp.needed()) {
            return SIGN_IN;
        }
        try {
            SignInThrottle.Attempt attempt = throttle.onSetUpCode(request.getRemoteAddr());
            if (setUp.fits(form.code())) {
                attempt.giveBack();
            } else {
                errors.rejectValue("code", "account.setUp.wrong-code");
            }
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.rejectValue("code", "account.setUp.too-many-attempts", new Object[] {tooMany.minutes()}, null);
            return PAGE;
        }
        AccountForm.checkEmail(form.email(), errors);
        AccountForm.checkName(form.name(), errors);
        AccountForm.checkPassword(passwordRules.refusal(form.password(), form.email(), form.name()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        SignedIn first;
        try {
            first = setUp.createFirstAdministrator(form.email(), form.name(), form.password());
        } catch (SetUp.AlreadySetUp somebodyElse) {
            return SIGN_IN;
        }
        sessions.begin(first, request, response);
        return null;
    }
}
