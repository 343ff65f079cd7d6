package nl.waardemeter.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random secrets that the program makes itself: personal tokens, password links, the set-up code.
 *
 * <p>They are stored as a plain SHA-256. The slow, salted hash of a password makes guessing dear where people choose from few
 * likely values; 256 random bits cannot be guessed at any speed, and a fast hash that needs no salt can be looked up by index.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and digits that are mistaken for one another when read from a log. */
    private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    /** 256 bits as 43 characters that need no escaping in a header or an address. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 100 bits to be copied by hand: {@code K7QFW-2MXPD-9TRDH-HW4CB}. Tried at a throttled page only. */
    static String readable() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                code.append('-');
            }
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
