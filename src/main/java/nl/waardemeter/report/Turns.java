package nl.waardemeter.report;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.scorecard.DataThrough;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a month it is each report's turn: the latest edition goes to whoever is to get it, or one is issued first. A report whose data
 * has not come in, or which somebody is to issue, waits; it goes as soon as it can.
 */
@Component
class Turns {

    static final Duration TOLD_AGAIN_AFTER = Duration.ofMinutes(30);

    /** This one and three before it: what waited longer is not sent by itself any more. */
    private static final int TURNS = 4;

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final String UNISSUED = "unissued";
    private static final String NO_DATA = "no-data";

    private final JdbcClient jdbc;
    private final SendingSchedules schedules;
    private final Recipients recipients;
    private final Editions editions;
    private final Issuing issuing;
    private final ReportMails mails;
    private final SendingNotices notices;
    private final MailSettings settings;
    private final DataThrough dataThrough;
    private final Organisation organisation;
    private final Names names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Turns(
            JdbcClient jdbc,
            SendingSchedules schedules,
            Recipients recipients,
            Editions editions,
            Issuing issuing,
            ReportMails mails,
            SendingNotices notices,
            MailSettings settings,
            DataThrough dataThrough,
            Organisation organisation,
            Names names,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.recipients = recipients;
        this.editions = editions;
        this.issuing = issuing;
        this.mails = mails;
        this.notices = notices;
        this.settings = settings;
        this.dataThrough = dataThrough;
        this.organisation = organisation;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A report that would have gone already. */
    record Waiting(String span, @Nullable String team, String why) {}

    /** Those that still wait, the longest first. */
    List<Waiting> waiting() {
        SendingSchedule schedule = schedules.now();
        return jdbc.sql(
                        "select w.span, t.name as team, w.waits as why from report_turn w left join team t on t.id = w.team_id "
                                + "where w.done_at is null and w.waits is not null and :on and w.span = any(:spans) "
                                + "order by w.span, w.team_id is not null, lower(t.name)")
                .param("on", schedule.on())
                .param(
                        "spans",
                        lately(schedule).stream().map(due -> due.span().word()).toArray(String[]::new))
                .query(Waiting.class)
                .list();
    }

    private List<SendingSchedule.Due> lately(SendingSchedule schedule) {
        return schedule.lately(TURNS, clock.instant(), organisation.zone());
    }

    void work(BooleanSupplier stopping) {
        SendingSchedule schedule = schedules.now();
        if (!schedule.on() || !settings.canSendReports()) {
            return;
        }
        for (ReportKey key : due(lately(schedule))) {
            if (stopping.getAsBoolean()) {
                return;
            }
            try {
                take(key, schedule.issues());
            } catch (RuntimeException e) {
                // the other reports go all the same, and this one is tried again
                log.error("The report {} could not be made ready to be sent", ReportAddress.of(key), e);
            }
        }
    }

    /** What still waits of earlier months, as long as somebody is to get it, and then the reports whose turn it is now. */
    private List<ReportKey> due(List<SendingSchedule.Due> lately) {
        List<ReportKey> due = new ArrayList<>();
        for (SendingSchedule.Due one : lately) {
            boolean now = one.equals(lately.get(lately.size() - 1));
            List<ReportKey> begun = now ? List.of() : begun(one.span());
            recipients.teams(one.at()).stream()
                    .map(team -> new ReportKey(one.span(), team))
                    .filter(key -> now || begun.contains(key))
                    .forEach(due::add);
        }
        return due;
    }

    private List<ReportKey> begun(ReportSpan span) {
        return jdbc.sql("select team_id from report_turn where span = :span and done_at is null")
                .param("span", span.word())
                .query((row, number) -> new ReportKey(span, row.getObject("team_id", Integer.class)))
                .list();
    }

    private void take(ReportKey key, boolean issues) {
        if (isDone(key)) {
            return;
        }
        Edition edition = issuedAfterwards(key).orElse(null);
        if (edition == null && !isComplete(key.span())) {
            await(key, NO_DATA);
            return;
        }
        if (edition == null && !issues) {
            await(key, UNISSUED);
            return;
        }
        try {
            go(edition == null ? issuing.issueInTime(key) : edition);
        } catch (Refusal noData) {
            await(key, NO_DATA);
        }
    }

    private boolean isDone(ReportKey key) {
        return jdbc.sql("select count(*) from report_turn where span = :span and team_id is not distinct from :team "
                                + "and done_at is not null")
                        .param("span", key.span().word())
                        .param("team", key.team(), Types.INTEGER)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What was issued while the month went on tells of a part of it, and was not meant to be sent as the whole. */
    private Optional<Edition> issuedAfterwards(ReportKey key) {
        ZoneId zone = organisation.zone();
        LocalDate last = key.span().period().lastDay();
        return editions.latest(key)
                .filter(edition -> LocalDate.ofInstant(edition.issuedAt(), zone).isAfter(last));
    }

    private boolean isComplete(ReportSpan span) {
        return dataThrough
                .lastDay()
                .filter(day -> !day.isBefore(span.period().lastDay()))
                .isPresent();
    }

    /** Whoever is first, of several copies of the program, does it. */
    private void go(Edition edition) {
        ReportKey key = edition.key();
        transaction.executeWithoutResult(status -> {
            int first = jdbc.sql("insert into report_turn (span, team_id, done_at) values (:span, :team, :now) "
                            + "on conflict (span, team_id) do update set done_at = :now, waits = null, next_at = null "
                            + "where report_turn.done_at is null")
                    .param("span", key.span().word())
                    .param("team", key.team(), Types.INTEGER)
                    .param("now", now())
                    .update();
            if (first > 0) {
                mails.queue(edition, recipients.of(key.team()));
            }
        });
    }

    private record Told(
            @Nullable OffsetDateTime toldAt, @Nullable OffsetDateTime nextAt) {}

    /** The managers are told once of each reason. */
    private void await(ReportKey key, String why) {
        Told told = jdbc.sql("insert into report_turn (span, team_id, waits) values (:span, :team, :why) "
                        + "on conflict (span, team_id) do update set waits = :why, "
                        + "told_at = case when report_turn.waits = :why then report_turn.told_at end, "
                        + "next_at = case when report_turn.waits = :why then report_turn.next_at end "
                        + "returning told_at, next_at")
                .param("span", key.span().word())
                .param("team", key.team(), Types.INTEGER)
                .param("why", why)
                .query(Told.class)
                .single();
        boolean later = told.nextAt != null && told.nextAt.toInstant().isAfter(clock.instant());
        if (told.toldAt != null || later) {
            return;
        }
        String team = key.team() == null ? null : names.byId(Dimension.TEAM).get(key.team());
        boolean know = notices.tellThatItWaits(key, team, why);
        jdbc.sql(
                        "update report_turn set told_at = :told, next_at = :next where span = :span and team_id is not distinct from :team")
                .param("told", know ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "next",
                        know ? null : clock.instant().plus(TOLD_AGAIN_AFTER).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("span", key.span().word())
                .param("team", key.team(), Types.INTEGER)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
