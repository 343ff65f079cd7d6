package nl.waardemeter.imports;

import java.util.List;

/**
 * What came of reading a file.
 *
 * @param questions what must be answered first; then the rows that were handed over are worth nothing
 * @param counts per kind, in the order of the mapping
 */
record ReadingResult(
        List<Question> questions, List<ReadCounts> counts, List<Notices.Notice> notices, Recognised recognised) {

    ReadingResult {
        questions = List.copyOf(questions);
        counts = List.copyOf(counts);
        notices = List.copyOf(notices);
    }

    boolean needsDecision() {
        return !questions.isEmpty();
    }
}
