package nl.waardemeter.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The turn to change facts: one at a time, whatever number of copies of the program run. It is a lock in the database that is held by
 * a connection of its own, so that it ends with the program that holds it, however that ends.
 */
final class Turn implements AutoCloseable {

    private static final long LOCK = 0x5761617264L;

    /**
     * Held by each transaction that changes facts. The turn may be lost, with its connection, while the transaction still goes on: the
     * server does not miss a killed program before a statement ends.
     */
    private static final long CHANGING = 0x5761617266L;

    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private final Connection connection;
    private final Statement statement;

    private Turn(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Null where somebody else has the turn. */
    static @Nullable Turn tryTake(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            Statement statement = connection.createStatement();
            try (var taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                if (!taken.next() || !taken.getBoolean(1)) {
                    connection.close();
                    return null;
                }
            }
            // what the one before began is over from here on, stored or not
            statement.execute("select pg_advisory_xact_lock(" + CHANGING + ")");
            return new Turn(connection, statement);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** In a transaction that waits for the turn itself. */
    static void take(JdbcClient jdbc) {
        lock(jdbc, LOCK);
        lock(jdbc, CHANGING);
    }

    /** In a transaction that changes facts, while somebody has the turn for it. */
    static void change(JdbcClient jdbc) {
        lock(jdbc, CHANGING);
    }

    private static void lock(JdbcClient jdbc, long lock) {
        jdbc.sql("select pg_advisory_xact_lock(" + lock + ")")
                .query((rs, row) -> true)
                .list();
    }

    boolean isLost() throws SQLException {
        return !connection.isValid(ANSWERS_WITHIN_SECONDS);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
