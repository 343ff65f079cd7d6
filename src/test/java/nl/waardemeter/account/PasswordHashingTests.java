package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTests {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void aPasswordIsKeptSaltedAndSlow() {
        String hash = hashing.hash("zeven blauwe olifanten");

        assertThat(hash).startsWith("{pbkdf2-sha256-600000}").doesNotContain("olifanten");
        assertThat(hash).isNotEqualTo(hashing.hash("zeven blauwe olifanten"));
        assertThat(hashing.matches("zeven blauwe olifanten", hash)).isTrue();
        assertThat(hashing.matches("zeven blauwe olifantem", hash)).isFalse();
    }

    @Test
    void aLongPasswordCountsToItsLastCharacter() {
        String start = "a long sentence that bcrypt would cut off after its first seventy-two bytes, here: ";
        String hash = hashing.hash(start + "1");

        assertThat(hashing.matches(start + "1", hash)).isTrue();
        assertThat(hashing.matches(start + "2", hash)).isFalse();
    }

    @Test
    void anAccentIsTheSameFromEveryKeyboard() {
        String hash = hashing.hash("caf\u00e9 aan de gracht");

        assertThat(hashing.matches("cafe\u0301 aan de gracht", hash)).isTrue();
        assertThat(hashing.matches("cafe aan de gracht", hash)).isFalse();
    }

    @Test
    void noHashTakesAsLongAsAHash() {
        String hash = hashing.hash("zeven blauwe olifanten");

        assertThat(hashing.matches("", null)).isFalse();
        long with = fastest(() -> hashing.matches("zes blauwe olifanten", hash));
        long without = fastest(() -> hashing.matches("zes blauwe olifanten", null));

        // the machine may be busy; a check that is left out would take a thousandth
        assertThat((double) without / with).isBetween(0.3, 3.0);
    }

    private static long fastest(Supplier<Boolean> check) {
        return IntStream.range(0, 4)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    assertThat(check.get()).isFalse();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
