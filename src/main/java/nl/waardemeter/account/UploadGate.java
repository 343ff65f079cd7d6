package nl.waardemeter.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files come in only from who may hand them in, and only where they are taken. Stands before whatever looks for a field of the form
 * first, which is the check against forgery: that makes the web server read the whole request, and write the file to disk.
 */
class UploadGate extends OncePerRequestFilter {

    private final AccessRules rules;
    private final AuthenticationEntryPoint strangers;
    private final AccessDeniedHandler refused;

    <R extends AuthenticationEntryPoint & AccessDeniedHandler> UploadGate(AccessRules rules, R refusals) {
        this.rules = rules;
        this.strangers = refusals;
        this.refused = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/") || rules.takeLink(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedIn signedIn)) {
            strangers.commence(request, response, new InsufficientAuthenticationException("A file of a stranger"));
        } else if (!rules.takeFile(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!rules.allow(request, signedIn.role())) {
            refused.handle(request, response, new AccessDeniedException("A file of another role"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
