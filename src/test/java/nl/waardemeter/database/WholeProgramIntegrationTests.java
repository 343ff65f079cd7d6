package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as people do, with nothing but a folder and a port. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class WholeProgramIntegrationTests {

    private static final String ALL_ADDRESSES = "0.0.0.0";

    @TempDir
    private Path folder;

    @Test
    void theProgramStartsRefusesASecondCopyStopsWhenAskedAndWritesNowhereElse() throws Exception {
        Path home = ServerHomes.in(folder.resolve("data"));
        int port = freePort();
        try (RunningProgram first = RunningProgram.start(
                folder, port, Map.of("SERVER_ADDRESS", ALL_ADDRESSES, "WAARDEMETER_DEMONSTRATION_MONTHS", "1"))) {
            first.awaitHealthy();
            assertThat(first.output()).contains("Waardemeter runs as the demonstration on http://127.0.0.1:" + port);
            List<ProcessHandle> servers = ServerProcesses.allOf(home);
            assertThat(servers).isNotEmpty();

            assertThat(filesIn(folder.resolve("elsewhere")))
                    .as("files outside the data folder")
                    .isEmpty();

            aSecondCopyIsRefused(home);

            first.terminate();
            assertThat(first.awaitEnd()).isEqualTo(128 + 15);
            assertThat(servers).noneMatch(ServerProcesses::runs);
            assertThat(home.resolve("server.log")).content().endsWith("database system is shut down\n");
        }
        assertThat(filesIn(folder.resolve("data/tmp"))).isEmpty();
    }

    @Test
    void aTakenPortIsRefusedAndTheServerStopsAgain() throws Exception {
        Path home = ServerHomes.in(folder.resolve("data"));
        try (ServerSocket taken = new ServerSocket(0);
                RunningProgram program = RunningProgram.start(folder, taken.getLocalPort(), Map.of())) {

            assertThat(program.awaitEnd()).isEqualTo(1);

            assertThat(program.output())
                    .contains("Port " + taken.getLocalPort()
                            + " is taken by another program, perhaps another copy of Waardemeter.")
                    .contains("Stop that program, or choose another port: SERVER_PORT=" + (taken.getLocalPort() + 1)
                            + ".")
                    .doesNotContain("Exception");
            assertThat(ServerProcesses.allOf(home)).isEmpty();
        }
    }

    private void aSecondCopyIsRefused(Path home) throws Exception {
        Path other = folder.resolve("second");
        Map<String, String> sameFolder =
                Map.of("WAARDEMETER_DATA", folder.resolve("data").toString());
        try (RunningProgram second = RunningProgram.start(other, freePort(), sameFolder)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output())
                    .contains("The database in " + home + " is in use by another running copy of Waardemeter.")
                    .contains("Stop that copy, or give this one a folder of its own with WAARDEMETER_DATA.")
                    .doesNotContain("Exception");
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
