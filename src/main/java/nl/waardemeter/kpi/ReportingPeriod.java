package nl.waardemeter.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole local days, half open: {@code from} is in, {@code until} is not.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record ReportingPeriod(LocalDate from, LocalDate until) {

    public ReportingPeriod {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period has at least one day: from " + from + " until " + until);
        }
    }

    /**
     * From the first day to the last, both included, as people and the API say it.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public static ReportingPeriod ofDays(LocalDate first, LocalDate last) {
        return new ReportingPeriod(first, last.plusDays(1));
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /**
     * The period to compare with: a whole calendar week, month, quarter or year with the one before, any other range with as
     * many days before.
     */
    public ReportingPeriod previous() {
        if (isWhole(12) && from.getDayOfYear() == 1) {
            return new ReportingPeriod(from.minusYears(1), from);
        }
        if (isWhole(3) && (from.getMonthValue() - 1) % 3 == 0) {
            return new ReportingPeriod(from.minusMonths(3), from);
        }
        if (isWhole(1)) {
            return new ReportingPeriod(from.minusMonths(1), from);
        }
        return new ReportingPeriod(from.minusDays(days()), from);
    }

    /**
     * A year ago: the same dates; for a day, and for whole weeks, 364 days back, so that weekdays meet weekdays. Whole months stay
     * whole months, also where they happen to be whole weeks (February 2021, the first quarter of 2024): the 29th of February has no
     * other date to meet, and belongs to its month. Week 53 meets the week 52 weeks before it, which is week 1 of the same year.
     */
    public ReportingPeriod lastYear() {
        boolean wholeMonths = from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1;
        boolean wholeWeeks = from.getDayOfWeek() == DayOfWeek.MONDAY && days() % 7 == 0;
        if (wholeMonths) {
            return new ReportingPeriod(from.minusYears(1), until.minusYears(1));
        }
        if (wholeWeeks || days() == 1) {
            return new ReportingPeriod(from.minusDays(364), until.minusDays(364));
        }
        return ofDays(from.minusYears(1), lastDay().minusYears(1));
    }

    /** The first days of the period, up to and including {@code last} where that lies inside; else the whole period. */
    public ReportingPeriod cutAfter(LocalDate last) {
        return contains(last) ? ofDays(from, last) : this;
    }

    /** The first days of the period, at most this many; at least one is asked for. */
    public ReportingPeriod firstDays(long count) {
        return count >= days() ? this : new ReportingPeriod(from, from.plusDays(count));
    }

    private boolean isWhole(int months) {
        return from.getDayOfMonth() == 1 && from.plusMonths(months).equals(until);
    }

    /** The ISO week that the day lies in. */
    public static ReportingPeriod weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ReportingPeriod(monday, monday.plusWeeks(1));
    }

    public static ReportingPeriod monthOf(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new ReportingPeriod(first, first.plusMonths(1));
    }
}
