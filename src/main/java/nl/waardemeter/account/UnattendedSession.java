package nl.waardemeter.account;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The session of what an open page asks by itself. Nobody sits behind it, so it is no use of the session: a forgotten screen is signed out
 * as late as it would be without it.
 */
@Component
class UnattendedSession implements SecurityContextRepository {

    /** What a page's script says of such a question. Whoever sends it otherwise only has a session that ends sooner. */
    static final String HEADER = "Waardemeter-Unattended";

    private final SessionRepository<?> sessions;
    private final AccountSession accounts;

    UnattendedSession(SessionRepository<?> sessions, AccountSession accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    static boolean asks(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader(HEADER) != null
                && !request.getServletPath().startsWith("/api/");
    }

    /** Asking the request for its session would be the use of it. */
    static Filter hidden() {
        return (request, response, chain) -> chain.doFilter(new WithoutSession((HttpServletRequest) request), response);
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's default method defers this one, which is all we want
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return session(holder.getRequest())
                .flatMap(accounts::whose)
                .map(who -> new SecurityContextImpl(who.authentication()))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request).flatMap(accounts::whose).isPresent();
    }

    private Optional<Session> session(HttpServletRequest request) {
        String id = request.getRequestedSessionId();
        return id == null ? Optional.empty() : Optional.ofNullable(sessions.findById(id));
    }
}
