package nl.waardemeter.account;

import java.util.Objects;
import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * E-mail address and password, from the sign-in page or the API. An unknown account, a wrong password and a disabled account
 * give one answer, after one amount of work.
 */
@Component
class PasswordSignIn implements AuthenticationManager {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final Mode mode;

    PasswordSignIn(Accounts accounts, PasswordHashing hashing, SignInThrottle throttle, AuditTrail audit, Mode mode) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.audit = audit;
        this.mode = mode;
    }

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
        Object password = request.getCredentials();
        return signIn(request.getName(), password == null ? "" : password.toString(), address)
                .authentication();
    }

    /**
     * @throws TooManyAttempts on this account or from this address
     * @throws BadCredentialsException for any other reason
     */
    SignedIn signIn(String email, String password, String address) {
        SignInThrottle.Attempt attempt = throttle.onAccount(email, address);
        @Nullable Account account = accounts.findByEmail(email.strip()).orElse(null);
        boolean right = hashing.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !right || !account.maySignIn(mode)) {
            // for an unknown account too: one row more or less would be a difference in time
            audit.recordBySystem("account.sign-in-refused", account == null ? "/sign-in" : account.subject(), "");
            throw new BadCredentialsException("Not an active account with this password");
        }
        attempt.giveBack();
        return account.signedIn();
    }
}
