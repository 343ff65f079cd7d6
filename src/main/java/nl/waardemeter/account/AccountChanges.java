package nl.waardemeter.account;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Every change of an account, with its guard and its line in the audit trail, in one transaction. */
@Component
@Transactional
class AccountChanges {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final Mode mode;
    private final Clock clock;

    AccountChanges(Accounts accounts, PasswordHashing hashing, AuditTrail audit, Mode mode, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.mode = mode;
        this.clock = clock;
    }

    /** @throws EmailTaken whatever its upper and lower case */
    Added add(SignedIn who, String email, String name, Role role, Set<Integer> teams) {
        if (accounts.findByEmail(email.strip()).isPresent()) {
            throw new EmailTaken();
        }
        Account account = accounts.save(new Account(email, name, role, clock.instant()));
        account.assignTeams(teams);
        audit.record(who, "account.added", account.subject(), role + " " + teamList(teams));
        return new Added(account.id(), newLink(who, account));
    }

    void change(SignedIn who, int id, String name, Role role, Set<Integer> teams) {
        Account account = find(id);
        if (account.role() == Role.ADMIN && role != Role.ADMIN) {
            mustNotBeLastAdmin(account);
        }
        if (!account.name().equals(name.strip())) {
            account.rename(name);
            audit.record(who, "account.renamed", account.subject(), "");
        }
        if (account.role() != role) {
            audit.record(who, "account.role-changed", account.subject(), account.role() + " -> " + role);
            account.changeRole(role);
        }
        if (!account.teams().equals(teams)) {
            audit.record(
                    who,
                    "account.teams-assigned",
                    account.subject(),
                    teamList(account.teams()) + " -> " + teamList(teams));
            account.assignTeams(teams);
        }
    }

    void disable(SignedIn who, int id) {
        Account account = find(id);
        if (account.disabled()) {
            return;
        }
        if (account.role() == Role.ADMIN) {
            mustNotBeLastAdmin(account);
        }
        account.disable(clock.instant());
        audit.record(who, "account.disabled", account.subject(), "");
    }

    void enable(SignedIn who, int id) {
        Account account = find(id);
        if (account.disabled()) {
            account.enable();
            audit.record(who, "account.enabled", account.subject(), "");
        }
    }

    void signOutEverywhere(SignedIn who, int id) {
        Account account = find(id);
        account.signOutEverywhere();
        audit.record(who, "account.signed-out-everywhere", account.subject(), "");
    }

    /** @return the secret part of a link with which the account's holder chooses a password, shown to the admin once */
    String offerPasswordLink(SignedIn who, int id) {
        return newLink(who, find(id));
    }

    /** @return who is signed in from now on: all earlier sessions have ended, that of the request goes on as this */
    SignedIn changeOwnPassword(SignedIn who, String password) {
        Account account = find(who.accountId());
        account.changePassword(hashing.hash(password));
        audit.record(who, "account.password-changed", account.subject(), "");
        return account.signedIn();
    }

    /** @throws LinkNotValid when it was used, replaced or is too old */
    void choosePassword(String link, String password) {
        Account account = ofLink(link);
        account.changePassword(hashing.hash(password));
        audit.record(account.id(), "account.password-chosen", account.subject(), "");
    }

    Account ofLink(String link) {
        return accounts.findByPasswordLinkHash(Secrets.hash(link))
                .filter(account -> account.passwordLinkValidAt(clock.instant()))
                .orElseThrow(LinkNotValid::new);
    }

    void speak(SignedIn who, @Nullable String language) {
        find(who.accountId()).speak(language);
    }

    private String newLink(SignedIn who, Account account) {
        String link = Secrets.random();
        account.offerPasswordLink(Secrets.hash(link), clock.instant());
        audit.record(who, "account.password-link-made", account.subject(), "");
        return link;
    }

    /** One who cannot sign in yet, or in another mode only, is no help. */
    private void mustNotBeLastAdmin(Account account) {
        boolean another = accounts.lockAdmins().stream()
                .filter(admin -> admin.id() != account.id())
                .anyMatch(admin -> admin.hasPassword() && admin.maySignIn(mode));
        if (!another && account.maySignIn(mode)) {
            throw new LastAdmin();
        }
    }

    private Account find(int id) {
        return accounts.findById(id).orElseThrow(NoSuchAccount::new);
    }

    private static String teamList(Set<Integer> teams) {
        return teams.isEmpty()
                ? "-"
                : teams.stream().sorted().map(team -> "/teams/" + team).collect(Collectors.joining(" "));
    }

    record Added(int id, String passwordLink) {}

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchAccount extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class EmailTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class LastAdmin extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class LinkNotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
