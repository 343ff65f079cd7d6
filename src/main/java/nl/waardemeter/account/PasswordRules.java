package nl.waardemeter.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What NIST SP 800-63B-4 asks of a password that is the only factor: at least 15 characters, room for long ones, any character,
 * no rules of composition, no expiry, and nothing that is expected or common.
 *
 * <p>At this length nobody's password is on a list of common ones as it stands; people stretch one. So a password is refused
 * when listed words (common ones, the product's, the account's own) are all there is to it: when fewer than 8 characters, NIST's
 * bound for any password, are left without them.
 */
@Component
class PasswordRules {

    static final int MINIMUM = 15;
    static final int MAXIMUM = 1000;
    private static final int LEFT_WITHOUT_LISTED_WORDS = 8;
    private static final int DIFFERENT_CHARACTERS = 5;
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> common = listed();

    Optional<MessageSourceResolvable> refusal(String password, String email, String name) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < MINIMUM) {
            return refused("account.password.too-short", MINIMUM, length);
        }
        if (length > MAXIMUM) {
            return refused("account.password.too-long", MAXIMUM, length);
        }
        if (composed.codePoints().distinct().count() < DIFFERENT_CHARACTERS) {
            return refused("account.password.repeats");
        }
        if (isCommon(composed, ownWords(email, name))) {
            return refused("account.password.common");
        }
        return Optional.empty();
    }

    private boolean isCommon(String password, List<String> own) {
        String whole = password.toLowerCase(Locale.ROOT);
        String left = without(own, whole);
        left = without(common, left);
        // "w.a.a.r.d.e.m.e.t.e.r" is no better than the word
        String packed =
                without(common, without(own, NO_LETTER_OR_DIGIT.matcher(whole).replaceAll("")));
        boolean listed = !left.equals(whole)
                || packed.length()
                        < NO_LETTER_OR_DIGIT.matcher(whole).replaceAll("").length();
        return listed && Math.min(left.length(), packed.length()) < LEFT_WITHOUT_LISTED_WORDS;
    }

    private static String without(List<String> words, String text) {
        String left = text;
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left;
    }

    /** The address, its parts and the parts of the name; shorter ones say nothing. */
    private static List<String> ownWords(String email, String name) {
        List<String> words = new ArrayList<>();
        for (String source : List.of(email, name)) {
            String folded = source.toLowerCase(Locale.ROOT).strip();
            words.add(folded);
            words.add(NO_LETTER_OR_DIGIT.matcher(folded).replaceAll(""));
            words.addAll(List.of(NO_LETTER_OR_DIGIT.split(folded)));
        }
        words.removeIf(word -> word.length() < 3);
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }

    /** Longest first, so that a long word is not broken by a short one inside it. */
    private static List<String> listed() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<MessageSourceResolvable> refused(String key, Object... arguments) {
        return Optional.of(new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }
}
