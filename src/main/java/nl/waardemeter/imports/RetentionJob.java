package nl.waardemeter.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.organisation.Organisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes days and removes old rows, in batches between which imports have their turn. What a night does not finish the next one does. */
@Component
class RetentionJob {

    private static final int BATCH = 20_000;
    private static final LocalTime AT_NIGHT = LocalTime.of(1, 30);
    private static final long WAIT_MILLIS = 1_000;
    private static final int PATIENCE = 3_600;

    private final Retention retention;
    private final List<RecordKind> kinds;
    private final Organisation organisation;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    RetentionJob(
            Retention retention,
            List<RecordKind> kinds,
            Organisation organisation,
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AuditTrail audit) {
        this.retention = retention;
        this.kinds = kinds;
        this.organisation = organisation;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Does what there is to do as the settings are now; ends early where the program stops or imports go on for an hour. */
    void work(BooleanSupplier stopping) throws SQLException, InterruptedException {
        Integer months = organisation.settings().retentionMonths();
        if (months == null) {
            return;
        }
        Retention.Limits limits = retention.limits(months);
        boolean goesOn = inTurn(stopping, () -> close(limits)) >= 0;
        for (RecordKind kind : kinds) {
            FactTable table = kind.table();
            goesOn = goesOn && removeAll(stopping, table.name(), retention.removable(table), limits);
            goesOn = goesOn && removeAll(stopping, table.versions(), Retention.old(table), limits);
        }
        if (goesOn) {
            removeAll(stopping, "rejected_row", Retention.oldRejected(), limits);
        }
    }

    private boolean removeAll(BooleanSupplier stopping, String table, String where, Retention.Limits limits)
            throws SQLException, InterruptedException {
        int removed = BATCH;
        while (removed == BATCH) {
            removed = inTurn(stopping, () -> remove(table, where, limits));
        }
        return removed >= 0;
    }

    /** What it does is a transaction of its own, while no import is at work; -1 where it did not come to that. */
    private int inTurn(BooleanSupplier stopping, java.util.function.IntSupplier step)
            throws SQLException, InterruptedException {
        for (int attempt = 0; attempt < PATIENCE && !stopping.getAsBoolean(); attempt++) {
            try (Turn turn = Turn.tryTake(dataSource)) {
                if (turn != null) {
                    Integer rows = transaction.execute(status -> {
                        Turn.change(jdbc);
                        return step.getAsInt();
                    });
                    return rows == null ? 0 : rows;
                }
            }
            Thread.sleep(WAIT_MILLIS);
        }
        return -1;
    }

    /** Days only ever close: a longer term opens none of them again. */
    private int close(Retention.Limits limits) {
        int closed = jdbc.sql(
                        "update settings set closed_before = :closed where closed_before is null or closed_before < :closed")
                .param("closed", limits.closedBefore())
                .update();
        if (closed > 0) {
            organisation.dataChanged();
            audit.recordBySystem(
                    "imports.days-closed",
                    "/settings/retention",
                    "closed before " + limits.closedBefore() + ", removed before " + limits.removedBefore());
        }
        return closed;
    }

    private int remove(String table, String where, Retention.Limits limits) {
        return Retention.bind(
                        jdbc.sql("delete from " + table + " where ctid = any(array(select f.ctid from " + table
                                + " f where " + where + " limit " + BATCH + "))"),
                        limits)
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Configured {

        /** Every night, or at the next start where the program did not run. */
        @Bean
        RecurringTask<Void> retentionTask(ObjectProvider<RetentionJob> job) {
            return Tasks.recurring("retention", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                    .execute((instance, context) -> {
                        try {
                            job.getObject().work(context.getSchedulerState()::isShuttingDown);
                        } catch (SQLException e) {
                            throw new IllegalStateException(
                                    "Old rows could not be removed: SQL state " + e.getSQLState());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }
    }
}
