package nl.waardemeter.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Jobs that a killed program was at work on. The holder of a database of its own is alone on it, so whatever is marked as being
 * worked on was left behind, and is due again before the scheduler starts. Where several copies share a database only missed
 * heartbeats tell, and the scheduler itself waits for those.
 */
@Component
@Conditional(DatabaseConfiguration.OwnServer.class)
class AbandonedJobs implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    AbandonedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql(
                        "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 "
                                + "where picked")
                .update();
    }
}
