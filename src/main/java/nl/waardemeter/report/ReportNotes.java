package nl.waardemeter.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people add to a draft: what they have to say about a section, and which of the customers' words they do not pass on. */
@Component
public class ReportNotes {

    static final int LONGEST_COMMENT = 4000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ReportNotes(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    record Notes(List<Written> comments, Set<Answer> leftOut) {}

    record Written(String section, String text, String by, Instant writtenAt) {}

    record Answer(String source, String response) {}

    Notes of(ReportKey key) {
        return find(key).map(this::of).orElseGet(() -> new Notes(List.of(), Set.of()));
    }

    private Notes of(int report) {
        return new Notes(
                jdbc.sql("select c.section, c.text, a.name as by, c.written_at from report_comment c "
                                + "join account a on a.id = c.account_id where c.report_id = :report")
                        .param("report", report)
                        .query(Written.class)
                        .list(),
                new HashSet<>(jdbc.sql(
                                "select source, response_id as response from report_left_out where report_id = :report")
                        .param("report", report)
                        .query(Answer.class)
                        .list()));
    }

    Optional<Integer> find(ReportKey key) {
        return jdbc.sql("select id from report where span = :span and team_id is not distinct from :team")
                .param("span", key.span().word())
                .param("team", key.team(), java.sql.Types.INTEGER)
                .query(Integer.class)
                .optional();
    }

    /** The number of the report, which is there from then on; locked until the end of the transaction. */
    int begin(ReportKey key) {
        jdbc.sql("insert into report (span, team_id) values (:span, :team) on conflict (span, team_id) do nothing")
                .param("span", key.span().word())
                .param("team", key.team(), java.sql.Types.INTEGER)
                .update();
        return jdbc.sql("select id from report where span = :span and team_id is not distinct from :team for update")
                .param("span", key.span().word())
                .param("team", key.team(), java.sql.Types.INTEGER)
                .query(Integer.class)
                .single();
    }

    /**
     * Says it, instead of what was said; nothing takes it away.
     *
     * @throws Refusal where it is too long
     */
    @Transactional
    public void comment(ReportKey key, ReportSection section, String text, SignedIn who) {
        String said = text.strip().replace("\r\n", "\n");
        if (said.length() > LONGEST_COMMENT) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "report.comment.long", LONGEST_COMMENT, said.length());
        }
        int report = begin(key);
        if (said.isEmpty()) {
            jdbc.sql("delete from report_comment where report_id = :report and section = :section")
                    .param("report", report)
                    .param("section", section.word())
                    .update();
        } else {
            jdbc.sql(
                            "insert into report_comment (report_id, section, text, account_id, written_at) "
                                    + "values (:report, :section, :text, :who, :at) on conflict (report_id, section) "
                                    + "do update set text = excluded.text, account_id = excluded.account_id, written_at = excluded.written_at")
                    .param("report", report)
                    .param("section", section.word())
                    .param("text", said)
                    .param("who", who.accountId())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        audit.record(who, "report.commented", ReportAddress.of(key), section.word());
    }

    /** The answer is not passed on, or is again. */
    @Transactional
    public void leaveOut(ReportKey key, Answer answer, boolean out, SignedIn who) {
        int report = begin(key);
        jdbc.sql(
                        out
                                ? "insert into report_left_out (report_id, source, response_id) values (:report, :source, :response) "
                                        + "on conflict do nothing"
                                : "delete from report_left_out where (report_id, source, response_id) = (:report, :source, :response)")
                .param("report", report)
                .param("source", answer.source())
                .param("response", answer.response())
                .update();
        audit.record(who, out ? "report.voice-left-out" : "report.voice-returned", ReportAddress.of(key), "");
    }

    /** All that were left out are passed on again. */
    @Transactional
    public void passOnAll(ReportKey key, SignedIn who) {
        int report = begin(key);
        jdbc.sql("delete from report_left_out where report_id = :report")
                .param("report", report)
                .update();
        audit.record(who, "report.voice-returned", ReportAddress.of(key), "");
    }
}
