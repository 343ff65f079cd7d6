package nl.waardemeter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a program on it that imports files and is killed, together with its database or without. */
final class CrashSite implements AutoCloseable {

    enum Kill {
        PROGRAM("program"),
        PROGRAM_AND_WATCHDOG("program and watchdog"),
        EVERYTHING("program and database");

        final String words;

        Kill(String words) {
            this.words = words;
        }
    }

    private static final String EMAIL = "admin@tests.example";
    private static final String PASSWORD = "zeven blauwe olifanten fietsen";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "WAARDEMETER_DEMO",
            "false",
            "WAARDEMETER_ADMIN_EMAIL",
            EMAIL,
            "WAARDEMETER_ADMIN_PASSWORD",
            PASSWORD,
            // the same in all folders, or their pseudonyms could not be compared
            "WAARDEMETER_PSEUDONYM_KEY",
            "the key of the tests that crash");
    private static final String BOUNDARY = "----waardemeter";

    private final Path folder;
    private final Path home;
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private @Nullable RunningProgram program;

    CrashSite(Path folder) throws IOException {
        this.folder = folder;
        this.home = ServerHomes.in(folder.resolve("data"));
    }

    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        program = RunningProgram.start(folder, port, ENVIRONMENT);
    }

    RunningProgram program() {
        if (program == null) {
            throw new IllegalStateException("not started");
        }
        return program;
    }

    /** Returns as soon as the file is accepted. */
    void handIn(int file) throws IOException, InterruptedException {
        String body = part("mapping\"", CrashFile.mapping())
                + part("file\"; filename=\"" + CrashFile.name(file) + "\"", CrashFile.content(file)) + "--" + BOUNDARY
                + "--\r\n";
        send(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    /** Asks for the undoing of a file. */
    void undo(int file) throws IOException, InterruptedException, SQLException {
        String id = ask("select id from import where file_name = '" + CrashFile.name(file) + "'");
        send(request("/api/v1/imports/" + id).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        String credentials =
                Base64.getEncoder().encodeToString((EMAIL + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** Nothing but the database is looked at, so that nobody helps the program. */
    Connection connect() throws IOException, SQLException {
        String serverPort =
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + serverPort + "/postgres",
                "waardemeter",
                Files.readString(home.resolve("password")).strip());
    }

    String ask(String query) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    Map<String, String> fingerprint() throws IOException, SQLException {
        try (Connection connection = connect()) {
            return Fingerprint.of(connection);
        }
    }

    List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/uploads"))) {
            return files.toList();
        }
    }

    void kill(Kill kill) throws IOException, InterruptedException {
        List<ProcessHandle> killed = switch (kill) {
            case PROGRAM -> List.of();
            case PROGRAM_AND_WATCHDOG -> program().descendants();
            // the watchdog first, or it would stop the others in good order
            case EVERYTHING ->
                Stream.concat(program().descendants().stream(), ServerProcesses.allOf(home).stream())
                        .toList();
        };
        killed.forEach(ProcessHandle::destroyForcibly);
        program().close();
        program().awaitEnd();
    }

    @Override
    public void close() throws IOException {
        if (program != null) {
            program.close();
        }
        ServerProcesses.allOf(home).forEach(ProcessHandle::destroyForcibly);
    }
}
