package nl.waardemeter.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of a column probably mean for a field; a word that the field knows by itself needs no guess. */
final class ValueGuess {

    private ValueGuess() {}

    static Map<String, String> of(String kind, Field field, ColumnSample column) {
        Map<String, String> meanings = new LinkedHashMap<>();
        if (column.many()) {
            return meanings;
        }
        boolean turned = field.name().equals("exit") && isAboutLeaving(column.header());
        for (String word : column.values().keySet()) {
            if (turned || !isKnown(field, word)) {
                String meaning = turned ? left(word) : ColumnWords.all().meaning(kind, field, word);
                if (meaning != null) {
                    meanings.put(word, meaning);
                }
            }
        }
        return meanings;
    }

    /** In a column "Abandoned" a yes does not mean that somebody answered. */
    private static boolean isAboutLeaving(String header) {
        String name = ColumnWords.plain(header);
        return name.contains("abandon") || name.contains("verlaten") || name.contains("missed");
    }

    private static @Nullable String left(String word) {
        char[] chars = word.toCharArray();
        long answer = new YesNoCell().read(chars, 0, chars.length);
        return answer == 1 ? "abandoned" : answer == 0 ? "answered" : null;
    }

    /** The word of ours that the field reads a word of the file as, without being told; null where it does not. */
    static @Nullable String own(Field field, String word) {
        char[] chars = word.toCharArray();
        Words words = field.words();
        if (words != null) {
            long place = new WordCell(words).read(chars, 0, chars.length);
            return place == CellReader.FAULT ? null : words.word((int) place);
        }
        if (field.type() == FieldType.YES_NO) {
            long answer = new YesNoCell().read(chars, 0, chars.length);
            return answer == CellReader.FAULT ? null : answer == 1 ? "yes" : "no";
        }
        return isKnown(field, word) ? word : null;
    }

    /** Whether the field reads the word as it stands. */
    static boolean isKnown(Field field, String word) {
        char[] chars = word.toCharArray();
        CellReader reader = switch (field.type()) {
            case WORD -> field.words() == null ? null : new WordCell(field.words());
            case YES_NO -> new YesNoCell();
            case INTEGER -> new NumberCell(true, '.');
            default -> null;
        };
        return reader == null || reader.read(chars, 0, chars.length) != CellReader.FAULT;
    }
}
