package nl.waardemeter.kpi;

import java.util.List;

/**
 * Which rows a {@link Measure} counts: a small closed vocabulary, so that the same words can be evaluated here on one row,
 * rendered as SQL for sums and for the rows behind a number, and read back as a reason why a row is left out.
 *
 * <p>There are two truth values only: every condition on a field that is not known is false, and {@link Not} turns that into
 * true.
 */
public sealed interface Condition {

    /** Whether it holds for the row. */
    boolean holds(FactRow row);

    /** Whether the answer depends on the limit. */
    default boolean dependsOn(Limit limit) {
        return false;
    }

    /** The field is known. */
    record Known(Field field) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            return row.value(field) != null;
        }
    }

    /** The field is one of the words. */
    record Is(Field field, String word) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            return word.equals(row.value(field));
        }
    }

    /** The field is yes. */
    record Yes(Field field) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            return Boolean.TRUE.equals(row.value(field));
        }
    }

    /** The field is more than zero. */
    record Positive(Field field) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            return row.value(field) instanceof Long number && number > 0;
        }
    }

    /** The field compares with the limit as said; false where either is not known. */
    record Compared(Field field, Comparison comparison, Limit limit) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            Long bound = row.limit(limit);
            return row.value(field) instanceof Long number && bound != null && comparison.test(number, bound);
        }

        @Override
        public boolean dependsOn(Limit other) {
            return limit == other;
        }
    }

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            return conditions.stream().allMatch(condition -> condition.holds(row));
        }

        @Override
        public boolean dependsOn(Limit limit) {
            return conditions.stream().anyMatch(condition -> condition.dependsOn(limit));
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(FactRow row) {
            return !condition.holds(row);
        }

        @Override
        public boolean dependsOn(Limit limit) {
            return condition.dependsOn(limit);
        }
    }

    /** How a number is compared with a limit. */
    enum Comparison {
        AT_MOST("<="),
        AT_LEAST(">="),
        BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean test(long number, long bound) {
            return switch (this) {
                case AT_MOST -> number <= bound;
                case AT_LEAST -> number >= bound;
                case BELOW -> number < bound;
            };
        }
    }

    static Condition known(Field field) {
        return new Known(field);
    }

    static Condition is(Field field, String word) {
        return new Is(field, word);
    }

    static Condition yes(Field field) {
        return new Yes(field);
    }

    static Condition positive(Field field) {
        return new Positive(field);
    }

    static Condition atMost(Field field, Limit limit) {
        return new Compared(field, Comparison.AT_MOST, limit);
    }

    static Condition atLeast(Field field, Limit limit) {
        return new Compared(field, Comparison.AT_LEAST, limit);
    }

    static Condition below(Field field, Limit limit) {
        return new Compared(field, Comparison.BELOW, limit);
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /** This one and the others: reads well where conditions build on each other. */
    default Condition and(Condition... others) {
        Condition[] both = new Condition[others.length + 1];
        both[0] = this;
        System.arraycopy(others, 0, both, 1, others.length);
        return all(both);
    }
}
