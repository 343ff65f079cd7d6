package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each test kills a real program that holds a real server, which writes to disk as in earnest. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledProgramIntegrationTests {

    private static final String REMEMBER = "create table remembered as select 42 as answer";
    private static final String ENDLESS = "select count(*) from generate_series(1, 1000000000000) as number";

    @TempDir
    private Path folder;

    private Path home;

    private @Nullable Process program;

    @BeforeEach
    void unpackServer() throws IOException {
        home = ServerHomes.in(folder);
    }

    @AfterEach
    void endProgram() throws IOException {
        if (program != null) {
            program.destroyForcibly();
        }
        ServerProcesses.allOf(home).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void theServerStopsWhenItsProgramIsKilled() throws Exception {
        Process killed = start(REMEMBER);
        ProcessHandle server = ServerProcesses.serverOf(home);

        kill(killed.toHandle());

        await().atMost(Duration.ofSeconds(20)).until(() -> !ServerProcesses.runs(server));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ServerProcesses.allOf(home).isEmpty());
        assertThat(home.resolve("server.log")).content().endsWith("database system is shut down\n");
        theNextStartRemembers();
    }

    @Test
    void theServerOfAProgramKilledWithItsWatchdogIsStoppedByTheNextStart() throws Exception {
        Process killed = start(REMEMBER);
        ProcessHandle server = ServerProcesses.serverOf(home);

        killWithWatchdog(killed);
        assertThat(ServerProcesses.runs(server)).isTrue();

        theNextStartRemembers();
        assertThat(ServerProcesses.runs(server)).isFalse();
    }

    @Test
    void whenEverythingIsKilledTheNextStartRemembers() throws Exception {
        Process killed = start(REMEMBER);
        List<ProcessHandle> servers = ServerProcesses.allOf(home);
        assertThat(servers).hasSizeGreaterThan(3);

        killWithWatchdog(killed);
        servers.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ServerProcesses.allOf(home).isEmpty());

        theNextStartRemembers();
    }

    @Test
    void aQueryThatOutlivesItsServerIsEndedByTheNextStart() throws Exception {
        Process killed = start(REMEMBER, ENDLESS);
        ProcessHandle server = ServerProcesses.serverOf(home);
        await().atMost(Duration.ofSeconds(10)).until(() -> busy(server));
        List<ProcessHandle> processes = ServerProcesses.allOf(home);

        killWithWatchdog(killed);
        kill(server);
        assertThat(processes).filteredOn(ServerProcesses::runs).isNotEmpty();

        theNextStartRemembers();
        assertThat(processes).filteredOn(ServerProcesses::runs).isEmpty();
    }

    @Test
    void settingsForAnotherPostgresDoNotReachOurs() throws Exception {
        List<String> arguments = command();
        ProcessBuilder builder = new ProcessBuilder(arguments).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "PGDATA",
                        "/nowhere",
                        "PGPORT",
                        "1",
                        "PGOPTIONS",
                        "-c fsync=off",
                        "LD_LIBRARY_PATH",
                        "/nowhere"));

        awaitReady(builder.start());

        assertThat(ServerProcesses.serverOf(home).info().arguments().orElseThrow())
                .contains(home.resolve("data").toString());
    }

    private void theNextStartRemembers() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(home, Mode.SMALL_TEAM, Map.of());
                Connection connection = ServerProcesses.connect(server);
                ResultSet answer = connection.createStatement().executeQuery("select answer from remembered")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(42);
        }
    }

    /** The watchdog and what it waits with come first: the order in which nothing can intervene. */
    private static void killWithWatchdog(Process program) {
        program.descendants().forEach(KilledProgramIntegrationTests::kill);
        kill(program.toHandle());
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(5)).until(() -> !ServerProcesses.runs(process));
    }

    private static boolean busy(ProcessHandle server) {
        return server.children()
                .anyMatch(child -> child.info()
                        .totalCpuDuration()
                        .filter(spent -> spent.toMillis() > 300)
                        .isPresent());
    }

    private Process start(String... statements) throws IOException {
        List<String> command = command();
        command.addAll(List.of(statements));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return awaitReady(process);
    }

    private List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback-test.xml",
                "-cp",
                System.getProperty("java.class.path"),
                ServerHolder.class.getName(),
                home.toString()));
    }

    private Process awaitReady(Process process) throws IOException {
        program = process;
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals(ServerHolder.READY)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(ServerHolder.READY);
        return process;
    }
}
