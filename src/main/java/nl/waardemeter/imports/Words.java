package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A closed list of words with their synonyms, found whatever their case. Immutable. */
public final class Words {

    private final List<String> words;
    private final WordTable table;

    private Words(List<String> words, WordTable table) {
        this.words = words;
        this.table = table;
    }

    /** The words in the order of their ordinals. */
    public static Words of(String... words) {
        WordTable table = WordTable.EMPTY;
        for (int i = 0; i < words.length; i++) {
            table = table.with(words[i], i);
        }
        return new Words(List.of(words), table);
    }

    /** One word for each constant of an enum: {@code NOT_ASKED} is written {@code not-asked}. */
    public static <E extends Enum<E>> Words of(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return of(names.toArray(new String[0]));
    }

    /** These words, and others that mean one of them. */
    public Words withSynonyms(String word, String... synonyms) {
        int ordinal = ordinal(word);
        if (ordinal < 0) {
            throw new IllegalArgumentException("Not one of the words: " + word);
        }
        WordTable wider = table;
        for (String synonym : synonyms) {
            wider = wider.with(synonym, ordinal);
        }
        return new Words(words, wider);
    }

    /** The place of a word or synonym in the list, or -1. */
    public int ordinal(String word) {
        return table.find(word.toCharArray(), 0, word.length());
    }

    int ordinal(char[] chars, int from, int to) {
        return table.find(chars, from, to);
    }

    public String word(int ordinal) {
        return words.get(ordinal);
    }

    /** The words themselves, without synonyms. */
    public List<String> all() {
        return words;
    }
}
