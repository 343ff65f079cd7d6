package nl.waardemeter.kpi;

import java.util.Locale;

/** The unit of a KPI's value, and of its numerator and denominator. */
public enum Unit {
    /** 0..1; numerator and denominator are counts. */
    SHARE(1, 1),
    /** Seconds; the numerator in seconds, the denominator a count. Measures hold milliseconds. */
    SECONDS(1_000, 1),
    /** Points on the question's own scale. Measures hold thousandths. */
    SCORE(1_000, 1),
    /** -100..100, a hundred times the numerator over the denominator, which are counts. */
    POINTS(1, 1),
    /** A whole number; there is no denominator. */
    COUNT(1, 1),
    /** A count for each of something else. */
    RATIO(1, 1),
    /** 0..1 of time; numerator and denominator in seconds. Measures hold milliseconds. */
    SHARE_OF_TIME(1_000, 1_000);

    private final double numeratorScale;
    private final double denominatorScale;

    Unit(double numeratorScale, double denominatorScale) {
        this.numeratorScale = numeratorScale;
        this.denominatorScale = denominatorScale;
    }

    double numerator(long measured) {
        return measured / numeratorScale;
    }

    double denominator(long measured) {
        return measured / denominatorScale;
    }

    /** The word in the API. Occupancy is a share like the others. */
    public String word() {
        return this == SHARE_OF_TIME ? "share" : name().toLowerCase(Locale.ROOT);
    }

    /** Shown as a percentage, and its change in points. */
    public boolean isShare() {
        return this == SHARE || this == SHARE_OF_TIME;
    }
}
