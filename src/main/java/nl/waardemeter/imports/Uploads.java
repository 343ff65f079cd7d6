package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder where uploaded files wait for their turn. A file is removed as soon as its import needs it no more. */
@Component
class Uploads {

    private final Path folder;

    Uploads(@Value("${waardemeter.data:data}") Path data) throws IOException {
        this.folder = Files.createDirectories(data.toAbsolutePath().resolve("uploads"));
    }

    /** Keeps what is read, under a name of its own. */
    Upload receive(InputStream content, String name) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream counted = new DigestInputStream(content, digest)) {
                Files.copy(counted, file);
            }
            byte[] head;
            try (InputStream start = Files.newInputStream(file)) {
                head = start.readNBytes(FileLook.SAMPLE);
            }
            return new Upload(
                    file, shortened(name), Files.size(file), HexFormat.of().formatHex(digest.digest()), head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Only the last part of a path, and not endless. */
    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        String shown = last.isEmpty() ? "upload.csv" : last;
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }

    /** The file of this import from now on. */
    void assign(Upload upload, int importId) throws IOException {
        Files.move(upload.path(), path(importId), StandardCopyOption.ATOMIC_MOVE);
    }

    void discard(Upload upload) throws IOException {
        Files.deleteIfExists(upload.path());
    }

    Path path(int importId) {
        return folder.resolve("import-" + importId);
    }

    void remove(int importId) throws IOException {
        Files.deleteIfExists(path(importId));
    }
}
