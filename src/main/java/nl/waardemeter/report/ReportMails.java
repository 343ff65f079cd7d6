package nl.waardemeter.report;

import jakarta.mail.internet.InternetAddress;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.report.Editions.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports on their way: one row for an edition and a recipient, so that nothing goes twice. A try is written down before it is made,
 * and no copy of the program takes the mail up while it lasts; one that is killed in the middle of it leaves a mail that is tried
 * again, under the same Message-ID.
 */
@Component
class ReportMails {

    /** Longer than the mail server is waited for, so that nobody else takes it up meanwhile. */
    private static final Duration LASTS = Duration.ofMinutes(10);

    private static final List<Duration> AGAIN_AFTER =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));

    /** How often a mail is tried. */
    static final int TRIES = AGAIN_AFTER.size() + 1;

    private final JdbcClient jdbc;
    private final Editions editions;
    private final MailSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    ReportMails(JdbcClient jdbc, Editions editions, MailSettings settings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A mail whose turn it is. */
    record Due(int id, int edition, int recipient, String messageId, int tries) {}

    /**
     * A line of the log.
     *
     * @param reason the last part of a message's key; null where there is none to give
     * @param nextAt when a mail that waits is tried
     */
    record Line(
            int id,
            String name,
            String email,
            String span,
            @Nullable String team,
            int number,
            String state,
            @Nullable String reason,
            int tries,
            @Nullable OffsetDateTime nextAt,
            OffsetDateTime changedAt) {}

    /**
     * Puts the edition in the queue for all of them who did not get it yet.
     *
     * @return for how many
     */
    @Transactional
    int queue(Edition edition, List<Recipient> recipients) {
        int queued = 0;
        for (Recipient recipient : recipients) {
            queued += jdbc.sql(
                            "insert into report_mail (edition_id, recipient_id, message_id, state, next_at, asked_at, changed_at) "
                                    + "values (:edition, :recipient, :message, 'waiting', :now, :now, :now) "
                                    + "on conflict (edition_id, recipient_id) do update set state = 'waiting', reason = null, tries = 0, "
                                    + "next_at = :now, changed_at = :now, told_at = null where report_mail.state in ('failed', 'skipped')")
                    .param("edition", edition.id())
                    .param("recipient", recipient.id())
                    .param("message", newMessageId())
                    .param("now", now())
                    .update();
        }
        return queued;
    }

    private String newMessageId() {
        String from = settings.from().map(InternetAddress::getAddress).orElse("@localhost");
        return "<report-" + UUID.randomUUID() + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** The same because somebody asks for it. */
    @Transactional
    int ask(Edition edition, List<Recipient> recipients, SignedIn who) {
        int queued = queue(edition, recipients);
        audit.record(who, "report.sent-by-hand", ReportAddress.of(edition.key()), edition.number() + ", " + queued);
        return queued;
    }

    /** Once more from the start, because somebody asks for it; false where it did not fail. */
    @Transactional
    boolean again(int id, SignedIn who) {
        int waits = jdbc.sql("update report_mail set state = 'waiting', reason = null, tries = 0, next_at = :now, "
                        + "changed_at = :now, told_at = null where id = :id and state in ('failed', 'skipped')")
                .param("now", now())
                .param("id", id)
                .update();
        if (waits > 0) {
            audit.record(who, "report.mail-retried", SendingSchedules.PAGE, "mail " + id);
        }
        return waits > 0;
    }

    /** The next one, which counts as tried from here on. Those of one edition come one after the other. */
    Optional<Due> take() {
        return jdbc.sql(
                        "update report_mail set tries = tries + 1, next_at = :later, changed_at = :now where id = ("
                                + "select id from report_mail where state = 'waiting' and next_at <= :now order by edition_id, id limit 1 "
                                + "for update skip locked) returning id, edition_id as edition, recipient_id as recipient, message_id, tries")
                .param("now", now())
                .param("later", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC))
                .query(Due.class)
                .optional();
    }

    @Transactional
    void sent(Due due, ReportKey key) {
        end(due, "sent", null, null);
        editions.sent(due.edition, clock.instant());
        audit.recordBySystem("report.mailed", ReportAddress.of(key), "recipient " + due.recipient);
    }

    /** It is not to go, and that is no fault. */
    @Transactional
    void skipped(Due due, ReportKey key, String reason) {
        end(due, "skipped", reason, null);
        audit.recordBySystem("report.not-mailed", ReportAddress.of(key), "recipient " + due.recipient + ", " + reason);
    }

    /**
     * It did not work out this time, or for good.
     *
     * @return whether it is tried again
     */
    @Transactional
    boolean notSent(Due due, ReportKey key, NotSent.Why why) {
        if (why.forGood || due.tries >= TRIES) {
            end(due, "failed", why.word(), clock.instant());
            audit.recordBySystem(
                    "report.not-mailed", ReportAddress.of(key), "recipient " + due.recipient + ", " + why.word());
            return false;
        }
        end(due, "waiting", why.word(), clock.instant().plus(AGAIN_AFTER.get(due.tries - 1)));
        return true;
    }

    private void end(Due due, String state, @Nullable String reason, @Nullable Instant next) {
        jdbc.sql("update report_mail set state = :state, reason = :reason, next_at = :next, changed_at = :now "
                        + "where id = :id and state = 'waiting'")
                .param("state", state)
                .param("reason", reason, Types.VARCHAR)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now())
                .param("id", due.id)
                .update();
    }

    /** The latest first. */
    List<Line> log(int most) {
        return lines("order by m.changed_at desc, m.id desc limit " + most);
    }

    /** Those that failed for good and of which the admins do not know yet. */
    List<Line> untold() {
        return jdbc.sql(SELECT_LINE
                        + "where m.state = 'failed' and m.told_at is null and m.next_at <= :now order by m.id")
                .param("now", now())
                .query(Line.class)
                .list();
    }

    private List<Line> lines(String rest) {
        return jdbc.sql(SELECT_LINE + rest).query(Line.class).list();
    }

    private static final String SELECT_LINE =
            "select m.id, coalesce(r.name, a.name) as name, coalesce(r.email, a.email) as email, "
                    + "p.span, t.name as team, e.number, m.state, m.reason, m.tries, m.next_at, m.changed_at from report_mail m "
                    + "join report_recipient r on r.id = m.recipient_id left join account a on a.id = r.account_id "
                    + "join report_edition e on e.id = m.edition_id join report p on p.id = e.report_id "
                    + "left join team t on t.id = p.team_id ";

    /** The admins know, or are told later. */
    void told(List<Line> lines, boolean know) {
        for (Line line : lines) {
            jdbc.sql("update report_mail set told_at = :told, next_at = :next where id = :id and state = 'failed'")
                    .param("told", know ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                    .param(
                            "next",
                            know
                                    ? null
                                    : clock.instant()
                                            .plus(Turns.TOLD_AGAIN_AFTER)
                                            .atOffset(ZoneOffset.UTC),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", line.id)
                    .update();
        }
    }

    /** How many failed for good since. */
    int failedSince(Instant since) {
        return jdbc.sql("select count(*) from report_mail where state = 'failed' and changed_at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
