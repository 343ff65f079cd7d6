package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AbandonedJobsIntegrationTests {

    @Autowired
    private AbandonedJobs abandoned;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void removeJobs() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'test'").update();
    }

    private void job(String instance, boolean picked) {
        jdbc.sql(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version) "
                                + "values ('test', :instance, now() - interval '1 hour', :picked, "
                                + "case when :picked then 'this computer' end, case when :picked then now() end, 7)")
                .param("instance", instance)
                .param("picked", picked)
                .update();
    }

    @Test
    void aJobThatAKilledProgramWasAtWorkOnIsDueAgainAtOnce() {
        job("left behind", true);
        job("waits", false);

        abandoned.afterSingletonsInstantiated();

        List<Map<String, Object>> jobs = jdbc.sql(
                        "select task_instance, picked, picked_by, last_heartbeat, version, execution_time < now() as due "
                                + "from scheduled_tasks where task_name = 'test' order by task_instance")
                .query()
                .listOfRows();
        assertThat(jobs).extracting(job -> job.get("picked")).containsExactly(false, false);
        assertThat(jobs).extracting(job -> job.get("due")).containsExactly(true, true);
        assertThat(jobs).extracting(job -> job.get("last_heartbeat")).containsOnlyNulls();
        assertThat(jobs)
                .extracting(job -> job.get("version"))
                .as("so that who was at work on it cannot say that it is done")
                .containsExactly(8L, 7L);
    }

    @Test
    void whereOthersMayBeAtWorkOnlyMissedHeartbeatsTell() {
        ApplicationContextRunner program = new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class, AbandonedJobs.class)
                .withBean(JdbcClient.class, () -> jdbc)
                .withPropertyValues(
                        "waardemeter.database.temporary=true", "waardemeter.demo=false", "waardemeter.data=" + folder);

        program.run(context -> assertThat(context).hasSingleBean(AbandonedJobs.class));
        program.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.nl/waardemeter")
                .run(context -> assertThat(context).doesNotHaveBean(AbandonedJobs.class));
    }
}
