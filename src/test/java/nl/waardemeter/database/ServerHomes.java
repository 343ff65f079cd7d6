package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders for a server, with the server already unpacked: copying it takes a tenth of unpacking it. */
final class ServerHomes {

    private static final Path UNPACKED_ONCE = Path.of("target/test-data/unpacked");

    private ServerHomes() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(UNPACKED_ONCE);
        Path unpacked = ServerArchive.ofThisPlatform().unpackInto(UNPACKED_ONCE);
        Path home = new DataFolder(folder).folder("postgresql");
        copy(unpacked, home.resolve(unpacked.getFileName()));
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
    }
}
