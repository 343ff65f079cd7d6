package nl.waardemeter.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import nl.waardemeter.kpi.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contacts behind all figures of a period, leg by leg, in the order of time. They are not gathered: each is handed on as it comes from
 * the database, so that it does not matter how many there are. Neither customer nor agent is read.
 */
@Component
public class LegRows {

    private static final int AT_A_TIME = 2_000;

    /** Of the database's own work on a part; how long the taker takes does not count. */
    private static final String LONGEST = "set local statement_timeout = '5min'";

    private static final String NOBODY = "-";

    private final JdbcClient jdbc;

    LegRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One leg.
     *
     * @param waitMs with the other durations in milliseconds; null where it is not known
     */
    public record Leg(
            Instant offeredAt,
            String channel,
            String direction,
            @Nullable String team,
            @Nullable String queue,
            @Nullable String topic,
            String exit,
            @Nullable Integer waitMs,
            @Nullable Integer talkMs,
            @Nullable Integer holdMs,
            @Nullable Integer wrapUpMs,
            @Nullable Boolean transferred,
            @Nullable Boolean resolved,
            String source,
            String contact,
            int number) {}

    /** Takes one leg after the other. */
    public interface Taker {
        void take(Leg leg) throws IOException;
    }

    /**
     * All legs that the selection lets through. Where one cannot be taken, the rest is not read.
     *
     * @throws IOException what the taker threw
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(Selection selection, Taker taker) throws IOException {
        jdbc.sql(LONGEST).update();
        // only a day has to be put in order at a time, however long the period is
        for (LocalDate day = selection.period().from();
                day.isBefore(selection.period().until());
                day = day.plusDays(1)) {
            ofDay(selection.during(ReportingPeriod.ofDays(day, day)), taker);
        }
    }

    private void ofDay(Selection day, Taker taker) throws IOException {
        try {
            TotalsReader.bind(
                            jdbc,
                            "select floor(extract(epoch from f.offered_at))::bigint as offered, f.channel, f.direction, "
                                    + "team_of.name as team, queue_of.name as queue, topic_of.name as topic, f.exit, f.wait_ms, "
                                    + "f.talk_ms, f.hold_ms, f.wrap_up_ms, f.transferred, f.resolved, source_of.name as source, "
                                    + "f.contact_id, f.leg from contact_leg f join team team_of on team_of.id = f.team_id "
                                    + "join queue queue_of on queue_of.id = f.queue_id join topic topic_of on topic_of.id = f.topic_id "
                                    + "join source source_of on source_of.id = f.source_id "
                                    + "where f.offered_day >= :from and f.offered_day < :until"
                                    + TotalsReader.where(day, "f.")
                                    + " order by f.offered_at, f.source_id, f.contact_id, f.leg",
                            day)
                    .withFetchSize(AT_A_TIME)
                    .query(rs -> {
                        hand(rs, taker);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void hand(ResultSet rs, Taker taker) throws SQLException {
        try {
            taker.take(new Leg(
                    Instant.ofEpochSecond(rs.getLong(1)),
                    rs.getString(2),
                    rs.getString(3),
                    name(rs, 4),
                    name(rs, 5),
                    name(rs, 6),
                    rs.getString(7),
                    rs.getObject(8, Integer.class),
                    rs.getObject(9, Integer.class),
                    rs.getObject(10, Integer.class),
                    rs.getObject(11, Integer.class),
                    rs.getObject(12, Boolean.class),
                    rs.getObject(13, Boolean.class),
                    rs.getString(14),
                    rs.getString(15),
                    rs.getInt(16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String name(ResultSet rs, int column) throws SQLException {
        String name = rs.getString(column);
        return NOBODY.equals(name) ? null : name;
    }
}
