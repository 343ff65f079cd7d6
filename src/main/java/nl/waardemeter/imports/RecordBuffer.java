package nl.waardemeter.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The record that was read last: its characters one after another, with the bounds of each cell. Used for all records. */
final class RecordBuffer extends AbstractBaseCsvCallbackHandler<RecordBuffer> {

    static final int CELL_LIMIT = 64 * 1024;
    static final int RECORD_LIMIT = 1024 * 1024;

    /** Columns that nobody asks for are counted, not copied; null for all. */
    private final boolean @Nullable [] wanted;

    private char[] chars = new char[1024];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private int length;
    private long size;
    private int lastFilled;
    private int longCell;
    private long line;
    private int breaks;

    RecordBuffer(boolean @Nullable [] wanted) {
        this.wanted = wanted;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        length = 0;
        size = 0;
        lastFilled = -1;
        longCell = -1;
        breaks = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index * 2);
            ends = Arrays.copyOf(ends, index * 2);
        }
        count = index + 1;
        if (size > 0) {
            lastFilled = index;
        }
        this.size += size + 1L;
        if (quoted) {
            breaks += lineBreaks(buffer, offset, offset + size);
        }
        starts[index] = length;
        if (size > CELL_LIMIT) {
            longCell = longCell < 0 ? index : longCell;
        } else if (this.size <= RECORD_LIMIT && isWanted(index)) {
            if (length + size > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + size));
            }
            System.arraycopy(buffer, offset, chars, length, size);
            length += size;
        }
        ends[index] = length;
    }

    /** The first column always: it tells an empty line from a line of spaces. */
    private boolean isWanted(int index) {
        return wanted == null || index == 0 || index < wanted.length && wanted[index];
    }

    @Override
    protected RecordBuffer buildRecord() {
        return this;
    }

    private static int lineBreaks(char[] buffer, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            if (c == '\n' && (i == from || buffer[i - 1] != '\r') || c == '\r') {
                found++;
            }
        }
        return found;
    }

    char[] chars() {
        return chars;
    }

    int start(int column) {
        return Cells.trimStart(chars, starts[column], ends[column]);
    }

    int end(int column, int start) {
        return Cells.trimEnd(chars, start, ends[column]);
    }

    String text(int column) {
        return column < count ? Cells.text(chars, start(column), ends[column]) : "";
    }

    /** The number of cells. */
    int count() {
        return count;
    }

    /** The line on which the record starts. */
    long line() {
        return line;
    }

    /** The line that the parser has come to in this record. */
    long currentLine() {
        return line + breaks;
    }

    /** Whether nothing stands in any cell. */
    boolean isBlank() {
        return lastFilled < 0 || count == 1 && longCell < 0 && start(0) == ends[0];
    }

    /** The last column with something in it, or -1: empty cells after the last header do no harm. */
    int lastFilled() {
        return lastFilled;
    }

    /** The first cell of more than 64 KB, or -1. */
    int longCell() {
        return longCell;
    }

    boolean tooLong() {
        return size > RECORD_LIMIT;
    }
}
