package nl.waardemeter.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What the pages answer to who may not ask: the way to the sign-in page, or the error page. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessRules rules;

    PageRefusals(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        String signIn = request.getContextPath() + "/sign-in";
        if (WebSecurity.isPartOfPage(request)) {
            // else the sign-in page would appear inside the page whose session has ended
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        boolean unknown = !rules.knows(request) && !(accessDeniedException instanceof CsrfException);
        response.sendError(unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }
}
