package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Weighs two readings of a column against each other by its values. */
final class Evidence {

    /** So many values that fit one reading only end the search for more. */
    static final long ENOUGH = 20;

    private static final int SAMPLES = 5;

    private final String column;
    private final Aspect aspect;
    private final Question.Reading firstReading;
    private final Question.Reading secondReading;
    private final CellReader first;
    private final CellReader second;
    private final LongFunction<String> shown;
    private final @Nullable String fallback;

    private final List<Question.Sample> samples = new ArrayList<>();
    private long onlyFirst;
    private long onlySecond;
    private long either;
    private @Nullable String firstValue;

    /**
     * @param fallback the code of the reading that holds where the values do not tell, or null to ask
     * @param shown how a value is shown in a question
     */
    Evidence(
            String column,
            Aspect aspect,
            Question.Reading firstReading,
            CellReader first,
            Question.Reading secondReading,
            CellReader second,
            @Nullable String fallback,
            LongFunction<String> shown) {
        this.column = column;
        this.aspect = aspect;
        this.firstReading = firstReading;
        this.secondReading = secondReading;
        this.first = first;
        this.second = second;
        this.fallback = fallback;
        this.shown = shown;
    }

    void see(char[] c, int from, int end, long line) {
        long one = first.read(c, from, end);
        long other = second.read(c, from, end);
        if (firstValue == null && (one != CellReader.FAULT || other != CellReader.FAULT)) {
            firstValue = Cells.text(c, from, end);
        }
        if (one == other || one == CellReader.UNDECIDED || other == CellReader.UNDECIDED) {
            return;
        }
        boolean rare = one == CellReader.FAULT ? onlySecond++ == 0 : other == CellReader.FAULT && onlyFirst++ == 0;
        if (one != CellReader.FAULT && other != CellReader.FAULT) {
            either++;
        }
        if (rare || samples.size() < SAMPLES && either > 0) {
            keep(c, from, end, line, one, other);
        }
    }

    private void keep(char[] c, int from, int end, long line, long one, long other) {
        String value = Cells.shortened(Cells.text(c, from, end));
        if (samples.stream().noneMatch(sample -> sample.value().equals(value))) {
            samples.add(new Question.Sample(line, value, List.of(shown(one), shown(other))));
        }
    }

    private String shown(long number) {
        return number == CellReader.FAULT ? "" : shown.apply(number);
    }

    /** Whether more values could still tell. */
    boolean isOpen() {
        return fallback == null && either > 0 && onlyFirst + onlySecond < ENOUGH;
    }

    /** Whether only a person can tell. */
    boolean isQuestion() {
        return fallback == null && either > 0 && winner() == null || onlyFirst > 0 && onlyFirst == onlySecond;
    }

    /** The code of the reading that holds; null where no value depends on it, or only a person can tell. */
    @Nullable
    String verdict() {
        Question.Reading winner = winner();
        return winner != null ? winner.code() : either > 0 ? fallback : null;
    }

    /**
     * Where each reading has values of its own, the odd ones out are mistakes (and become rejected rows) only if they are
     * few, or if no other value could be read in two ways.
     */
    private Question.@Nullable Reading winner() {
        long more = Math.max(onlyFirst, onlySecond);
        long fewer = Math.min(onlyFirst, onlySecond);
        if (more == fewer || fewer > 0 && either > 0 && fewer * 100 > more) {
            return null;
        }
        return onlyFirst > onlySecond ? firstReading : secondReading;
    }

    Question question() {
        return new Question(column, aspect, List.of(firstReading, secondReading), samples);
    }

    /** A value of the column that could be read. */
    @Nullable
    String firstValue() {
        return firstValue;
    }
}
