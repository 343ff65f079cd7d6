package nl.waardemeter.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A program of its own with nothing in it but a server, to be killed by a test. */
final class ServerHolder {

    static final String READY = "ready";

    private ServerHolder() {}

    /** Arguments: the folder of the server, and a statement to run first and another to be busy with, both optional. */
    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start(Path.of(arguments[0]), Mode.SMALL_TEAM, Map.of());
        try (Connection connection = ServerProcesses.connect(server);
                Statement statement = connection.createStatement()) {
            if (arguments.length > 1) {
                statement.execute(arguments[1]);
            }
            if (arguments.length > 2) {
                Thread busy = new Thread(() -> executeUntilKilled(server, arguments[2]));
                busy.setDaemon(true);
                busy.start();
            }
            System.out.println(READY);
            // until this program is killed, or the test that started it ends
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } finally {
            server.close();
        }
    }

    private static void executeUntilKilled(PostgresServer server, String sql) {
        try (Connection connection = ServerProcesses.connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
