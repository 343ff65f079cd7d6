package nl.waardemeter.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns customer numbers into pseudonyms: HMAC-SHA-256 with the installation's key, cut to 128 bits. The number itself is never
 * stored. A plain hash would not do: telephone numbers can be tried out one by one.
 *
 * <p>Not safe for use by several threads at once; each reader of a file takes its own.
 */
public final class Pseudonyms {

    private final Mac mac;

    Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows HmacSHA256", e);
        }
    }

    /** The pseudonym of a customer number, telephone number or e-mail address, whatever its upper and lower case. */
    public UUID of(String customer) {
        byte[] hash = mac.doFinal(customer.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
