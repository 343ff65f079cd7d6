package nl.waardemeter.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that travels inside the program, unpacked once into the data folder under the checksum of its archive. */
final class ServerArchive {

    private static final String PREFIX = "server-";

    private final URL location;

    private ServerArchive(URL location) {
        this.location = location;
    }

    static ServerArchive ofThisPlatform() {
        // on Alpine only the binaries made for its C library run
        String platform =
                system() + "-" + processor() + (Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "");
        URL location = ServerArchive.class.getResource("/postgres-" + platform + ".txz");
        if (location != null) {
            return new ServerArchive(location);
        }
        throw new StartRefused(
                "This copy of Waardemeter holds no PostgreSQL for this kind of computer (" + platform + ").",
                "Build it on this computer, or name a PostgreSQL of your own with SPRING_DATASOURCE_URL, "
                        + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
    }

    /** The folder with `bin`, `lib` and `share`. Unpacked aside and renamed, so that it is whole or not there. */
    Path unpackInto(Path home) throws IOException {
        Path unpacked = home.resolve(PREFIX + identity());
        if (Files.notExists(unpacked)) {
            Path aside = home.resolve("unpacking");
            FileTree.delete(aside);
            Files.createDirectories(aside);
            try (InputStream in = new BufferedInputStream(location.openStream(), 1 << 16);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, aside);
                }
            }
            Files.move(aside, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    /** Servers that an earlier version of the program brought. Only safe once none of them runs any more. */
    static void deleteOthers(Path unpacked) throws IOException {
        Path home = parentOf(unpacked);
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (nameOf(entry).startsWith(PREFIX) && !entry.equals(unpacked)) {
                    FileTree.delete(entry);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parentOf(target));
        if (entry.isSymbolicLink()) {
            inside(
                    folder,
                    folder.relativize(parentOf(target))
                            .resolve(entry.getLinkName())
                            .toString());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, inside(folder, entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException(target + " cannot be made executable");
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its folder: " + name);
        }
        return target;
    }

    /** Of the archive in its jar the checksum is known; a digest of all of it would take half a second at every start. */
    private String identity() throws IOException {
        if (location.openConnection() instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return String.format(Locale.ROOT, "%08x%08x", entry.getCrc(), entry.getSize());
        }
        CRC32 checksum = new CRC32();
        long size;
        try (InputStream in = new CheckedInputStream(location.openStream(), checksum)) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
        return String.format(Locale.ROOT, "%08x%08x", checksum.getValue(), size);
    }

    private static Path parentOf(Path path) {
        return requirePart(path.getParent(), path);
    }

    private static String nameOf(Path path) {
        return requirePart(path.getFileName(), path).toString();
    }

    private static Path requirePart(@Nullable Path part, Path whole) {
        if (part == null) {
            throw new IllegalArgumentException("no folder of ours: " + whole);
        }
        return part;
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
