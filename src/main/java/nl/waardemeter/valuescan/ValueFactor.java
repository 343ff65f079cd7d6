package nl.waardemeter.valuescan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes a department a cost or a value, in the order of the questions. */
enum ValueFactor {
    METRICS,
    STRUCTURE,
    PROCESS,
    PEOPLE,
    TECHNOLOGY;

    static final int STATEMENTS = 3;

    /** The word in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its statements begin among all of them. */
    int first() {
        return ordinal() * STATEMENTS;
    }

    static int allStatements() {
        return values().length * STATEMENTS;
    }

    static Optional<ValueFactor> ofKey(String key) {
        return Arrays.stream(values())
                .filter(factor -> factor.key().equals(key))
                .findFirst();
    }
}
