package nl.waardemeter.report;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one schedule. */
@Component
class SendingSchedules {

    static final String PAGE = "/reports/sending";

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    SendingSchedules(JdbcClient jdbc, MailSettings settings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    SendingSchedule now() {
        return jdbc.sql("select switched_on, day, hour, unissued, since from report_schedule")
                .query((row, number) -> new SendingSchedule(
                        row.getBoolean("switched_on"),
                        row.getInt("day"),
                        row.getInt("hour"),
                        row.getString("unissued").equals("issue"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(SendingSchedule.FIRST);
    }

    /**
     * Sets it. Where it was off, or the day or the hour becomes another, it counts from now on.
     *
     * @throws Refusal where there is no such day or hour, or where it is switched on and mails cannot go out
     */
    @Transactional
    void set(boolean on, int day, int hour, boolean issues, SignedIn who) {
        if (day < 1 || day > SendingSchedule.LAST_DAY || hour < 0 || hour > SendingSchedule.LAST_HOUR) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "report.sending.refused.day", SendingSchedule.LAST_DAY);
        }
        if (on && !settings.canSendReports()) {
            throw new Refusal(HttpStatus.CONFLICT, "report.sending.refused.not-set-up");
        }
        SendingSchedule before = now();
        boolean goesOn = before.on() && on && before.day() == day && before.hour() == hour;
        Instant since = goesOn && before.since() != null ? before.since() : clock.instant();
        jdbc.sql(
                        "insert into report_schedule (id, switched_on, day, hour, unissued, since) values (1, :on, :day, :hour, :unissued, "
                                + ":since) on conflict (id) do update set switched_on = :on, day = :day, hour = :hour, "
                                + "unissued = :unissued, since = :since")
                .param("on", on)
                .param("day", day)
                .param("hour", hour)
                .param("unissued", issues ? "issue" : "wait")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                who,
                "report.sending-changed",
                PAGE,
                (on ? "on" : "off") + ", day " + day + ", hour " + hour + ", " + (issues ? "issue" : "wait"));
    }
}
