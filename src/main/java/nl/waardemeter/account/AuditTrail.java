package nl.waardemeter.account;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who changed what, and when. Recorded in the transaction of the change, so that neither is there without the other.
 *
 * <ul>
 *   <li>{@code code}: {@code <package>.<what>} in lower case with hyphens, such as {@code imports.undone}; its text is the message
 *       {@code <package>.audit.<what>}.
 *   <li>{@code subject}: the address of the page of the thing, such as {@code /imports/12}. Never a name or an e-mail address.
 *   <li>{@code detail}: what became of it, such as {@code MANAGER -> ADMIN}, in no language. No personal data either.
 * </ul>
 */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(SignedIn who, String code, String subject, String detail) {
        record(who.accountId(), code, subject, detail);
    }

    /** For work that goes on after the request of the account that asked for it. */
    public void record(int accountId, String code, String subject, String detail) {
        insert(accountId, code, subject, detail);
    }

    /** What nobody asked for at this moment: a start, a schedule, a refused sign-in. */
    public void recordBySystem(String code, String subject, String detail) {
        insert(null, code, subject, detail);
    }

    /** Whether anything happened after this moment whose code begins with one of these. */
    public boolean changedSince(Instant moment, String... beginnings) {
        return jdbc.sql("select exists (select from audit_entry where at > :moment and code like any(:like))")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .param("like", Stream.of(beginnings).map(one -> one + "%").toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private void insert(@Nullable Integer accountId, String code, String subject, String detail) {
        jdbc.sql(
                        "insert into audit_entry (at, account_id, code, subject, detail) values (:at, :account, :code, :subject, :detail)")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("account", accountId, Types.INTEGER)
                .param("code", code)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }
}
