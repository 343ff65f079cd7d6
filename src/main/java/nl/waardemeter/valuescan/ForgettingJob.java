package nl.waardemeter.valuescan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of assessors go half a year after their wave closed. */
@Configuration(proxyBeanMethods = false)
class ForgettingJob {

    static final int MONTHS = 6;
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 10);

    @Bean
    RecurringTask<Void> forgetAssessorsTask(
            ObjectProvider<Invitations> invitations, ObjectProvider<Closing> closing, ObjectProvider<Today> today) {
        return Tasks.recurring("forget-assessors", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> {
                    closing.getObject().settle(today.getObject().get());
                    invitations.getObject().forget(today.getObject().get().minusMonths(MONTHS));
                });
    }
}
