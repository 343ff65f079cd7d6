package nl.waardemeter.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key with which a script asks the API in the name of an account. What it may do is what the account may, at that moment. */
@Entity
@Table(name = "access_token")
class PersonalToken {

    /** So that a token left in a file or a log is recognised for what it is. */
    static final String MARK = "wm_";

    private static final int PREFIX = MARK.length() + 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private int accountId;
    private String name = "";
    private String prefix = "";
    private byte[] hash = {};
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant expiresAt;
    private @Nullable LocalDate lastUsedOn;

    protected PersonalToken() {}

    PersonalToken(int accountId, String name, String secret, Instant createdAt, @Nullable Instant expiresAt) {
        this.accountId = accountId;
        this.name = name.strip();
        this.prefix = secret.substring(0, PREFIX);
        this.hash = Secrets.hash(secret);
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public int id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable LocalDate lastUsedOn() {
        return lastUsedOn;
    }

    boolean validAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Only the day: enough to see which tokens are of use, and one write a day. */
    void usedOn(LocalDate day) {
        lastUsedOn = day;
    }
}
