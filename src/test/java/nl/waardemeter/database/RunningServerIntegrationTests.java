package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A server as people get it, started once and looked at from all sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningServerIntegrationTests {

    private Path home;
    private PostgresServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        home = ServerHomes.in(folder);
        server = PostgresServer.start(home, Mode.SMALL_TEAM, Map.of());
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void withoutOtherWishesDataIsSafeOnDisk() throws Exception {
        assertThat(List.of(
                        ask("show fsync"),
                        ask("show full_page_writes"),
                        ask("show synchronous_commit"),
                        ask("show data_checksums")))
                .containsOnly("on");
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        JdbcConnectionDetails details = server.connectionDetails();
        assertThatThrownBy(() -> DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void theServerListensOnLoopbackOnly() throws Exception {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
        int port = URI.create(server.connectionDetails().getJdbcUrl().substring("jdbc:".length()))
                .getPort();
        for (InetAddress address : otherAddresses()) {
            assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSecondCopyOnTheSameFolderIsRefused() throws Exception {
        StartRefused refusal =
                catchThrowableOfType(StartRefused.class, () -> PostgresServer.start(home, Mode.SMALL_TEAM, Map.of()));
        assertThat(refusal.description())
                .isEqualTo("The database in " + home + " is in use by another running copy of Waardemeter.");
        assertThat(refusal.action())
                .isEqualTo("Stop that copy, or give this one a folder of its own with WAARDEMETER_DATA.");
        assertThat(ask("select 'still there'")).isEqualTo("still there");
    }

    @Test
    void theServersLogKeepsNoValuesOfFailedStatements() throws Exception {
        assertThatThrownBy(() -> ask("select 'j.jansen@example.nl'::integer")).isInstanceOf(SQLException.class);
        assertThat(home.resolve("server.log")).content().doesNotContain("j.jansen");
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = ServerProcesses.connect(server);
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
