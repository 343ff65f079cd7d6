package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The session holds two numbers: whose it is, and the account's session generation when it began. Everything else is read anew
 * at each request, so a session ends the moment its account is disabled or goes to another generation, on every copy of the
 * program, and no class of ours or Spring's is ever stored.
 */
@Component
class AccountSession implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String GENERATION = "generation";

    private final Accounts accounts;
    private final Mode mode;

    AccountSession(Accounts accounts, Mode mode) {
        this.accounts = accounts;
        this.mode = mode;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's default method defers this one, which is all we want
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpSession session = holder.getRequest().getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Integer accountId)) {
            return new SecurityContextImpl();
        }
        Optional<SignedIn> signedIn = whose(accountId, session.getAttribute(GENERATION));
        if (signedIn.isEmpty()) {
            session.invalidate();
            return new SecurityContextImpl();
        }
        return new SecurityContextImpl(signedIn.get().authentication());
    }

    private Optional<SignedIn> whose(Integer accountId, @Nullable Object generation) {
        return accounts.findById(accountId)
                .filter(account -> account.maySignIn(mode))
                .map(Account::signedIn)
                .filter(now -> Integer.valueOf(now.sessionGeneration()).equals(generation));
    }

    /** Whose this session is, without a use of it: it ends at the time at which it would have ended anyway. */
    Optional<SignedIn> whose(Session session) {
        return session.getAttribute(ACCOUNT) instanceof Integer accountId
                ? whose(accountId, session.getAttribute(GENERATION))
                : Optional.empty();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            HttpSession session = request.getSession(true);
            session.setAttribute(ACCOUNT, signedIn.accountId());
            session.setAttribute(GENERATION, signedIn.sessionGeneration());
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
            session.removeAttribute(GENERATION);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
