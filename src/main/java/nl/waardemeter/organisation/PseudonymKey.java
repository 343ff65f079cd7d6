package nl.waardemeter.organisation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import nl.waardemeter.database.DataFolder;
import nl.waardemeter.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The installation's key for pseudonyms: from {@code WAARDEMETER_PSEUDONYM_KEY}, else a file in the data folder, made when there
 * is none. It stands outside the database and its backups; the database keeps a fingerprint, because with another key the
 * same customer would become a stranger.
 */
@Component
public class PseudonymKey {

    private static final int SHORTEST = 16;

    private final byte[] key;

    PseudonymKey(@Value("${waardemeter.pseudonym-key:}") String given, DataFolder dataFolder, JdbcClient jdbc)
            throws IOException {
        String text = given.isBlank() ? keptIn(dataFolder.path().resolve("pseudonym.key")) : given.strip();
        key = text.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new StartRefused(
                    "The pseudonym key is too short: WAARDEMETER_PSEUDONYM_KEY, or else the file pseudonym.key in the data "
                            + "folder, has fewer than " + SHORTEST + " characters.",
                    "Set WAARDEMETER_PSEUDONYM_KEY to the key this database was filled with, or for a new one to 32 random "
                            + "characters.");
        }
        check(fingerprint(key), jdbc);
    }

    private static String keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        return Files.readString(file).strip();
    }

    /** Aside, and on the disk before it is there: pseudonyms made with a key that is lost can never be made again. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyOurs = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOurs)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            // unlike a move this never takes the place of a key that another copy has made meanwhile
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // that one it is then
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(aside, file, StandardCopyOption.COPY_ATTRIBUTES);
        } finally {
            Files.delete(aside);
        }
    }

    private static void check(String fingerprint, JdbcClient jdbc) {
        jdbc.sql("update settings set pseudonym_key_fingerprint = ? where pseudonym_key_fingerprint is null")
                .param(fingerprint)
                .update();
        @Nullable
        String known = jdbc.sql("select pseudonym_key_fingerprint from settings")
                .query(String.class)
                .single();
        if (!fingerprint.equals(known)) {
            throw new StartRefused(
                    "The pseudonym key is not the one this database was filled with, so known customers would become "
                            + "strangers.",
                    "Set WAARDEMETER_PSEUDONYM_KEY to the former key, or put back the file pseudonym.key in the data "
                            + "folder.");
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("waardemeter pseudonym key ".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    /** A fresh reader's own pseudonyms. */
    public Pseudonyms pseudonyms() {
        return new Pseudonyms(key);
    }
}
