package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Looks at servers from outside: their processes and a plain connection. */
final class ServerProcesses {

    private ServerProcesses() {}

    static ProcessHandle serverOf(Path home) throws IOException {
        String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** A process that has ended but was not asked about by its parent still has a number, and no program any more. */
    static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    static List<ProcessHandle> allOf(Path home) throws IOException {
        Path real = home.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(real))
                        .isPresent())
                .toList();
    }

    static Connection connect(PostgresServer server) throws SQLException {
        JdbcConnectionDetails details = server.connectionDetails();
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}
