package nl.waardemeter.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the organisation does, as far as benchmarks differ by it. A setting of the organisation. */
public enum Sector {
    GENERAL,
    RETAIL,
    FINANCIAL_SERVICES,
    INTERNET_SERVICES,
    /** Retail, with an NPS figure of its own. */
    DEPARTMENT_STORES;

    /** The word in settings and the API, such as {@code financial-services}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sector> ofWord(String word) {
        return Arrays.stream(values())
                .filter(sector -> sector.word().equals(word))
                .findFirst();
    }

    /**
     * The sector with this word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words there are
     */
    public static Sector of(String word) {
        return ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("No sector is called '" + word + "', only "
                        + Arrays.stream(values()).map(Sector::word).collect(Collectors.joining(", "))));
    }
}
