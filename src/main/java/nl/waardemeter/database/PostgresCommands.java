package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs `initdb`, `pg_ctl` and `postgres`: as the right user, in a clean environment, bounded in time. */
final class PostgresCommands {

    private static final String SUFFIX = System.getProperty("os.name", "").startsWith("Windows") ? ".exe" : "";

    private final Path home;
    private final Path programs;
    private final ServerUser user;

    PostgresCommands(Path home, Path unpacked, ServerUser user) {
        this.home = home;
        this.programs = unpacked.resolve("bin");
        this.user = user;
    }

    Path program(String name) {
        return programs.resolve(name + SUFFIX);
    }

    /** To be called for each file that this program makes and the server reads. */
    void handOver(Path file) throws IOException {
        user.own(file);
    }

    /** What the command printed. Fails where it does not end well or not in time. */
    String run(Duration limit, String name, String... arguments) throws IOException {
        // a file and not a pipe: a server that is started inherits it, and a pipe would never end
        Path output = Files.createTempFile(home, name, ".log");
        try {
            Process process = builder(program(name), Arrays.asList(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end within " + limit.toSeconds() + " s");
            }
            String printed = Files.readString(output).strip();
            if (process.exitValue() != 0) {
                throw new IOException(name + " failed: " + printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + name, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    ProcessBuilder builder(Path program, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(user.command(program, arguments)).directory(home.toFile());
        // settings for another PostgreSQL on this machine, and libraries of other programs, must not reach this one
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LD_") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
