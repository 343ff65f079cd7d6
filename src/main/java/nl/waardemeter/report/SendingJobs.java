package nl.waardemeter.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every minute whether something is to be sent. What is to be done stands in the tables, not in the jobs: whichever copy of the
 * program looks next goes on with it.
 */
@Configuration(proxyBeanMethods = false)
class SendingJobs {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> reportTurnsTask(ObjectProvider<Turns> turns) {
        return Tasks.recurring("report-turns", FixedDelay.of(OFTEN))
                .execute((instance, context) -> turns.getObject().work(context.getSchedulerState()::isShuttingDown));
    }

    @Bean
    RecurringTask<Void> reportMailsTask(ObjectProvider<Delivery> delivery) {
        return Tasks.recurring("report-mails", FixedDelay.of(OFTEN))
                .execute((instance, context) -> delivery.getObject().work(context.getSchedulerState()::isShuttingDown));
    }
}
