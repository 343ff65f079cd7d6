package nl.waardemeter.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Wakes the worker: a job for each import, kept in the database, so that none is forgotten whatever happens. */
@Component
class ImportJobs {

    private static final String NAME = "import";

    private final ObjectProvider<SchedulerClient> scheduler;
    private final OneTimeTask<Void> task;
    private final Clock clock;

    ImportJobs(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> importTask, Clock clock) {
        this.scheduler = scheduler;
        this.task = importTask;
        this.clock = clock;
    }

    /** As soon as the transaction that asked for it is through. */
    void wake(int importId) {
        scheduler.getObject().schedule(task.instance(importId + "-" + clock.millis()), clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Configured {

        @Bean
        OneTimeTask<Void> importTask(ObjectProvider<ImportWorker> worker) {
            return Tasks.oneTime(NAME)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                    .execute((instance, context) -> {
                        try {
                            worker.getObject().workUntilNothingWaits();
                        } catch (java.sql.SQLException | java.io.IOException e) {
                            throw new IllegalStateException("The import could not be finished", e);
                        }
                    });
        }
    }
}
