package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class TemporaryDatabaseIntegrationTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Mode mode;

    @Test
    void testsRunOnTheServerThatPeopleGet() {
        assertThat(setting("server_version")).startsWith("18.");
        assertThat(setting("shared_buffers")).isEqualTo("256MB");
        assertThat(setting("max_wal_size")).isEqualTo("4GB");
        assertThat(setting("timezone")).isEqualTo("UTC");
        assertThat(setting("fsync")).isEqualTo("off");
    }

    @Test
    void testsRunAsASmallTeam() {
        assertThat(mode).isEqualTo(Mode.SMALL_TEAM);
    }

    private String setting(String name) {
        return database.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
