package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed program may leave behind: a running server, server processes without their parent, or the process
 * number of a server that is no more. Known by its program file: the one that was unpacked in this very folder.
 */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

    private final Path home;
    private final Path data;
    private final PostgresCommands commands;

    Leftovers(Path home, Path data, PostgresCommands commands) throws IOException {
        this.home = home.toRealPath();
        this.data = data;
        this.commands = commands;
    }

    /** Only to be called by the holder of the folder's lock. */
    void stop() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> named = Files.exists(pidFile) ? processIn(pidFile) : Optional.empty();
        if (named.filter(this::isOurs).isPresent()) {
            log.info("Stopping the PostgreSQL that an earlier run left behind");
            // long, because what a large import left in memory may first have to be written
            commands.run(
                    Duration.ofMinutes(6), "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "300", "stop");
        }
        endOrphans();
        if (named.isPresent() && !named.filter(this::isOurs).isPresent()) {
            // the number now belongs to another program, and PostgreSQL would take that for a running server
            Files.deleteIfExists(pidFile);
        }
    }

    /** Parts of a server whose parent was killed go on until their query ends; a new server must not start beside them. */
    private void endOrphans() throws IOException {
        List<ProcessHandle> orphans =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        orphans.forEach(ProcessHandle::destroy);
        if (!goneWithin(5, orphans)) {
            orphans.forEach(ProcessHandle::destroyForcibly);
            if (!goneWithin(10, orphans)) {
                throw new IOException("server processes of an earlier run do not end: " + orphans);
            }
        }
    }

    private boolean goneWithin(int seconds, List<ProcessHandle> processes) throws IOException {
        // not by onExit: a process that has ended but that nobody has asked about never seems to exit
        for (int tenths = 0; tenths < seconds * 10; tenths++) {
            if (processes.stream().noneMatch(this::isOurs)) {
                return true;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while an earlier server ended", e);
            }
        }
        return false;
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        return Files.readString(pidFile)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(n -> n.matches("\\d{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(home))
                .isPresent();
    }
}
