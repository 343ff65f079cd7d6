package nl.waardemeter.account;

import static nl.waardemeter.account.Role.ADMIN;
import static nl.waardemeter.account.Role.MANAGER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Who may ask for which address. The one table of it: the first line that fits decides, and what no line names is refused. Which
 * rows an account sees behind an address is its {@link Scope}'s business, part of the query.
 */
@Component
class AccessRules {

    private static final List<HttpMethod> READ = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<HttpMethod> WRITE =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Set<Role> EVERYONE = Set.of(Role.values());
    private static final Set<Role> MANAGERS = Set.of(MANAGER, ADMIN);
    private static final Set<Role> ADMINS = Set.of(ADMIN);

    private static final List<Rule> RULES = List.of(
            // before sign-in
            open("/sign-in"),
            open("/set-up"),
            open("/password/*"),
            open("/actuator/health/**"),
            open("/error"),

            // how we are doing
            see("/", EVERYONE),
            see("/scorecard/**", EVERYONE),

            // how it got in
            see("/imports/new", ADMINS),
            see("/imports/**", MANAGERS),
            change("/imports/**", ADMINS),
            see("/mappings/**", ADMINS),
            change("/mappings/**", ADMINS),

            // who we are, who may look
            see("/settings/**", ADMINS),
            change("/settings/**", ADMINS),
            see("/teams/**", ADMINS),
            change("/teams/**", ADMINS),
            see("/account/**", EVERYONE),
            change("/account/**", EVERYONE),
            see("/accounts/**", ADMINS),
            change("/accounts/**", ADMINS),
            see("/audit", ADMINS),

            // the API
            see("/api/docs/**", EVERYONE),
            see("/api/docs.yaml", EVERYONE),
            see("/api/v1/kpis/**", EVERYONE),
            see("/api/v1/imports/**", MANAGERS),
            change("/api/v1/imports/**", ADMINS),
            see("/api/v1/mappings/**", ADMINS),
            change("/api/v1/mappings/**", ADMINS),
            see("/api/v1/settings", ADMINS),
            change("/api/v1/settings", ADMINS));

    void applyTo(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Rule rule : RULES) {
            for (HttpMethod method : rule.methods) {
                var matched = requests.requestMatchers(PathPatternRequestMatcher.pathPattern(method, rule.pattern));
                if (rule.open) {
                    matched.permitAll();
                } else {
                    matched.hasAnyRole(rule.roles.stream().map(Role::name).toArray(String[]::new));
                }
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Whether a line names this address, for whatever method and role: else there is nothing there to be refused. */
    boolean knows(HttpServletRequest request) {
        return RULES.stream()
                .anyMatch(rule ->
                        PathPatternRequestMatcher.pathPattern(rule.pattern).matches(request));
    }

    private record Rule(String pattern, List<HttpMethod> methods, boolean open, Set<Role> roles) {}

    /** For anyone, to read and to post a form. */
    private static Rule open(String pattern) {
        return new Rule(pattern, List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), true, Set.of());
    }

    private static Rule see(String pattern, Set<Role> roles) {
        return new Rule(pattern, READ, false, roles);
    }

    private static Rule change(String pattern, Set<Role> roles) {
        return new Rule(pattern, WRITE, false, roles);
    }
}
