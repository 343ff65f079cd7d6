package nl.waardemeter.imports;

import java.util.List;

/**
 * A column that can be read in more than one way, and each way gives other values: nobody guesses.
 *
 * @param column the header, or two joined by " + "
 * @param readings what it can be; for {@link Aspect#WORDS} the words of ours
 * @param samples values of the file; for {@link Aspect#WORDS} each word that is not known
 */
record Question(String column, Aspect aspect, List<Reading> readings, List<Sample> samples) {

    /** At most so many unknown words are asked at once. */
    static final int MOST_WORDS = 200;

    Question {
        readings = List.copyOf(readings);
        samples = List.copyOf(samples);
    }

    /**
     * One way to read the column.
     *
     * @param code what an {@link Answer} says
     * @param key of the message that explains it; {0} is the code
     */
    record Reading(String code, String key) {}

    /**
     * A value as it stands in the file, with what each reading makes of it: ISO dates, decimal points, h:mm:ss; empty
     * where a reading does not fit.
     */
    record Sample(long line, String value, List<String> meanings) {}

    /** The key of the question's message; {0} is the column. */
    String key() {
        return "imports.question." + aspect.code();
    }

    /** Whether an answer is one of this question's readings. */
    boolean takes(Answer answer) {
        return answer.aspect() == aspect
                && Cells.key(answer.column()).equals(Cells.key(column))
                && (aspect == Aspect.WORDS && answer.reading().isEmpty()
                        || readings.stream().anyMatch(reading -> reading.code().equals(answer.reading())))
                && (aspect != Aspect.WORDS
                        || samples.stream().anyMatch(sample -> sample.value().equals(answer.value())));
    }
}
