package nl.waardemeter.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, forgotten drafts go. */
@Configuration(proxyBeanMethods = false)
class DraftCleaning {

    @Bean
    RecurringTask<Void> draftCleaningTask(ObjectProvider<Drafts> drafts) {
        return Tasks.recurring("forgotten-drafts", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    try {
                        drafts.getObject().removeForgotten();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
