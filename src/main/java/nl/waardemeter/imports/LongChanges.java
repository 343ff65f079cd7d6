package nl.waardemeter.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of definitions that make many figures anew: one at a time, by a job that goes on wherever the program is killed. */
@Component
public class LongChanges {

    private static final Logger log = LoggerFactory.getLogger(LongChanges.class);

    private final JdbcClient jdbc;
    private final ObjectProvider<LongChange> changes;
    private final Rebuild rebuild;
    private final ObjectProvider<SchedulerClient> client;
    private final ObjectProvider<Scheduler> scheduler;
    private final OneTimeTask<Void> task;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long mostAtOnce;

    LongChanges(
            JdbcClient jdbc,
            ObjectProvider<LongChange> changes,
            Rebuild rebuild,
            ObjectProvider<SchedulerClient> client,
            ObjectProvider<Scheduler> scheduler,
            OneTimeTask<Void> longChangeTask,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${waardemeter.rows-changed-at-once:200000}") long mostAtOnce) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.rebuild = rebuild;
        this.client = client;
        this.scheduler = scheduler;
        this.task = longChangeTask;
        this.transaction = transaction;
        this.clock = clock;
        this.mostAtOnce = mostAtOnce;
    }

    /**
     * The last one that was asked for.
     *
     * @param failure the key of the message that says why it was not done
     */
    public record Asked(
            int id,
            OffsetDateTime askedAt,
            @Nullable String by,
            @Nullable OffsetDateTime finishedAt,
            @Nullable String failure) {}

    public Optional<Asked> last() {
        return jdbc.sql("select c.id, c.asked_at, a.name as by, c.finished_at, c.failure from long_change c left join "
                        + "account a on a.id = c.account_id order by c.id desc limit 1")
                .query(Asked.class)
                .optional();
    }

    public boolean isUnderWay() {
        return last().filter(asked -> asked.finishedAt() == null).isPresent();
    }

    /** What is changed meanwhile would be overtaken. */
    public void refuseWhileUnderWay() {
        if (isUnderWay()) {
            throw new Refusal(HttpStatus.CONFLICT, "imports.long-change.under-way");
        }
    }

    /** Whether all figures take longer than somebody waits for a page. */
    public boolean isEverythingLong() {
        return rebuild.isLong(mostAtOnce);
    }

    public boolean isLong(long rows) {
        return rows > mostAtOnce;
    }

    /** Has it done by a job that is stored with what asks for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void later(LongChange change, String body, int accountId) {
        int id = jdbc.sql("insert into long_change (name, body, account_id, asked_at) values (?, ?, ?, ?) returning id")
                .params(change.name(), body, accountId, now())
                .query(Integer.class)
                .single();
        client.getObject().schedule(task.instance(String.valueOf(id)), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }

    private record Waiting(String name, String body, int accountId) {}

    /** Does it; killed in between, it is done again from the start. */
    void work(int id) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql(
                            "select name, body, account_id from long_change where id = ? and finished_at is null")
                    .param(id)
                    .query(Waiting.class)
                    .optional()
                    .ifPresent(waiting -> {
                        of(waiting.name).apply(waiting.body, waiting.accountId);
                        finish(id, null);
                    }));
        } catch (Refusal refusal) {
            transaction.executeWithoutResult(status -> finish(id, refusal.getDetailMessageCode()));
        } catch (RuntimeException e) {
            if (CutOff.is(e)) {
                throw e;
            }
            // The message of the exception may hold values of rows; its class tells enough
            log.error("Change {} failed: {}", id, e.getClass().getName());
            transaction.executeWithoutResult(status -> finish(id, "imports.long-change.failed"));
        }
    }

    private LongChange of(String name) {
        return changes.stream()
                .filter(change -> change.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void finish(int id, @Nullable String failure) {
        jdbc.sql("update long_change set finished_at = :now, failure = :failure where id = :id")
                .param("now", now())
                .param("failure", failure, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Configured {

        @Bean
        OneTimeTask<Void> longChangeTask(ObjectProvider<LongChanges> changes) {
            return Tasks.oneTime("long-change", Void.class)
                    .execute((instance, context) -> changes.getObject().work(Integer.parseInt(instance.getId())));
        }
    }
}
