package nl.waardemeter.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer <personal token>} and {@code Basic}, for one request, without a session. A header that is there is
 * used or refused, never passed over: a write that carries one needs no CSRF token, so it must not fall back on the cookie.
 */
class ApiSignInFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final TokenSignIn tokens;
    private final PasswordSignIn passwords;
    private final ApiRefusals refusals;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    ApiSignInFilter(TokenSignIn tokens, PasswordSignIn passwords, ApiRefusals refusals) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                SecurityContextHolder.setContext(new SecurityContextImpl(authenticate(header, request)));
            } catch (AuthenticationException refused) {
                SecurityContextHolder.clearContext();
                refusals.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Authentication authenticate(String header, HttpServletRequest request) {
        if (StringUtils.startsWithIgnoreCase(header, BEARER)) {
            return tokens.signIn(header.substring(BEARER.length()).strip()).authentication();
        }
        UsernamePasswordAuthenticationToken credentials = basic.convert(request);
        if (credentials == null) {
            throw new BadCredentialsException("Neither Bearer nor Basic");
        }
        return passwords.authenticate(credentials);
    }
}
