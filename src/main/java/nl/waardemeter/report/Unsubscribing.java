package nl.waardemeter.report;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a recipient leaves the list, by the link of any mail ever sent; and comes back by the same. */
@Component
class Unsubscribing {

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final AuditTrail audit;
    private final Clock clock;

    Unsubscribing(JdbcClient jdbc, Recipients recipients, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret part of a link for one mail. */
    String newLink(int recipient) {
        String secret = Secrets.random();
        jdbc.sql("insert into report_unsubscribe_link (hash, recipient_id, made_at) values (:hash, :recipient, :at)")
                .param("hash", Secrets.hash(secret))
                .param("recipient", recipient)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Whose link it is. */
    Optional<Recipient> of(String secret) {
        return jdbc.sql("select recipient_id from report_unsubscribe_link where hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query(Integer.class)
                .optional()
                .flatMap(recipients::find);
    }

    @Transactional
    void leave(Recipient recipient) {
        int left = jdbc.sql(
                        "update report_recipient set unsubscribed_at = :at where id = :id and unsubscribed_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", recipient.id())
                .update();
        if (left > 0) {
            audit.recordBySystem("report.unsubscribed", RecipientChanges.page(recipient.id()), "");
        }
    }

    @Transactional
    void comeBack(Recipient recipient) {
        int back = jdbc.sql(
                        "update report_recipient set unsubscribed_at = null where id = :id and unsubscribed_at is not null")
                .param("id", recipient.id())
                .update();
        if (back > 0) {
            audit.recordBySystem("report.subscribed-again", RecipientChanges.page(recipient.id()), "");
        }
    }
}
