package nl.waardemeter.imports;

import java.util.List;

/** Reads a cell as yes (1) or no (0), in English, Dutch or as programs write it. */
final class YesNoCell extends CellReader {

    private static final Words WORDS = Words.of("no", "yes")
            .withSynonyms("yes", "y", "true", "1", "ja", "j", "waar")
            .withSynonyms("no", "n", "false", "0", "nee", "onwaar");

    @Override
    long read(char[] c, int from, int end) {
        int ordinal = WORDS.ordinal(c, from, end);
        return ordinal < 0 ? fault(RejectionReason.NOT_YES_OR_NO) : ordinal;
    }

    @Override
    List<String> validArguments() {
        return List.of("yes, no");
    }
}
