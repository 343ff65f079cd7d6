package nl.waardemeter.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waardemeter.kpi.ReportingPeriod;

/**
 * The months that a report is about: a month, a quarter or a year of the calendar.
 *
 * @param first its first month
 * @param months 1, 3 or 12
 */
public record ReportSpan(YearMonth first, int months) {

    private static final Pattern WORD = Pattern.compile("([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    public ReportSpan {
        boolean known = months == 1
                || months == QUARTER && (first.getMonthValue() - 1) % QUARTER == 0
                || months == YEAR && first.getMonthValue() == 1;
        if (!known) {
            throw new IllegalArgumentException("Neither a month, nor a quarter, nor a year: " + first + ", " + months);
        }
    }

    /** {@code 2026-10}, {@code 2026-Q3}, {@code 2026}; empty for anything else. */
    public static Optional<ReportSpan> ofWord(String word) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year == 0) {
            return Optional.empty();
        }
        if (matcher.group(2) != null) {
            return Optional.of(new ReportSpan(YearMonth.of(year, Integer.parseInt(matcher.group(2))), 1));
        }
        if (matcher.group(3) != null) {
            int quarter = Integer.parseInt(matcher.group(3));
            return Optional.of(new ReportSpan(YearMonth.of(year, (quarter - 1) * QUARTER + 1), QUARTER));
        }
        return Optional.of(new ReportSpan(YearMonth.of(year, 1), YEAR));
    }

    /** The month that has gone by on this day. */
    public static ReportSpan monthBefore(LocalDate day) {
        return new ReportSpan(YearMonth.from(day).minusMonths(1), 1);
    }

    public static ReportSpan monthOf(LocalDate day) {
        return new ReportSpan(YearMonth.from(day), 1);
    }

    public static ReportSpan quarterOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / QUARTER * QUARTER + 1;
        return new ReportSpan(YearMonth.of(day.getYear(), month), QUARTER);
    }

    public static ReportSpan yearOf(LocalDate day) {
        return new ReportSpan(YearMonth.of(day.getYear(), 1), YEAR);
    }

    /** The word in addresses and names of files. */
    public String word() {
        return switch (months) {
            case 1 -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + ((first.getMonthValue() - 1) / QUARTER + 1);
            default -> String.valueOf(first.getYear());
        };
    }

    /** {@code month}, {@code quarter} or {@code year}. */
    public String kind() {
        return switch (months) {
            case 1 -> "month";
            case QUARTER -> "quarter";
            default -> "year";
        };
    }

    public ReportingPeriod period() {
        return new ReportingPeriod(first.atDay(1), first.plusMonths(months).atDay(1));
    }

    public ReportSpan before() {
        return new ReportSpan(first.minusMonths(months), months);
    }

    public ReportSpan after() {
        return new ReportSpan(first.plusMonths(months), months);
    }
}
