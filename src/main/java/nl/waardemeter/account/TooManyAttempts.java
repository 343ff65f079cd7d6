package nl.waardemeter.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password may even have been right: nothing was tried. */
class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts to sign in");
        this.wait = wait;
    }

    /** For the Retry-After header: whole seconds, rounded up. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
