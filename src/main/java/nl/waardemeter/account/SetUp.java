package nl.waardemeter.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import nl.waardemeter.database.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator. The codes lie in the database, so that with several copies of the program the code in the log of one
 * opens the page of another.
 */
@Component
class SetUp {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Mode mode;
    private final Clock clock;

    SetUp(Accounts accounts, PasswordHashing hashing, AuditTrail audit, JdbcClient jdbc, Mode mode, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.jdbc = jdbc;
        this.mode = mode;
        this.clock = clock;
    }

    boolean needed() {
        return !accounts.anyExists(mode == Mode.DEMONSTRATION);
    }

    /** A code for the log, valid until the first account is there. */
    @Transactional
    String newCode() {
        String code = Secrets.readable();
        jdbc.sql("insert into set_up_code (hash, made_at) values (:hash, :now)")
                .param("hash", Secrets.hash(code))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return code;
    }

    /** As typed: lower case and spaces for hyphens do no harm. */
    boolean fits(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "-");
        return jdbc.sql("select count(*) from set_up_code where hash = :hash")
                        .param("hash", Secrets.hash(code))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws AlreadySetUp when somebody else was first */
    @Transactional
    SignedIn createFirstAdministrator(String email, String name, String password) {
        // copies of the program that start at one moment, or two people at the page, come here one by one
        jdbc.sql("lock table set_up_code in exclusive mode").update();
        if (!needed()) {
            throw new AlreadySetUp();
        }
        Account account = new Account(email, name, Role.ADMIN, clock.instant());
        account.changePassword(hashing.hash(password));
        SignedIn first = accounts.save(account).signedIn();
        jdbc.sql("delete from set_up_code").update();
        audit.recordBySystem("account.first-admin", "/accounts/" + first.accountId(), "");
        return first;
    }

    static final class AlreadySetUp extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        AlreadySetUp() {
            super("There is an account already");
        }
    }
}
