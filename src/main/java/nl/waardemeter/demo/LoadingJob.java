package nl.waardemeter.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.waardemeter.database.Mode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration once the program is ready and the first page can be seen. The job stands in the database until all is there,
 * so that a program that is killed goes on where it was; its name is the last day, which stays what it was when it began.
 */
@Component
class LoadingJob {

    static final String NAME = "demonstration";

    private static final Duration COMES_BACK_AFTER = Duration.ofSeconds(2);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CustomTask<Void> task;
    private final LoadingProgress progress;
    private final Mode mode;
    private final Clock clock;

    LoadingJob(
            ObjectProvider<SchedulerClient> scheduler,
            CustomTask<Void> demonstrationTask,
            LoadingProgress progress,
            Mode mode,
            Clock clock) {
        this.scheduler = scheduler;
        this.task = demonstrationTask;
        this.progress = progress;
        this.mode = mode;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (mode == Mode.DEMONSTRATION && progress.isNothingThere()) {
            LocalDate yesterday =
                    LocalDate.ofInstant(clock.instant(), WallTime.ZONE).minusDays(1);
            scheduler.getObject().schedule(task.instance(yesterday.toString()), clock.instant());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LoadingSettings.class)
    static class Configured {

        @Bean
        CustomTask<Void> demonstrationTask(ObjectProvider<Loading> loading, LoadingSettings settings) {
            return Tasks.custom(NAME, Void.class)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(COMES_BACK_AFTER))
                    .execute((instance, context) -> {
                        Months months = new Months(LocalDate.parse(instance.getId()), settings.months());
                        try {
                            boolean done = loading.getObject()
                                    .load(LoadingPlan.of(months), context.getSchedulerState()::isShuttingDown);
                            return done
                                    ? new OnCompleteRemove<>()
                                    : new OnCompleteReschedule<>(FixedDelay.of(COMES_BACK_AFTER));
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return new OnCompleteReschedule<>(FixedDelay.of(COMES_BACK_AFTER));
                        } catch (IOException e) {
                            throw new IllegalStateException("The demonstration could not be loaded", e);
                        }
                    });
        }
    }
}
