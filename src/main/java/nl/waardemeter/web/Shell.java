package nl.waardemeter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the layout knows about the request it is drawn for; {@code #shell} in templates. */
@Component
class Shell {

    /** The one of the current request. */
    private final HttpServletRequest request;

    Shell(HttpServletRequest request) {
        this.request = request;
    }

    public String getLanguage() {
        return Preferences.language(request).code();
    }

    public String getTheme() {
        return Preferences.theme(request).code();
    }

    public String getColorScheme() {
        return Preferences.theme(request).colorScheme();
    }

    public List<String> getThemes() {
        return Stream.of(Theme.values()).map(Theme::code).toList();
    }

    /** Who is signed in, by name where there is one; empty for a stranger. */
    public String getWho() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return "";
        }
        return authentication.getPrincipal() instanceof AuthenticatedPrincipal person
                ? person.getName()
                : authentication.getName();
    }

    /** Whether the page lies at or under a path; the home page has nothing under it. */
    public boolean isIn(String path) {
        String here = Address.shownFor(request)
                .path()
                .substring(request.getContextPath().length());
        return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
    }

    /** This very page with one thing changed. */
    public String with(String name, Object value) {
        return Address.shownFor(request)
                .with(name, UriUtils.encode(value.toString(), UTF_8))
                .toString();
    }
}
