package nl.waardemeter.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In tests no import begins by itself: a test says when, so that it can look at what waits. What was asked for is kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "db-scheduler.enabled", havingValue = false)
class JobsByHand {

    private final List<String> asked = new ArrayList<>();

    /** The names of the tasks that were asked for since the last time. */
    synchronized List<String> asked() {
        List<String> tasks = List.copyOf(asked);
        asked.clear();
        return tasks;
    }

    private synchronized void ask(String task) {
        asked.add(task);
    }

    @Bean
    SchedulerClient schedulerClient() {
        return (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(asked, arguments);
                    }
                    if (method.getName().equals("schedule") && arguments[0] instanceof TaskInstance<?> task) {
                        ask(task.getTaskName());
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
