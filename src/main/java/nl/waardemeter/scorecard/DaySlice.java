package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few days whose totals are made together. Sums over a few days stay near the processor; those of a year in one go do not fit in
 * memory, and take twice the time.
 */
record DaySlice(List<LocalDate> days) {

    private static final int DAYS = 7;

    static List<DaySlice> of(List<LocalDate> days) {
        List<DaySlice> slices = new ArrayList<>();
        for (int from = 0; from < days.size(); from += DAYS) {
            slices.add(new DaySlice(days.subList(from, Math.min(days.size(), from + DAYS))));
        }
        return slices;
    }

    /** The days of these slices, as a list for SQL. */
    static String days(List<DaySlice> slices) {
        return slices.stream().map(DaySlice::list).collect(Collectors.joining(", "));
    }

    String list() {
        return days.stream().map(day -> "date '" + day + "'").collect(Collectors.joining(", "));
    }
}
