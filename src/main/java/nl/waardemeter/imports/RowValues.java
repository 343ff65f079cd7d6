package nl.waardemeter.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, by the place of their field in {@link RecordFields}. One object serves all rows of a kind: what
 * is needed after the call must be copied.
 */
public final class RowValues {

    private final RecordFields fields;
    private final Notices notices;
    private final long[] numbers;
    private final @Nullable String[] texts;
    private long present;
    private long line;

    private int rejectedField = -1;
    private String reason = "";
    private List<String> reasonArguments = List.of();

    RowValues(RecordFields fields, Notices notices) {
        this.fields = fields;
        this.notices = notices;
        numbers = new long[fields.fields().size()];
        texts = new @Nullable String[fields.fields().size()];
    }

    public RecordFields fields() {
        return fields;
    }

    /** The line of the file where the row starts; the first line of the file is 1. */
    public long line() {
        return line;
    }

    public boolean has(int field) {
        return (present & 1L << field) != 0;
    }

    /** The number of a field that the row {@link #has has}; its meaning is that of {@link FieldType}. */
    public long number(int field) {
        return numbers[field];
    }

    /** The text of a field, or null where the row has none. */
    public @Nullable String text(int field) {
        return has(field) ? texts[field] : null;
    }

    /** Gives a field a value that follows from others, such as a default. */
    public void set(int field, long number) {
        numbers[field] = number;
        present |= 1L << field;
    }

    /** The same for a text. */
    public void set(int field, String text) {
        texts[field] = text;
        present |= 1L << field;
    }

    /** Makes a value missing and counts that under a message key, such as {@code contact.notice.negative-duration}. */
    public void drop(int field, String notice) {
        present &= ~(1L << field);
        notice(field, notice);
    }

    /** Counts something worth telling about a value that stays. */
    public void notice(int field, String notice) {
        notices.add(fields, field, notice);
    }

    /**
     * Rejects the row. The first reason stands.
     *
     * @param field the field that is shown with its column and value
     * @param reason the key of a message; the same key with {@code .valid} says what would have been valid
     * @param arguments the message's {2}, {3}...; {0} is the column, {1} the value
     */
    public void reject(int field, String reason, String... arguments) {
        if (rejectedField < 0) {
            rejectedField = field;
            this.reason = reason;
            reasonArguments = List.of(arguments);
        }
    }

    void begin(long newLine) {
        line = newLine;
        present = 0;
        rejectedField = -1;
    }

    boolean rejected() {
        return rejectedField >= 0;
    }

    int rejectedField() {
        return rejectedField;
    }

    String reason() {
        return reason;
    }

    List<String> reasonArguments() {
        return reasonArguments;
    }
}
