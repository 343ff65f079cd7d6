package nl.waardemeter.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for tests: {@code mvc.perform(get("/imports").with(people.admin()))}. The same one each time, made where absent. */
@Component
@Transactional
public class People {

    public static final String PASSWORD = "zeven blauwe olifanten fietsen";

    private static final AtomicInteger NEXT = new AtomicInteger();
    /** Hashed once: it takes a quarter of a second. */
    private static final String HASH = new PasswordHashing().hash(PASSWORD);

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    public RequestPostProcessor admin() {
        return authentication(signedIn(Role.ADMIN).authentication());
    }

    public RequestPostProcessor manager() {
        return authentication(signedIn(Role.MANAGER).authentication());
    }

    /** With exactly these teams. */
    public RequestPostProcessor teamLeader(int... teams) {
        return authentication(signedIn(Role.TEAM_LEADER, teams).authentication());
    }

    public RequestPostProcessor as(Role role, int... teams) {
        return authentication(signedIn(role, teams).authentication());
    }

    public SignedIn signedIn(Role role, int... teams) {
        String word = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Account account = accounts.findByEmail(word + "@tests.example")
                .orElseGet(() -> add(word + "@tests.example", "Test " + word, role));
        Set<Integer> own = Arrays.stream(teams).boxed().collect(Collectors.toSet());
        account.assignTeams(own);
        return account.signedIn();
    }

    /** The header with which a program signs in by e-mail address and password. */
    public String basic(Role role) {
        String credentials = signedIn(role).email() + ":" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** A new one of its own for a test that changes it; signs in with {@link #PASSWORD}. */
    Account somebody(Role role) {
        int number = NEXT.incrementAndGet();
        return add("p" + number + "." + System.nanoTime() + "@tests.example", "Person " + number, role);
    }

    private Account add(String email, String name, Role role) {
        Account account = new Account(email, name, role, java.time.Instant.parse("2026-11-22T09:00:00Z"));
        account.changePassword(HASH);
        return accounts.save(account);
    }
}
