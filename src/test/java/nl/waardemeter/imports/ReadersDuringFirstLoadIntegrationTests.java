package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The first rows of a table come in while somebody has a page open that reads it: neither waits for the other. */
@WaardemeterTest
class ReadersDuringFirstLoadIntegrationTests {

    private static final String[] FILE = {
        "contact_id,channel,offered_at,team,agent,topic,customer_id,talk_seconds",
        "c-1,phone,2026-01-05T09:00:00Z,North,Anna,Refund,k-1,60",
        "c-2,phone,2026-01-06T09:00:00Z,North,Anna,Refund,k-1,90"
    };

    @Autowired
    private Desk desk;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Tables tables;

    @ParameterizedTest
    @ValueSource(strings = {"contact_leg", "contact_total_base", "contact_total_topic", "contact_total_half_hour"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void theImportIsDoneWhileTheReaderIsStillThere(String read) throws SQLException {
        try (Connection reader = dataSource.getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from " + read);

            desk.store(FILE);

            assertThat(tables.count("contact_leg")).isEqualTo(2);
            reader.rollback();
        }
    }

    @Test
    void whatComesInBesideAReaderIsTheSameAsWithoutOne() throws SQLException {
        var stored = desk.store(FILE);
        Map<String, ?> alone = tables.totals();
        desk.undo(stored);
        try (Connection reader = dataSource.getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from contact_leg");
            statement.execute("select from contact_total_agent");

            desk.store(FILE);
            reader.rollback();
        }

        assertThat(tables.totals()).isEqualTo(alone);
    }
}
