package nl.waardemeter.imports;

import java.util.List;

/** What stands for "nothing" in a file, exactly as it is written there; an empty cell always does. */
final class MissingWords {

    private final char[][] words;

    MissingWords(List<String> words) {
        this.words = words.stream()
                .map(Cells::clean)
                .filter(word -> !word.isEmpty())
                .map(String::toCharArray)
                .toArray(char[][]::new);
    }

    boolean contains(char[] c, int from, int end) {
        if (from == end) {
            return true;
        }
        for (char[] word : words) {
            if (word.length == end - from && starts(word, c, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(char[] word, char[] c, int from) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != c[from + i]) {
                return false;
            }
        }
        return true;
    }
}
