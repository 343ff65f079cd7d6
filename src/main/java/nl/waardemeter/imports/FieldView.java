package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * One field of ours and where its values come from, as a part of the form.
 *
 * @param name of the parameters, such as {@code contacts.offered_at}
 * @param type moment, day, duration, number, word, yes-no or text
 * @param columns the columns that it takes in turn
 * @param forms dates' forms to choose from
 * @param choices the words of ours that a word of the file can mean
 */
record FieldView(
        String name,
        String field,
        String meaning,
        String type,
        boolean required,
        boolean constant,
        String constantValue,
        List<String> columns,
        String time,
        String form,
        List<String> forms,
        String unit,
        String duration,
        String decimal,
        String otherwise,
        List<String> choices,
        List<Word> words,
        List<Example> examples,
        long present,
        long missing,
        long rejected) {

    /** A word of the file with what it means. */
    record Word(String word, long count, String means, boolean open, boolean known) {}

    /** A value of the file as it is read, or why it cannot be. */
    record Example(String inFile, String read, boolean fault) {}

    public boolean isMapped() {
        return constant || !columns.isEmpty();
    }

    /** The first of the columns. */
    public String first() {
        return columns.isEmpty() ? "" : columns.get(0);
    }

    /** The columns that follow, and room for one more. */
    public List<String> further() {
        List<String> further = new ArrayList<>(columns.subList(Math.min(1, columns.size()), columns.size()));
        further.add("");
        return further;
    }

    public boolean isMoment() {
        return type.equals("moment") || type.equals("day");
    }

    public boolean isDuration() {
        return type.equals("duration");
    }

    public boolean isClosed() {
        return !choices.isEmpty();
    }

    /** Whether the words are worth a look: one is not known by itself. */
    public boolean hasForeignWords() {
        return words.stream().anyMatch(word -> !word.known);
    }

    /** How many words are in need of a meaning. */
    public long openWords() {
        return words.stream().filter(Word::open).count();
    }
}
