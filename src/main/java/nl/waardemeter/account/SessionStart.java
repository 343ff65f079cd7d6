package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** What a sign-in leaves behind: a new session under a new number, a new CSRF token, and the reader on the page that was asked for. */
@Component
class SessionStart {

    private final Accounts accounts;
    private final AccountSession sessions;
    private final CsrfTokenRepository csrfTokens;
    private final RequestCache requestedPage;
    private final AuditTrail audit;

    SessionStart(
            Accounts accounts,
            AccountSession sessions,
            CsrfTokenRepository csrfTokens,
            RequestCache requestedPage,
            AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.requestedPage = requestedPage;
        this.audit = audit;
    }

    /** Answers the request. */
    void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        renew(who, request, response);
        audit.record(who, "account.signed-in", "/accounts/" + who.accountId(), "");
        String page = page(request, response);
        @Nullable
        String language =
                accounts.findById(who.accountId()).map(Account::language).orElse(null);
        if (language != null) {
            page += (page.contains("?") ? "&" : "?") + "lang=" + language;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page);
    }

    /** The old session is thrown away whole, so that nothing put into it before sign-in lives on. */
    void renew(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        Authentication signedIn = who.authentication();
        SecurityContextImpl context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        new CsrfAuthenticationStrategy(csrfTokens).onAuthentication(signedIn, request, response);
    }

    private String page(HttpServletRequest request, HttpServletResponse response) {
        String home = request.getContextPath() + "/";
        if (!(requestedPage.getRequest(request, response) instanceof DefaultSavedRequest saved)) {
            return home;
        }
        requestedPage.removeRequest(request, response);
        // a second slash would make it another site
        String path = Objects.requireNonNullElse(saved.getRequestURI(), "").replaceFirst("^[/\\\\]*", "/");
        return saved.getQueryString() == null ? path : path + "?" + saved.getQueryString();
    }
}
