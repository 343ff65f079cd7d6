package nl.waardemeter.account;

import static nl.waardemeter.account.Role.ADMIN;
import static nl.waardemeter.account.Role.MANAGER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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
            see("/freshness", EVERYONE),
            see("/table", EVERYONE),
            see("/table.{form}", EVERYONE),
            change("/attention/**", EVERYONE),
            change("/views/**", EVERYONE),
            see("/kpis/**", EVERYONE),
            see("/contacts", EVERYONE),
            see("/start", EVERYONE),
            see("/reasons", EVERYONE),
            see("/reasons.{form}", EVERYONE),
            change("/reasons/*/class", MANAGERS),
            change("/kpis/*/events/**", EVERYONE),
            see("/demo/loading", EVERYONE),
            see("/events/**", EVERYONE),
            change("/events/**", EVERYONE),
            see("/explained/**", EVERYONE),
            see("/norms/new", MANAGERS),
            see("/norms/preview", MANAGERS),
            see("/norms/**", EVERYONE),
            change("/norms/**", MANAGERS),

            // what is sent
            see("/reports/**", EVERYONE),

            // how it got in
            files("/imports", ADMINS),
            see("/imports/new", ADMINS),
            see("/imports/drafts/**", ADMINS),
            see("/imports/mappings/**", ADMINS),
            see("/imports/*/undo", ADMINS),
            see("/imports/*/to-correct.csv", ADMINS),
            see("/imports/**", MANAGERS),
            change("/imports/**", ADMINS),
            see("/mappings/**", ADMINS),
            change("/mappings/**", ADMINS),

            // who we are, who may look
            see("/settings/**", ADMINS),
            change("/settings/**", ADMINS),
            see("/names/**", ADMINS),
            change("/names/**", ADMINS),
            see("/teams/**", ADMINS),
            change("/teams/**", ADMINS),
            see("/account/**", EVERYONE),
            change("/account/**", EVERYONE),
            see("/accounts/**", ADMINS),
            change("/accounts/**", ADMINS),
            see("/audit", ADMINS),
            see("/audit.{form}", ADMINS),

            // the API
            see("/api/docs/**", EVERYONE),
            see("/api/docs.yaml", EVERYONE),
            see("/api/v1/kpis/**", EVERYONE),
            files("/api/v1/imports", ADMINS),
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

    /** Whether files are taken here: everywhere else they are not even read. */
    boolean takeFile(HttpServletRequest request) {
        return ruleFor(request).filter(Rule::files).isPresent();
    }

    /** What the filter behind which all addresses lie decides, for who must know it sooner. */
    boolean allow(HttpServletRequest request, Role role) {
        return ruleFor(request)
                .filter(rule -> rule.open || rule.roles.contains(role))
                .isPresent();
    }

    private static Optional<Rule> ruleFor(HttpServletRequest request) {
        return RULES.stream()
                .filter(rule -> rule.methods.contains(HttpMethod.valueOf(request.getMethod())))
                .filter(rule ->
                        PathPatternRequestMatcher.pathPattern(rule.pattern).matches(request))
                .findFirst();
    }

    /** Whether a line names this address, for whatever method and role: else there is nothing there to be refused. */
    boolean knows(HttpServletRequest request) {
        return RULES.stream()
                .anyMatch(rule ->
                        PathPatternRequestMatcher.pathPattern(rule.pattern).matches(request));
    }

    private record Rule(String pattern, List<HttpMethod> methods, boolean open, Set<Role> roles, boolean files) {}

    /** For anyone, to read and to post a form. */
    private static Rule open(String pattern) {
        return new Rule(pattern, List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), true, Set.of(), false);
    }

    private static Rule see(String pattern, Set<Role> roles) {
        return new Rule(pattern, READ, false, roles, false);
    }

    private static Rule change(String pattern, Set<Role> roles) {
        return new Rule(pattern, WRITE, false, roles, false);
    }

    /** To hand in a file. */
    private static Rule files(String pattern, Set<Role> roles) {
        return new Rule(pattern, List.of(HttpMethod.POST), false, roles, true);
    }
}
