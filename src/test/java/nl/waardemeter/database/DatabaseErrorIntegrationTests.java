package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An error may end up in a log, and a row in it would tell of people. */
@SpringBootTest
class DatabaseErrorIntegrationTests {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anErrorDoesNotQuoteTheRowThatWasRefused() {
        assertThatThrownBy(() -> jdbc.update("insert into mapping (name, body, updated_at) values ('', 'Anna', now())"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("violates check constraint")
                .hasMessageNotContaining("Anna");
    }
}
