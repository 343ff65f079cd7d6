package nl.waardemeter.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who asks, as the account is at this request: it is read anew each time, so a change of role, teams or state counts at once.
 * Taken by {@code @AuthenticationPrincipal SignedIn}.
 *
 * @param sessionGeneration the account's own number when this was read; a session that began under another has ended
 */
public record SignedIn(int accountId, String email, String name, Role role, Scope scope, int sessionGeneration)
        implements UserDetails, AuthenticatedPrincipal {

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public String getUsername() {
        return email;
    }

    /** What people call them; it stands on every page. */
    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    /** Principals are written to logs, people are not. */
    @Override
    public String toString() {
        return "account " + accountId;
    }
}
