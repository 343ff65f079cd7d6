package nl.waardemeter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Language and theme of the reader, kept in a cookie each. {@code ?lang=nl} and {@code ?theme=dark} on any page set them and
 * lead back to that page without the parameter, so that nobody shares a link that changes another's settings.
 */
class Preferences implements LocaleResolver, HandlerInterceptor {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    private static final Duration A_YEAR = Duration.ofDays(365);

    static Language language(HttpServletRequest request) {
        return cookie(request, LANGUAGE, Language::named).orElseGet(() -> Language.preferredBy(request));
    }

    static Theme theme(HttpServletRequest request) {
        return cookie(request, THEME, Theme::named).orElse(Theme.AUTO);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is set by ?lang=, not by code");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // the error page of a form is fetched as if by GET; asking for a parameter would then read what came with the
        // form
        if (!request.getMethod().equals("GET")
                || request.getContentType() != null
                || (request.getParameter(LANGUAGE) == null && request.getParameter(THEME) == null)) {
            return true;
        }
        chosen(request, LANGUAGE, Language::named)
                .ifPresent(language -> keep(request, response, LANGUAGE, language.code()));
        chosen(request, THEME, Theme::named).ifPresent(theme -> keep(request, response, THEME, theme.code()));
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(
                HttpHeaders.LOCATION,
                Address.shownFor(request).without(LANGUAGE).without(THEME).toString());
        return false;
    }

    private static <T> Optional<T> chosen(
            HttpServletRequest request, String name, Function<String, Optional<T>> named) {
        return Optional.ofNullable(request.getParameter(name)).flatMap(named);
    }

    private static <T> Optional<T> cookie(
            HttpServletRequest request, String name, Function<String, Optional<T>> named) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).flatMap(cookie -> named.apply(cookie.getValue()));
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
