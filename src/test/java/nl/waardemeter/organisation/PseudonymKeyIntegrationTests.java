package nl.waardemeter.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import nl.waardemeter.database.DataFolder;
import nl.waardemeter.database.StartRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each on a database that has not seen a key yet; what they change is rolled back. */
@SpringBootTest
@Transactional
class PseudonymKeyIntegrationTests {

    private static final String KEY = "a key of the tests, long enough";

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void forgetTheKey() {
        jdbc.sql("update settings set pseudonym_key_fingerprint = null").update();
    }

    private PseudonymKey start(String given) throws IOException {
        return new PseudonymKey(given, new DataFolder(folder), jdbc);
    }

    private static void assertRefused(ThrowingCallable start, String description, String action) {
        assertThatThrownBy(start).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.description()).isEqualTo(description);
            assertThat(refused.action()).isEqualTo(action);
        });
    }

    @Test
    void anotherKeyThanTheDatabaseWasFilledWithIsRefused() throws IOException {
        start(KEY);

        assertRefused(
                () -> start("another key, long enough as well"),
                "The pseudonym key is not the one this database was filled with, so known customers would become "
                        + "strangers.",
                "Set WAARDEMETER_PSEUDONYM_KEY to the former key, or put back the file pseudonym.key in the data folder.");
        assertThat(start("  " + KEY + "\n").pseudonyms().of("K1"))
                .isEqualTo(start(KEY).pseudonyms().of("k1"));
    }

    @Test
    void aKeyThatIsTooShortIsRefused() {
        assertRefused(
                () -> start("fifteen letters"),
                "The pseudonym key is too short: WAARDEMETER_PSEUDONYM_KEY, or else the file pseudonym.key in the data "
                        + "folder, has fewer than 16 characters.",
                "Set WAARDEMETER_PSEUDONYM_KEY to the key this database was filled with, or for a new one to 32 random "
                        + "characters.");
    }

    @Test
    void withoutAKeyOneIsMadeThatOnlyWeCanReadAndUsedFromThenOn() throws IOException {
        PseudonymKey made = start("");

        Path file = folder.resolve("pseudonym.key");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing half made beside it").containsExactly(file);
        }
        assertThat(start("").pseudonyms().of("K1")).isEqualTo(made.pseudonyms().of("K1"));
    }
}
