package nl.waardemeter.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three people of the demonstration. Their password stands on its sign-in page, which is no secret to lose: the demonstration
 * listens on loopback only, and in any other mode {@link Account#maySignIn} refuses them.
 */
@Component
public class DemonstrationAccounts {

    static final String PASSWORD = "demonstration-only";

    record Person(String email, String name, Role role) {}

    static final List<Person> PEOPLE = List.of(
            new Person("leader@demo.waardemeter.example", "Lieke Postma", Role.TEAM_LEADER),
            new Person("manager@demo.waardemeter.example", "Mark de Wit", Role.MANAGER),
            new Person("admin@demo.waardemeter.example", "Amira Bos", Role.ADMIN));

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final Clock clock;

    DemonstrationAccounts(Accounts accounts, PasswordHashing hashing, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who hands in the demonstration's files. */
    public SignedIn admin() {
        return of(Role.ADMIN).signedIn();
    }

    /** Who organises the value scan. */
    public SignedIn manager() {
        return of(Role.MANAGER).signedIn();
    }

    /** The team leader gets this team, unless there are teams already. */
    @Transactional
    public void lead(int teamId) {
        Account leader = of(Role.TEAM_LEADER);
        if (leader.teams().isEmpty()) {
            leader.assignTeams(Set.of(teamId));
            audit.recordBySystem("account.teams-assigned", leader.subject(), "- -> /teams/" + teamId);
        }
    }

    private Account of(Role role) {
        return PEOPLE.stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .flatMap(person -> accounts.findByEmail(person.email()))
                .orElseThrow();
    }

    @Transactional
    void createWhereAbsent() {
        List<Person> absent = PEOPLE.stream()
                .filter(person -> accounts.findByEmail(person.email()).isEmpty())
                .toList();
        if (absent.isEmpty()) {
            return;
        }
        // once for all three: it takes a while, and there is nothing to hide
        String hash = hashing.hash(PASSWORD);
        for (Person person : absent) {
            accounts.save(
                    Account.forDemonstration(person.email(), person.name(), person.role(), hash, clock.instant()));
        }
    }
}
