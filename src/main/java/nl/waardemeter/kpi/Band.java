package nl.waardemeter.kpi;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a value lies to its norm. */
public enum Band {
    GOOD,
    /** Near the norm. */
    WARN,
    BAD,
    /** A sample that may as well lie in another band. */
    NOT_CERTAIN;

    private static final int ENOUGH_ANSWERS = 30;

    /** The word in the API and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Judges a measurement. What counts everything is judged by its value. What comes from a sample is judged only where there are at
     * least 30 answers and their whole interval lies in one band; nothing else guesses. The ends of a range belong to it.
     *
     * @return empty without a value, without a norm, and for a handle time without wrap-up, which no norm fits
     * @throws IllegalArgumentException if the norm is another KPI's
     */
    public static Optional<Band> judge(Measurement measurement, @Nullable Norm norm) {
        Double value = measurement.value();
        if (value == null || norm == null || Measurement.WITHOUT_WRAP_UP.equals(measurement.variant())) {
            return Optional.empty();
        }
        if (norm.kpi() != measurement.kpi()) {
            throw new IllegalArgumentException("The norm of " + norm.kpi().key() + " does not judge "
                    + measurement.kpi().key());
        }
        return Optional.of(measurement.kpi().fromSample() ? ofSample(measurement, norm) : of(place(value, norm)));
    }

    private static Band ofSample(Measurement measurement, Norm norm) {
        Interval interval = measurement.interval();
        Long n = measurement.n();
        if (interval == null || n == null || n < ENOUGH_ANSWERS) {
            return NOT_CERTAIN;
        }
        int low = place(interval.low(), norm);
        return low == place(interval.high(), norm) ? of(low) : NOT_CERTAIN;
    }

    /** How many ranges lie between: 0 in the good one, 1 near it, 2 outside; negative below. So both sides stay apart. */
    private static int place(double value, Norm norm) {
        if (norm.good().isAbove(value)) {
            return norm.warn().isAbove(value) ? -2 : -1;
        }
        if (norm.good().isBelow(value)) {
            return norm.warn().isBelow(value) ? 2 : 1;
        }
        return 0;
    }

    private static Band of(int place) {
        return switch (Math.abs(place)) {
            case 0 -> GOOD;
            case 1 -> WARN;
            default -> BAD;
        };
    }
}
