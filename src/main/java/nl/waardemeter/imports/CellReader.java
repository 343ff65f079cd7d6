package nl.waardemeter.imports;

import java.util.List;

/** Reads the characters of one cell as a number, without throwing and without making objects. */
abstract class CellReader {

    /** What {@link #read} returns where the cell cannot be read; {@link #fault()} says why. */
    static final long FAULT = Long.MIN_VALUE;

    /** What {@link #read} returns where two readings of the column would give different numbers. */
    static final long UNDECIDED = Long.MIN_VALUE + 1;

    private RejectionReason fault = RejectionReason.MISSING;

    /** The number of the trimmed, non-empty cell; {@link #FAULT} or {@link #UNDECIDED} where there is none. */
    abstract long read(char[] c, int from, int end);

    /** What the messages of a fault say beside column and value: what would be valid. */
    abstract List<String> validArguments();

    final long fault(RejectionReason reason) {
        fault = reason;
        return FAULT;
    }

    final RejectionReason fault() {
        return fault;
    }
}
