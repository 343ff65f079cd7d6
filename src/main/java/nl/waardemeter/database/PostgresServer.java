package nl.waardemeter.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL of our own on one folder: made when it is not there yet, listening on loopback only, stopped with the
 * program. The folder's lock is held as long as it runs.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "waardemeter";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final Path home;
    private final Path data;
    private final FolderLock lock;
    private final PostgresCommands commands;
    private final String password;
    private int port;
    private @Nullable Watchdog watchdog;

    private PostgresServer(Path home, FolderLock lock) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.lock = lock;
        ServerArchive archive = ServerArchive.ofThisPlatform();
        Path unpacked = archive.unpackInto(home);
        this.commands = new PostgresCommands(home, unpacked, ServerUser.forFolder(home));
        new Leftovers(home, data, commands).stop();
        ServerArchive.deleteOthers(unpacked);
        this.password = password();
    }

    /** The folder must exist. Settings beyond our own, or other than them, are for tests and measurements. */
    static PostgresServer start(Path home, Mode mode, Map<String, String> settings) throws IOException {
        FolderLock lock = FolderLock.on(home);
        try {
            PostgresServer server = new PostgresServer(home, lock);
            server.makeDataWhereMissing(mode);
            server.launch(ServerSettings.of(settings));
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    JdbcConnectionDetails connectionDetails() {
        String url = "jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true&ApplicationName=waardemeter";
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return USER;
            }

            @Override
            public String getPassword() {
                return password;
            }
        };
    }

    @Override
    public void close() throws IOException {
        try {
            stop("fast");
            log.info("PostgreSQL has stopped");
        } finally {
            if (watchdog != null) {
                watchdog.close();
            }
            lock.close();
        }
    }

    private void makeDataWhereMissing(Mode mode) throws IOException {
        MajorVersion server = MajorVersion.ofServer(commands);
        ModeMark mark = new ModeMark(home);
        if (Files.exists(data)) {
            mark.mustBe(mode);
            server.mustRead(MajorVersion.ofData(data), data);
            return;
        }
        log.info("Making a new database in {}", data);
        mark.set(mode);
        // aside and then renamed: a start that was cut off leaves nothing half made
        Path aside = home.resolve("data.new");
        FileTree.delete(aside);
        commands.run(
                Duration.ofSeconds(120),
                "initdb",
                "-D",
                aside.toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                // needs nothing of the computer and sorts alike on all of them
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
        Files.writeString(
                aside.resolve("postgresql.conf"),
                "\ninclude '" + ServerSettings.FILE + "'\n",
                StandardOpenOption.APPEND);
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(ServerSettings settings) throws IOException {
        Path settingsFile = data.resolve(ServerSettings.FILE);
        Files.writeString(settingsFile, settings.asFile());
        commands.handOver(settingsFile);
        Path serverLog = home.resolve("server.log");
        if (Files.exists(serverLog)) {
            Files.move(serverLog, home.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        port = freePort();
        try {
            // long, because a server that was killed during a large import first repeats what its log holds
            commands.run(
                    Duration.ofMinutes(11),
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    serverLog.toString(),
                    "-o",
                    "-p " + port,
                    "-w",
                    "-t",
                    "600",
                    "start");
        } catch (IOException e) {
            stopHalfStarted(e);
            throw new StartRefused(
                    "PostgreSQL did not start in " + home + ": " + lastLines(serverLog),
                    "Take away what the message names and start again; all of it is in " + serverLog + ".",
                    e);
        }
        String process = Files.readString(data.resolve("postmaster.pid"))
                .lines()
                .findFirst()
                .orElse("");
        watchdog = Watchdog.over(data, process, commands);
        log.info("PostgreSQL runs on port {} with its data in {}", port, data);
    }

    private void stopHalfStarted(IOException failure) {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            try {
                stop("immediate");
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void stop(String how) throws IOException {
        commands.run(Duration.ofSeconds(90), "pg_ctl", "-D", data.toString(), "-m", how, "-w", "-t", "60", "stop");
    }

    private String password() throws IOException {
        Path file = passwordFile();
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path aside = home.resolve("password.new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, ownerOnly(aside));
            Files.writeString(aside, HexFormat.of().formatHex(random));
            commands.handOver(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String lastLines(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of("it wrote nothing");
        return String.join(" ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
