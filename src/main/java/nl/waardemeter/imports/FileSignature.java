package nl.waardemeter.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** What is no text, whatever its name says: workbooks, pictures and the like show themselves in their first bytes. */
final class FileSignature {

    private FileSignature() {}

    /** Why these first bytes cannot be a CSV file, or null where they can. */
    static @Nullable Code foreign(byte[] head) {
        if (starts(head, "PK\3\4") || starts(head, "PK\5\6")) {
            return zip(head);
        }
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) {
            return Code.OLD_EXCEL_WORKBOOK;
        }
        if (starts(head, "%PDF")) {
            return Code.PDF_FILE;
        }
        if (starts(head, "\u0089PNG")
                || starts(head, "\u00FF\u00D8\u00FF")
                || starts(head, "GIF8")
                || starts(head, "II*\0")
                || starts(head, "MM\0*")
                || starts(head, "RIFF") && contains(head, "WEBP", 16)) {
            return Code.PICTURE;
        }
        if (starts(head, "\u001F\u008B") || starts(head, "7z\u00BC\u00AF") || starts(head, "Rar!")) {
            return Code.COMPRESSED_FILE;
        }
        return markup(head);
    }

    private static Code zip(byte[] head) {
        if (contains(head, "xl/", head.length)) {
            return Code.EXCEL_WORKBOOK;
        }
        return contains(head, "opendocument.spreadsheet", head.length) ? Code.OTHER_SPREADSHEET : Code.ZIP_FILE;
    }

    private static @Nullable Code markup(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 2000), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") && start.contains("workbook")) {
            return Code.OTHER_SPREADSHEET;
        }
        return start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<?xml")
                ? Code.WEB_PAGE
                : null;
    }

    private static boolean starts(byte[] head, String signature) {
        return matches(head, 0, signature);
    }

    private static boolean contains(byte[] head, String part, int within) {
        for (int i = 0; i < Math.min(head.length, within); i++) {
            if (matches(head, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] head, int at, String part) {
        if (at + part.length() > head.length) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if ((head[at + i] & 0xFF) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
