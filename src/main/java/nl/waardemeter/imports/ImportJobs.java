package nl.waardemeter.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the worker: a job for each import, kept in the database, so that none is forgotten whatever happens. */
@Component
class ImportJobs {

    private static final String NAME = "import";
    private static final Duration COMES_BACK_AFTER = Duration.ofSeconds(5);

    private final ObjectProvider<SchedulerClient> client;
    private final ObjectProvider<Scheduler> scheduler;
    private final CustomTask<Void> task;
    private final Clock clock;

    ImportJobs(
            ObjectProvider<SchedulerClient> client,
            ObjectProvider<Scheduler> scheduler,
            CustomTask<Void> importTask,
            Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.task = importTask;
        this.clock = clock;
    }

    /** The job is stored with what asks for it, or not at all; it begins as soon as the transaction is through. */
    @Transactional(propagation = Propagation.MANDATORY)
    void wake(int importId) {
        client.getObject().schedule(task.instance(importId + "-" + clock.millis()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Configured {

        /** A job that finds another one at work comes back, rather than to hold a thread and a connection until that is through. */
        @Bean
        CustomTask<Void> importTask(ObjectProvider<ImportWorker> worker) {
            return Tasks.custom(NAME, Void.class)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(COMES_BACK_AFTER))
                    .execute((instance, context) ->
                            worker.getObject().workUntilNothingWaits(context.getSchedulerState()::isShuttingDown)
                                    ? new OnCompleteRemove<>()
                                    : new OnCompleteReschedule<>(FixedDelay.of(COMES_BACK_AFTER)));
        }
    }
}
