package nl.waardemeter.imports;

import java.util.Arrays;

/** Finds words in a stretch of characters without making a string; blind to case. Immutable. */
final class WordTable {

    static final WordTable EMPTY = new WordTable(new char[0][], new int[0]);

    private final char[][] words;
    private final int[] numbers;

    private WordTable(char[][] words, int[] numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    WordTable with(String word, int number) {
        char[][] more = Arrays.copyOf(words, words.length + 1);
        int[] moreNumbers = Arrays.copyOf(numbers, numbers.length + 1);
        more[words.length] = Cells.clean(word).toCharArray();
        moreNumbers[words.length] = number;
        return new WordTable(more, moreNumbers);
    }

    /** The number of the word, or -1. */
    int find(char[] chars, int from, int to) {
        int length = to - from;
        for (int i = 0; i < words.length; i++) {
            char[] word = words[i];
            if (word.length == length && same(word, chars, from)) {
                return numbers[i];
            }
        }
        return -1;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    private static boolean same(char[] word, char[] chars, int from) {
        for (int i = 0; i < word.length; i++) {
            char a = word[i];
            char b = chars[from + i];
            if (a != b && fold(a) != fold(b)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c == '\u00A0' || c == '\u202F') {
            return ' ';
        }
        return c < 0x80
                ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c)
                : Character.toLowerCase(Character.toUpperCase(c));
    }
}
