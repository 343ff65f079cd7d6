package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many contacts a day will bring, by simple means: the mean of the same weekday in the weeks before, without holidays and days on
 * which nothing came in, with the lowest and the highest of them.
 *
 * @param days which days it is the mean of, the latest first
 */
record ExpectedVolume(double mean, double lowest, double highest, List<LocalDate> days) {

    static final int WEEKS = 8;
    static final int FEWEST = 4;

    /**
     * Nothing where fewer than four days are left.
     *
     * @param volumes of the days before; one that is not in it is not known
     * @param holidays on which most people are free
     */
    static Optional<ExpectedVolume> on(LocalDate day, Map<LocalDate, Double> volumes, Set<LocalDate> holidays) {
        List<LocalDate> days = Stream.iterate(day.minusWeeks(1), before -> before.minusWeeks(1))
                .limit(WEEKS)
                .filter(before -> !holidays.contains(before) && volumes.getOrDefault(before, 0.0) > 0)
                .toList();
        if (days.size() < FEWEST) {
            return Optional.empty();
        }
        List<Double> found = days.stream().map(volumes::get).toList();
        return Optional.of(new ExpectedVolume(
                found.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                found.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                found.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                days));
    }
}
