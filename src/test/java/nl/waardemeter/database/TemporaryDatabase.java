package nl.waardemeter.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of the tests: the same server as people get, one for all contexts of a test run, empty at its start and
 * deleted at its end. It does not wait for the disk.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("waardemeter.database.temporary")
public class TemporaryDatabase {

    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");

    private static @Nullable PostgresServer shared;

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DataFolder folder) throws IOException {
        return server(folder).connectionDetails();
    }

    private static synchronized PostgresServer server(DataFolder folder) throws IOException {
        if (shared == null) {
            Path home = folder.folder("postgresql");
            deleteLeftovers(home);
            PostgresServer server = PostgresServer.start(home, Mode.SMALL_TEAM, FORGETFUL);
            // after the contexts have been closed
            SpringApplication.getShutdownHandlers().add(() -> delete(server, home));
            shared = server;
        }
        return shared;
    }

    /** Of a test run that was killed; one that is still going on keeps its data, and the start is refused. */
    private static void deleteLeftovers(Path home) throws IOException {
        FolderLock lock = FolderLock.tryOn(home);
        if (lock != null) {
            try (lock) {
                FileTree.delete(home.resolve("data"));
            }
        }
    }

    private static void delete(PostgresServer server, Path home) {
        try {
            server.close();
            FileTree.delete(home.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
