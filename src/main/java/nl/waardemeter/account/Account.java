package nl.waardemeter.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may look. Never deleted, as the audit trail refers to it; an account that is no longer used is disabled. What templates
 * ask for is public.
 */
@Entity
class Account {

    static final Duration PASSWORD_LINK_LIFETIME = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String email = "";
    private String name = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.TEAM_LEADER;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_team", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "team_id")
    private Set<Integer> teams = new HashSet<>();

    private @Nullable String passwordHash;
    private int sessionGeneration;
    private @Nullable String language;
    private boolean demonstration;
    private @Nullable Instant disabledAt;
    private byte @Nullable [] passwordLinkHash;
    private @Nullable Instant passwordLinkExpiresAt;
    private Instant createdAt = Instant.EPOCH;

    protected Account() {}

    Account(String email, String name, Role role, Instant createdAt) {
        this.email = email.strip();
        this.name = name.strip();
        this.role = role;
        this.createdAt = createdAt;
    }

    static Account forDemonstration(String email, String name, Role role, String passwordHash, Instant createdAt) {
        Account account = new Account(email, name, role, createdAt);
        account.demonstration = true;
        account.passwordHash = passwordHash;
        return account;
    }

    public int id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Set<Integer> teams() {
        return Set.copyOf(teams);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public @Nullable String language() {
        return language;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    /** The message that says whether it can be used. */
    public String stateKey() {
        if (disabled()) {
            return "account.state.disabled";
        }
        if (demonstration) {
            return "account.state.demonstration";
        }
        return hasPassword() ? "account.state.active" : "account.state.no-password";
    }

    /** The address under which the audit trail knows it. */
    String subject() {
        return "/accounts/" + id();
    }

    boolean maySignIn(Mode mode) {
        return !disabled() && (!demonstration || mode == Mode.DEMONSTRATION);
    }

    SignedIn signedIn() {
        return new SignedIn(id(), email, name, role, role.scope(teams), sessionGeneration);
    }

    void rename(String name) {
        this.name = name.strip();
    }

    void changeRole(Role role) {
        this.role = role;
    }

    void assignTeams(Set<Integer> teams) {
        if (teams.contains(0)) {
            throw new IllegalArgumentException("0 is no team");
        }
        this.teams.retainAll(teams);
        this.teams.addAll(teams);
    }

    void speak(@Nullable String language) {
        this.language = language;
    }

    void disable(Instant now) {
        if (!disabled()) {
            disabledAt = now;
            passwordLinkHash = null;
            passwordLinkExpiresAt = null;
            signOutEverywhere();
        }
    }

    void enable() {
        disabledAt = null;
    }

    /** Sessions end, personal tokens stay: they are other keys, revoked one by one. */
    void signOutEverywhere() {
        sessionGeneration++;
    }

    void changePassword(String hash) {
        if (demonstration) {
            throw new IllegalStateException("The password of a demonstration account is fixed");
        }
        passwordHash = hash;
        passwordLinkHash = null;
        passwordLinkExpiresAt = null;
        signOutEverywhere();
    }

    public boolean mayChoosePassword() {
        return !demonstration && !disabled();
    }

    /** A new link replaces an earlier one; the password in use stays until the link is used. */
    void offerPasswordLink(byte[] hash, Instant now) {
        if (!mayChoosePassword()) {
            throw new IllegalStateException("No password can be chosen for this account");
        }
        passwordLinkHash = hash.clone();
        passwordLinkExpiresAt = now.plus(PASSWORD_LINK_LIFETIME);
    }

    boolean passwordLinkValidAt(Instant now) {
        return !disabled() && passwordLinkExpiresAt != null && now.isBefore(passwordLinkExpiresAt);
    }
}
