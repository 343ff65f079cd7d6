package nl.waardemeter.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** DuckDB, where its driver is at hand (the benchmark's profile brings it): the column store that figures are compared with. */
final class ColumnStore implements AutoCloseable {

    private static final String SIX_SUMS =
            "select count(*), count(*) filter (where exit = 'answered'), count(*) filter (where exit = 'answered' and "
                    + "wait_seconds <= 20), sum(wait_seconds), sum(talk_seconds), sum(wrap_up_seconds) from contacts";

    private final Connection connection;

    private ColumnStore(Connection connection) {
        this.connection = connection;
    }

    static Optional<ColumnStore> load(Path file, Path folder) throws SQLException {
        if (DriverManager.drivers()
                .noneMatch(driver -> driver.getClass().getName().contains("DuckDB"))) {
            return Optional.empty();
        }
        ColumnStore store =
                new ColumnStore(DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("contacts.duckdb")));
        store.run("set memory_limit = '2GB'");
        store.run("set timezone = 'UTC'");
        store.run("create or replace table contacts as select * from read_csv('" + file + "', header = true)");
        return Optional.of(store);
    }

    void month() {
        run(SIX_SUMS + " where offered_at >= '2025-06-01' and offered_at < '2025-07-01'");
    }

    void yearByMonth() {
        run(SIX_SUMS + " group by date_trunc('month', offered_at)");
    }

    private void run(String query) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
