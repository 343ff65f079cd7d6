package nl.waardemeter.imports;

import java.util.Locale;

/** What about a column a question can be. */
enum Aspect {
    DATE_ORDER,
    DECIMAL,
    DURATION,
    WORDS;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
