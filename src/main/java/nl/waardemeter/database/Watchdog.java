package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shell that waits for the end of its input. The input ends when this program ends, however that happens, and then
 * the shell stops the server. It compares process numbers first, so that a late one never stops a newer server.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$2" ] && exec "$0" -D "$1" -m fast -w stop
            """;

    private final @Nullable Process process;

    private Watchdog(@Nullable Process process) {
        this.process = process;
    }

    static Watchdog over(Path data, String serverProcess, PostgresCommands commands) throws IOException {
        Path shell = Path.of("/bin/sh");
        if (!shell.toFile().canExecute()) {
            // Windows: the next start stops what was left behind
            return new Watchdog(null);
        }
        List<String> arguments =
                List.of("-c", SCRIPT, commands.program("pg_ctl").toString(), data.toString(), serverProcess);
        return new Watchdog(commands.builder(shell, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
