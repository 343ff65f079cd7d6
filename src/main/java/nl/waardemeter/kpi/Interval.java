package nl.waardemeter.kpi;

/**
 * Where the true value lies with the given confidence, in the unit of the value.
 *
 * @param confidence 0..1, such as 0.95
 * @param method how it was computed: {@code wilson}, {@code adjusted-wald}, {@code t}, {@code newcombe}, {@code welch}, {@code z}
 */
public record Interval(double low, double high, double confidence, String method) {

    /** The whole interval lies above, or below, zero: a difference that is more than the usual ups and downs. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
