package nl.waardemeter.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.kpi.ReportingPeriod;

/** The periods that people ask for by name; what they mean moves on with the calendar. */
enum PeriodName {
    /** The month in which the data ends: what a reader gets who asks for nothing. */
    LATEST_MONTH,
    TODAY,
    YESTERDAY,
    /** On a Monday the Friday before, where yesterday says nothing. */
    PREVIOUS_WORKING_DAY,
    THIS_WEEK,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    /** Whole weeks; the running one would look like a fall. */
    LAST_13_WEEKS,
    /** Whole months: a year and the month to compare with. */
    LAST_13_MONTHS,
    THIS_YEAR;

    /** The word in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PeriodName> ofWord(String word) {
        return Arrays.stream(values())
                .filter(name -> name.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The days it means.
     *
     * @param through the last day with data
     */
    ReportingPeriod on(LocalDate today, LocalDate through) {
        ReportingPeriod week = ReportingPeriod.weekOf(today);
        ReportingPeriod month = ReportingPeriod.monthOf(today);
        return switch (this) {
            case LATEST_MONTH -> ReportingPeriod.monthOf(through);
            case TODAY -> ReportingPeriod.ofDays(today, today);
            case YESTERDAY -> ReportingPeriod.ofDays(today.minusDays(1), today.minusDays(1));
            case PREVIOUS_WORKING_DAY -> workingDayBefore(today);
            case THIS_WEEK -> week;
            case LAST_WEEK -> new ReportingPeriod(week.from().minusWeeks(1), week.from());
            case THIS_MONTH -> month;
            case LAST_MONTH -> new ReportingPeriod(month.from().minusMonths(1), month.from());
            case LAST_13_WEEKS -> new ReportingPeriod(week.from().minusWeeks(13), week.from());
            case LAST_13_MONTHS -> new ReportingPeriod(month.from().minusMonths(13), month.from());
            case THIS_YEAR -> {
                LocalDate newYear = today.withDayOfYear(1);
                yield new ReportingPeriod(newYear, newYear.plusYears(1));
            }
        };
    }

    private static ReportingPeriod workingDayBefore(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return ReportingPeriod.ofDays(day, day);
    }
}
