package nl.waardemeter.report;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.waardemeter.account.ActiveAccounts;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a report, as managers decide. In the trail stands which recipient by number, never a name or an address. */
@Component
class RecipientChanges {

    private final JdbcClient jdbc;
    private final ActiveAccounts accounts;
    private final Recipients recipients;
    private final AuditTrail audit;
    private final Clock clock;

    RecipientChanges(JdbcClient jdbc, ActiveAccounts accounts, Recipients recipients, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
    }

    static String page(int id) {
        return SendingSchedules.PAGE + "/recipients/" + id;
    }

    Recipient see(int id) {
        return recipients.find(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "report.recipient.unknown"));
    }

    /**
     * Adds somebody.
     *
     * @param form checked already
     * @throws Refusal where the account may not see the report, or gets it already
     */
    @Transactional
    int add(RecipientForm form, SignedIn who) {
        Integer account = form.accountId();
        requireInScope(account, form.teamId());
        try {
            int id = jdbc.sql(
                            "insert into report_recipient (account_id, name, email, team_id, language, forms, added_at) values "
                                    + "(:account, :name, :email, :team, :language, :forms, :at) returning id")
                    .param("account", account, Types.INTEGER)
                    .param("name", account == null ? form.name() : null, Types.VARCHAR)
                    .param("email", account == null ? form.email() : null, Types.VARCHAR)
                    .param("team", form.teamId(), Types.INTEGER)
                    .param("language", form.language())
                    .param("forms", form.forms().toArray(String[]::new))
                    .param("at", now())
                    .query(Integer.class)
                    .single();
            audit.record(who, "report.recipient-added", page(id), what(form));
            return id;
        } catch (DuplicateKeyException e) {
            throw twice();
        }
    }

    /** Which report, and how; whose address it is does not change, as the links in earlier mails are that person's. */
    @Transactional
    void change(int id, RecipientForm form, SignedIn who) {
        Recipient before = see(id);
        requireInScope(before.account(), form.teamId());
        try {
            jdbc.sql("update report_recipient set name = :name, team_id = :team, language = :language, "
                            + "forms = :forms where id = :id")
                    .param("name", before.account() == null ? form.name() : null, Types.VARCHAR)
                    .param("team", form.teamId(), Types.INTEGER)
                    .param("language", form.language())
                    .param("forms", form.forms().toArray(String[]::new))
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw twice();
        }
        audit.record(who, "report.recipient-changed", page(id), what(form));
    }

    @Transactional
    void remove(int id, SignedIn who) {
        if (see(id).removedAt() == null) {
            jdbc.sql("update report_recipient set removed_at = :at where id = :id")
                    .param("at", now())
                    .param("id", id)
                    .update();
            audit.record(who, "report.recipient-removed", page(id), "");
        }
    }

    @Transactional
    void bringBack(int id, SignedIn who) {
        Recipient removed = see(id);
        if (removed.removedAt() != null) {
            requireInScope(removed.account(), removed.team());
            try {
                jdbc.sql("update report_recipient set removed_at = null where id = :id")
                        .param("id", id)
                        .update();
            } catch (DuplicateKeyException e) {
                throw twice();
            }
            audit.record(who, "report.recipient-returned", page(id), "");
        }
    }

    private void requireInScope(@Nullable Integer account, @Nullable Integer team) {
        if (account == null) {
            return;
        }
        ActiveAccounts.Active active = accounts.find(account)
                .orElseThrow(() -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "report.recipient.wrong.account"));
        if (team == null ? !active.who().scope().all() : !active.who().scope().includes(team)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "report.recipient.wrong.scope");
        }
    }

    private static Refusal twice() {
        return new Refusal(HttpStatus.CONFLICT, "report.recipient.wrong.twice");
    }

    private static String what(RecipientForm form) {
        return (form.accountId() == null ? "outside" : "/accounts/" + form.accountId()) + ", "
                + (form.teamId() == null ? "everybody" : "/teams/" + form.teamId()) + ", " + form.language() + ", "
                + String.join(" ", form.forms());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
