package nl.waardemeter.scorecard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.kpi.ReportingPeriod;

/** What a period is held against. */
public enum Compare {
    PREVIOUS,
    YEAR,
    NONE;

    /** The word in the API and in addresses of pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Compare> ofWord(String word) {
        return Arrays.stream(values())
                .filter(compare -> compare.word().equals(word))
                .findFirst();
    }

    ReportingPeriod with(ReportingPeriod period) {
        return this == YEAR ? period.lastYear() : period.previous();
    }
}
