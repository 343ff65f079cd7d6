package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIntegrationTests {

    private static final Map<String, String> FORGETFUL = Map.of("fsync", "off");

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = ServerHomes.withDataIn(folder);
    }

    @Test
    void aNewDatabaseRemembersWhatItWasMadeFor() throws Exception {
        FileTree.delete(home.resolve("data"));
        start(Mode.DEMONSTRATION).close();
        start(Mode.DEMONSTRATION).close();
        assertThat(refusal(Mode.SMALL_TEAM)).isNotNull();
    }

    @Test
    void dataIsKeptBetweenRuns() throws Exception {
        try (PostgresServer server = start(Mode.SMALL_TEAM)) {
            execute(server, "create table kept as select 42 as answer");
        }
        try (PostgresServer server = start(Mode.SMALL_TEAM)) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aCleanStopLeavesNoProcess() throws Exception {
        ProcessHandle process;
        try (PostgresServer server = start(Mode.SMALL_TEAM)) {
            process = ServerProcesses.serverOf(home);
            assertThat(ServerProcesses.runs(process)).isTrue();
            execute(server, "select 1");
        }
        assertThat(ServerProcesses.runs(process)).isFalse();
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(home.resolve("server.log")).content().endsWith("database system is shut down\n");
    }

    @Test
    void dataOfAnOlderMajorVersionIsRefused() throws Exception {
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");

        StartRefused refusal = refusal(Mode.SMALL_TEAM);

        assertThat(refusal.description())
                .isEqualTo(
                        "The database in " + home.resolve("data")
                                + " was made by PostgreSQL 17; this version of Waardemeter brings PostgreSQL 18, which cannot read it.");
        assertThat(refusal.action())
                .isEqualTo(
                        "Start the version of Waardemeter that you used before, or name another folder with WAARDEMETER_DATA. "
                                + "To move the data, start a PostgreSQL 17 on that folder, write it out with pg_dumpall"
                                + " and read it into a PostgreSQL 18 that you name with SPRING_DATASOURCE_URL.");
    }

    @Test
    void dataOfANewerMajorVersionIsRefused() throws Exception {
        Files.writeString(home.resolve("data/PG_VERSION"), "19\n");

        StartRefused refusal = refusal(Mode.SMALL_TEAM);

        assertThat(refusal.description())
                .isEqualTo("The database in " + home.resolve("data")
                        + " was made by PostgreSQL 19, with a newer version of Waardemeter;"
                        + " this one brings PostgreSQL 18, which cannot read it.");
        assertThat(refusal.action())
                .isEqualTo("Start the newer version of Waardemeter, or name another folder with WAARDEMETER_DATA.");
    }

    @Test
    void aSmallTeamDoesNotStartOnTheDemonstration() throws Exception {
        Files.writeString(home.resolve("mode"), "DEMONSTRATION");

        StartRefused refusal = refusal(Mode.SMALL_TEAM);

        assertThat(refusal.description())
                .isEqualTo("The database in " + home
                        + " holds the demonstration; a small team's real data cannot go into it.");
        assertThat(refusal.action())
                .isEqualTo(
                        "Name another folder with WAARDEMETER_DATA, or delete this one if the demonstration is not needed any more. "
                                + "To see the demonstration again, leave out WAARDEMETER_DEMO=false.");
    }

    @Test
    void theDemonstrationDoesNotStartOnASmallTeamsData() throws Exception {
        StartRefused refusal = refusal(Mode.DEMONSTRATION);

        assertThat(refusal.description())
                .isEqualTo("The database in " + home
                        + " holds the data of a small team; the demonstration cannot go into it.");
        assertThat(refusal.action())
                .isEqualTo("To work with that data, set WAARDEMETER_DEMO=false. "
                        + "To see the demonstration, name another folder with WAARDEMETER_DATA.");
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramIsNoObstacle() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    home.resolve("data/postmaster.pid"),
                    other.pid() + "\n" + home.resolve("data")
                            + "\n1700000000\n5432\n\n127.0.0.1\n  1234567  7654321\n");
            try (PostgresServer server = start(Mode.SMALL_TEAM)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aDatabaseHalfMadeIsMadeAnew() throws Exception {
        FileTree.delete(home.resolve("data"));
        Files.createDirectories(home.resolve("data.new/base"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
        try (PostgresServer server = start(Mode.SMALL_TEAM)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("data.new")).doesNotExist();
    }

    @Test
    void aServerHalfUnpackedIsUnpackedAnewAndOlderOnesAreDeleted() throws Exception {
        Path unpacked = only("server-");
        FileTree.delete(unpacked);
        Files.createDirectories(home.resolve("unpacking/bin"));
        Files.createDirectories(home.resolve("server-0123456789abcdef/bin"));
        try (PostgresServer server = start(Mode.SMALL_TEAM)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(only("server-")).isEqualTo(unpacked);
        assertThat(home.resolve("unpacking")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotStartSaysWhyAndLetsGoOfTheFolder() throws Exception {
        StartRefused refusal = catchThrowableOfType(
                StartRefused.class,
                () -> PostgresServer.start(home, Mode.SMALL_TEAM, Map.of("shared_buffers", "plenty")));

        assertThat(refusal.description())
                .startsWith("PostgreSQL did not start in " + home + ": ")
                .contains("invalid value for parameter \"shared_buffers\": \"plenty\"");
        assertThat(refusal.action())
                .isEqualTo("Take away what the message names and start again; all of it is in "
                        + home.resolve("server.log") + ".");
        start(Mode.SMALL_TEAM).close();
    }

    private PostgresServer start(Mode mode) throws IOException {
        return PostgresServer.start(home, mode, FORGETFUL);
    }

    private StartRefused refusal(Mode mode) {
        return catchThrowableOfType(StartRefused.class, () -> start(mode));
    }

    private Path only(String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            List<Path> found = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(prefix))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = ServerProcesses.connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = ServerProcesses.connect(server);
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
