package nl.waardemeter.account;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * PBKDF2 with HMAC-SHA-256: approved by NIST, part of the JDK, and it takes a password of any length whole (bcrypt stops at 72
 * bytes, Argon2 needs another 8 MB of library). The number of rounds is in the name before the hash, so that it can go up while
 * older hashes still fit.
 */
@Component
class PasswordHashing {

    private static final String CURRENT = "pbkdf2-sha256-600000";
    /** Right in form, the hash of nothing: trying it takes as long as trying a real one. */
    private static final String OF_NOBODY = "{" + CURRENT + "}" + "0".repeat(96);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT,
            Map.of(
                    CURRENT,
                    new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(composed(password)));
    }

    /** Takes the same time whether there is a hash to compare with or not. */
    boolean matches(String password, @Nullable String hash) {
        boolean equal = encoder.matches(composed(password), hash == null ? OF_NOBODY : hash);
        return equal && hash != null;
    }

    /** One keyboard sends é as one code point, another as two; NIST SP 800-63B-4 asks for NFC before hashing. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
