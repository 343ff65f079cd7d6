package nl.waardemeter.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of our own format: {@code Field.text("contact_id", REQUIRED, KEY)}.
 *
 * @param name the column's name, such as {@code offered_at}; a duration's ends in {@code _seconds}
 * @param limit the most characters that a text may have
 * @param words the words to choose from, for {@link FieldType#WORD} only
 */
public record Field(
        String name,
        FieldType type,
        Set<Mark> marks,
        int limit,
        @Nullable Words words) {

    /** What is special about a field. */
    public enum Mark {
        /** A row without it is rejected. */
        REQUIRED,
        /** An identifier of the row itself. */
        KEY,
        /** An identifier of something else; one that a spreadsheet has rounded (1.03E+13) is dropped and counted. */
        REFERENCE,
        /** Where a file feeds several kinds, a row without it (or without its key) is skipped, not rejected. */
        PRESENT,
        /** Tells of a customer: what stood there is kept nowhere, not even with a rejected row. */
        PERSONAL,
        /** An unknown word becomes a question to the person who imports, instead of a rejected row. */
        ASKED
    }

    /** Long enough for a name or an identifier, short enough for an index. */
    static final int TEXT_LIMIT = 250;

    public Field {
        marks = Set.copyOf(marks);
        if ((type == FieldType.WORD) != (words != null)) {
            throw new IllegalArgumentException("A field of words needs words, and no other does: " + name);
        }
    }

    public static Field text(String name, Mark... marks) {
        return new Field(name, FieldType.TEXT, Set.of(marks), TEXT_LIMIT, null);
    }

    public static Field words(String name, Words words, Mark... marks) {
        return new Field(name, FieldType.WORD, Set.of(marks), TEXT_LIMIT, words);
    }

    public static Field of(String name, FieldType type, Mark... marks) {
        return new Field(name, type, Set.of(marks), TEXT_LIMIT, null);
    }

    /** The same text field with room for this many characters. */
    public Field upTo(int characters) {
        return new Field(name, type, marks, characters, words);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    boolean required() {
        return is(Mark.REQUIRED);
    }

    /** Whether a row of a second kind is there only if this field is. */
    boolean makesPresent() {
        return is(Mark.PRESENT) || is(Mark.KEY) && required();
    }
}
