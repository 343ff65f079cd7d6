package nl.waardemeter.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and why.
 *
 * @param line the line of the file where the record starts; the first line of the file is 1
 * @param column the header of the column, two joined by " + ", or the field's own name where it has no column
 * @param value what the cell held, at most 100 characters; null where the fault is of the row
 * @param reason the key of the message that says why; the same key with {@code .valid} says what would be valid
 * @param arguments {2}, {3}... of both messages; {0} is the column, {1} the value
 */
record Rejection(
        long line,
        String kind,
        @Nullable String column,
        @Nullable String value,
        String reason,
        List<String> arguments) {

    /** The arguments of the two messages. */
    Object[] messageArguments() {
        Object[] all = new Object[2 + arguments.size()];
        all[0] = column == null ? "" : column;
        all[1] = value == null ? "" : value;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 2] = arguments.get(i);
        }
        return all;
    }

    String validKey() {
        return reason + ".valid";
    }
}
