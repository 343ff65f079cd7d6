package nl.waardemeter.database;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waardemeter.WaardemeterApplication;

/** The whole program in a JVM of its own, as people start it: without the settings of the tests. */
final class RunningProgram implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("process running for ([0-9.]+)\\)");

    private final Process process;
    private final Path log;
    private final int port;

    private RunningProgram(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** All that it writes to its folder for temporary files and to the folder it is started in is a fault. */
    static RunningProgram start(Path folder, int port, Map<String, String> environment) throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path log = folder.resolve("program.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+PerfDisableSharedMem",
                "-Djava.io.tmpdir=" + elsewhere,
                "-cp",
                mainClassPath(),
                WaardemeterApplication.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("WAARDEMETER_DATA", folder.resolve("data").toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start(), log, port);
    }

    RunningProgram awaitHealthy() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("the program ended: " + output());
                    }
                    return client.send(health, HttpResponse.BodyHandlers.ofString())
                                    .statusCode()
                            == 200;
                });
        return this;
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("the program does not end");
        }
        return process.exitValue();
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    void terminate() {
        process.destroy();
    }

    /** From the start of its JVM until it answered. */
    double secondsToStart() throws IOException {
        Matcher told = STARTED.matcher(output());
        if (!told.find()) {
            throw new AssertionError("the program did not say how long its start took: " + output());
        }
        return Double.parseDouble(told.group(1));
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String mainClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
