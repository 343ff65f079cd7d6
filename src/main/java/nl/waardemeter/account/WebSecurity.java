package nl.waardemeter.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Four doors: files of the program itself, the API, what an open page asks by itself, and the pages. What lies behind them is in
 * {@link AccessRules}.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Nothing inline, nothing from elsewhere. Trusted types are left out: htmx cannot swap under them. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "manifest-src 'self'; object-src 'none'";

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** In cookies, not in a session: whoever only looks at the sign-in page leaves no row in the database. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }

    /** The page that was asked for before sign-in. Not what a script asked for: that is a part of a page. */
    @Bean
    RequestCache requestedPage() {
        CookieRequestCache cookie = new CookieRequestCache();
        cookie.setRequestMatcher(request -> request.getMethod().equals("GET") && !isPartOfPage(request));
        cookie.setCookieCustomizer(it -> {
            it.setAttribute("SameSite", "Lax");
            it.setMaxAge((int) Duration.ofHours(1).toSeconds());
        });
        return cookie;
    }

    static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        http.securityMatcher("/webjars/**", "/css/**", "/js/**", "/*.svg", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .headers(headers -> {
                    secure(headers);
                    headers.cacheControl(cache -> cache.disable());
                });
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            AccessRules rules,
            AccountSession sessions,
            CsrfTokenRepository csrfTokens,
            ApiRefusals refusals,
            TokenSignIn tokens,
            PasswordSignIn passwords) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(rules::applyTo)
                .addFilterBefore(new UploadGate(rules, refusals), CsrfFilter.class)
                .addFilterBefore(new ApiSignInFilter(tokens, passwords, refusals), UploadGate.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(WebSecurity::bringsItsOwnCredentials))
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.securityContextRepository(sessions))
                // its filter would put into a session whoever came with a token
                .sessionManagement(session -> session.disable())
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(signOut -> signOut.disable())
                .headers(WebSecurity::secure);
        return http.build();
    }

    /** A browser adds a header of itself only where somebody typed a password into its own dialog; then it says whose page asks. */
    private static boolean bringsItsOwnCredentials(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    @Bean
    @Order(3)
    SecurityFilterChain unattended(
            HttpSecurity http,
            AccessRules rules,
            UnattendedSession sessions,
            CsrfTokenRepository csrfTokens,
            PageRefusals refusals,
            SetUp setUp) {
        http.securityMatcher(UnattendedSession::asks)
                .authorizeHttpRequests(rules::applyTo)
                .addFilterBefore(UnattendedSession.hidden(), SecurityContextHolderFilter.class)
                .addFilterBefore(new SetUpFilter(setUp), AuthorizationFilter.class)
                // the forms of the page that comes in this way are sent later
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.disable())
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(signOut -> signOut.disable())
                .headers(WebSecurity::secure);
        return http.build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessRules rules,
            AccountSession sessions,
            CsrfTokenRepository csrfTokens,
            RequestCache requestedPage,
            PageRefusals refusals,
            SetUp setUp) {
        http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rules.applyTo(requests);
                })
                .addFilterBefore(new UploadGate(rules, refusals), CsrfFilter.class)
                .addFilterBefore(new SetUpFilter(setUp), AuthorizationFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens).ignoringRequestMatchers(rules::takeLink))
                .requestCache(cache -> cache.requestCache(requestedPage))
                .securityContext(context -> context.securityContextRepository(sessions))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(signOut -> signOut.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(WebSecurity::secure);
        return http.build();
    }

    /** Besides Spring Security's own: no sniffing, no framing, no caching of pages, HSTS where the request came by https. */
    private static void secure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        // what else lives under this host's name is not ours to decide about
        headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
        headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
        headers.crossOriginOpenerPolicy(policy -> policy.policy(
                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                        .CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
