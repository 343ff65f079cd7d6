package nl.waardemeter.imports;

import java.util.List;

/** Reads a cell as one of a list of words. */
final class WordCell extends CellReader {

    private final Words words;

    WordCell(Words words) {
        this.words = words;
    }

    @Override
    long read(char[] c, int from, int end) {
        int ordinal = words.ordinal(c, from, end);
        return ordinal < 0 ? fault(RejectionReason.UNKNOWN_WORD) : ordinal;
    }

    @Override
    List<String> validArguments() {
        return List.of(String.join(", ", words.all()));
    }
}
