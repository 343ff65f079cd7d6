package nl.waardemeter.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How characters of a cell or a header are made equal: trimmed, plain spaces, composed (NFC). */
final class Cells {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Cells() {}

    /** Spaces of every kind, tabs and line breaks; also the byte-order mark, which some tools write in mid-file. */
    static boolean isSpace(char c) {
        return c <= ' ' && c != 0 || c >= 0x80 && isRareSpace(c);
    }

    private static boolean isRareSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\u2009' || c == '\u200B' || c == '\uFEFF';
    }

    static String clean(String text) {
        char[] chars = text.toCharArray();
        return text(chars, trimStart(chars, 0, chars.length), chars.length);
    }

    static int trimStart(char[] chars, int from, int to) {
        int start = from;
        while (start < to && isSpace(chars[start])) {
            start++;
        }
        return start;
    }

    static int trimEnd(char[] chars, int from, int to) {
        int end = to;
        while (end > from && isSpace(chars[end - 1])) {
            end--;
        }
        return end;
    }

    /** The stretch as a string; what is plain ASCII, as nearly all of it is, is only copied. */
    static String text(char[] chars, int from, int to) {
        int end = trimEnd(chars, from, to);
        String text = new String(chars, from, end - from);
        return isPlain(chars, from, end) ? text : composed(text);
    }

    /** Whether the stretch is ASCII without NUL: for these a character and the one before it stay below 0x80. */
    static boolean isPlain(char[] chars, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= chars[i] | chars[i] - 1;
        }
        return all >= 0 && all < 0x80;
    }

    static String composed(String text) {
        String spaced = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        return Normalizer.isNormalized(spaced, Normalizer.Form.NFC)
                ? spaced
                : Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /** A header's name: one line, with single spaces. */
    static String header(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ");
    }

    /** A header's name for comparing: blind to case. */
    static String key(String header) {
        return header(header).toLowerCase(Locale.ROOT);
    }

    /** For messages: at most 100 characters, with an ellipsis where it was longer, and nothing that no text may hold. */
    static String shortened(String text) {
        String value = text.replace('\0', '\uFFFD');
        if (value.length() <= 100) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(98)) ? 98 : 99;
        return value.substring(0, end) + "…";
    }
}
