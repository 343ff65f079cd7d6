package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant. */
final class SimilarNames {

    private SimilarNames() {}

    /** Says which columns are missing, which were found, and which of these may be meant. */
    static Refusal columnsMissing(List<String> missing, FileLook look) {
        List<String> hints = new ArrayList<>();
        for (String name : missing) {
            String similar = similar(name, look.headers());
            if (similar != null) {
                hints.add("“" + similar + "” (" + name + ")");
            }
        }
        String names = String.join(", ", missing);
        return hints.isEmpty()
                ? Refusal.of(Code.COLUMNS_MISSING, names, look.columnsFound())
                : Refusal.of(Code.COLUMNS_MISSING_SIMILAR, names, look.columnsFound(), String.join(", ", hints));
    }

    /** The nearest of these names, or null where none is near. */
    static @Nullable String similar(String name, List<String> names) {
        String wanted = letters(name);
        String best = null;
        int bestDistance = Math.max(2, wanted.length() / 4) + 1;
        for (String candidate : names) {
            String letters = letters(candidate);
            if (letters.isEmpty()) {
                continue;
            }
            int distance = distance(wanted, letters);
            if (distance < bestDistance && distance < Math.min(wanted.length(), letters.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        Cells.key(name).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The fewest letters to put in, take out or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
