package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor filled in. Who that was, it does not tell.
 *
 * @param person a pseudonym by which somebody is known who returns; null once nothing is to be compared with it any more
 * @param role null where so few were asked in that role that it would tell who it was
 * @param now 1 (cost) to 5 (value) for each statement in the order of the factors; null where it was left open
 * @param wanted the same for the day that is aimed at
 * @param comments one for each factor; null where there is none
 */
record Sheet(
        @Nullable UUID person,
        @Nullable AssessorRole role,
        List<@Nullable Integer> now,
        List<@Nullable Integer> wanted,
        List<@Nullable String> comments) {

    static final int LONGEST_COMMENT = 1000;
    private static final int LEAST_STATEMENTS = 2;

    Sheet {
        check(now);
        check(wanted);
        if (comments.size() != ValueFactor.values().length) {
            throw new IllegalArgumentException("A comment, or none, for each factor");
        }
        now = Collections.unmodifiableList(new ArrayList<>(now));
        wanted = Collections.unmodifiableList(new ArrayList<>(wanted));
        comments = Collections.unmodifiableList(new ArrayList<>(comments));
    }

    private static void check(List<@Nullable Integer> answers) {
        if (answers.size() != ValueFactor.allStatements()
                || answers.stream().filter(Objects::nonNull).anyMatch(answer -> answer < 1 || answer > 5)) {
            throw new IllegalArgumentException("An answer of 1 to 5, or none, for each statement");
        }
    }

    /** The mean of the answered statements. */
    record Scored(double now, double wanted) {

        double gap() {
            return wanted - now;
        }
    }

    /**
     * What it says of a factor: both now and wanted, of at least two answered statements each. With one of the two only it counts on
     * neither side: were the two means of different people, their difference would tell what one of them answered.
     */
    @Nullable
    Scored of(ValueFactor factor) {
        OptionalDouble today = mean(now, factor);
        OptionalDouble later = mean(wanted, factor);
        return today.isEmpty() || later.isEmpty() ? null : new Scored(today.getAsDouble(), later.getAsDouble());
    }

    boolean saysAnything() {
        for (ValueFactor factor : ValueFactor.values()) {
            if (of(factor) != null) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String comment(ValueFactor factor) {
        return comments.get(factor.ordinal());
    }

    private static OptionalDouble mean(List<@Nullable Integer> answers, ValueFactor factor) {
        List<Integer> given = answers.subList(factor.first(), factor.first() + ValueFactor.STATEMENTS).stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return given.size() < LEAST_STATEMENTS
                ? OptionalDouble.empty()
                : given.stream().mapToInt(Integer::intValue).average();
    }
}
