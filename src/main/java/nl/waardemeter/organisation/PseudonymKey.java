package nl.waardemeter.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
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

    private final byte[] key;

    PseudonymKey(
            @Value("${waardemeter.pseudonym-key:}") String given,
            @Value("${waardemeter.data:data}") Path dataFolder,
            JdbcClient jdbc)
            throws IOException {
        key = given.isBlank()
                ? keptIn(dataFolder.resolve("pseudonym.key"))
                : given.strip().getBytes(StandardCharsets.UTF_8);
        if (key.length < 16) {
            throw new IllegalStateException(
                    "WAARDEMETER_PSEUDONYM_KEY is too short: give at least 16 characters, better 32 random ones.");
        }
        check(fingerprint(key), jdbc);
    }

    private static byte[] keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE);
        }
        return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
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
            throw new IllegalStateException(
                    "The pseudonym key is not the one this database was filled with, so known customers would become "
                            + "strangers. Set WAARDEMETER_PSEUDONYM_KEY to the former key, or put back the file "
                            + "pseudonym.key in the data folder.");
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
