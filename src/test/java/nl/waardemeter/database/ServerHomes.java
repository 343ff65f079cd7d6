package nl.waardemeter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders for a server, unpacked and with data if wished: copying takes a tenth of unpacking and making. */
final class ServerHomes {

    private static final Path UNPACKED_ONCE = Path.of("target/test-data/unpacked");

    private static boolean made;

    private ServerHomes() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(UNPACKED_ONCE);
        Path unpacked = ServerArchive.ofThisPlatform().unpackInto(UNPACKED_ONCE);
        Path home = new DataFolder(folder).folder("postgresql");
        copy(unpacked, home.resolve(unpacked.getFileName()), (from, to) -> Files.createLink(to, from));
        return home;
    }

    /** With the data of a small team that a server has run on and left in order. */
    static Path withDataIn(Path folder) throws IOException {
        Path home = in(folder);
        for (String name : List.of("data", "password", "mode")) {
            copy(
                    homeWithData().resolve(name),
                    home.resolve(name),
                    (from, to) -> Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES));
        }
        return home;
    }

    private static synchronized Path homeWithData() throws IOException {
        Path folder = Path.of("target/test-data/with-data");
        if (!made) {
            FileTree.delete(folder);
            PostgresServer.start(in(folder), Mode.SMALL_TEAM, Map.of("fsync", "off"))
                    .close();
            made = true;
        }
        return folder.resolve("postgresql");
    }

    private interface Copying {
        void copy(Path from, Path to) throws IOException;
    }

    private static void copy(Path from, Path to, Copying copying) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
                } else {
                    copying.copy(path, target);
                }
            }
        }
    }
}
