package nl.waardemeter.valuescan;

import java.util.List;
import nl.waardemeter.kpi.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure beside the judgement of a factor, or why there is none. Never mixed into it.
 *
 * @param key of a KPI, else of a text {@code valuescan.indicator.<key>}
 * @param kpi whether it is a KPI; what is none is a share
 * @param change against the months before
 * @param relative the same over what it was, for counts and durations
 * @param certain whether that is more than the usual ups and downs; null where it cannot be told
 * @param band how it lies to its norm; null where nothing judges it
 * @param side {@code above} or {@code below} the norm, where it misses it
 * @param reason why a KPI has no value; null where a text of its own says so
 */
public record Indicator(
        String key,
        boolean kpi,
        @Nullable Double value,
        @Nullable Double change,
        @Nullable Double relative,
        @Nullable Boolean certain,
        @Nullable String band,
        @Nullable String side,
        @Nullable Reason reason) {

    private static final double HIGH = 60;

    /** What nothing that comes in can tell; the text {@code valuescan.indicator.<key>.why} says why. */
    static Indicator notMeasurable(String key) {
        return new Indicator(key, false, null, null, null, null, null, null, null);
    }

    static Indicator share(String key, double share) {
        return new Indicator(key, false, share, null, null, null, null, null, null);
    }

    private boolean isJudged() {
        return "good".equals(band) || "warn".equals(band) || "bad".equals(band);
    }

    /**
     * Whether the picture and the figures point different ways: the department sees itself at 60 or more, and half or more of what is
     * measured against a norm is off it.
     */
    static boolean differ(@Nullable Double judged, List<Indicator> indicators) {
        long measured = indicators.stream().filter(Indicator::isJudged).count();
        long off = indicators.stream().filter(one -> "bad".equals(one.band)).count();
        return judged != null && judged >= HIGH && measured > 0 && 2 * off >= measured;
    }
}
