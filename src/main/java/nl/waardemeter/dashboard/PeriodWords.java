package nl.waardemeter.dashboard;

import java.time.DayOfWeek;
import java.time.YearMonth;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.web.Formats;

/** Periods as people say them: a week by its number, a month by its name. */
public final class PeriodWords {

    private final Formats formats;

    public PeriodWords(Formats formats) {
        this.formats = formats;
    }

    /** {@code wk 47 (16 t/m 22 nov 2026)}, {@code november 2026}, {@code 2026}, {@code za 21-11-2026}, {@code 3 t/m 12 nov 2026} */
    public String full(ReportingPeriod period) {
        return isWeek(period) ? formats.week(period.from()) : withoutWeek(period);
    }

    /** Beside a period that the reader knows: {@code wk 46}. */
    public String brief(ReportingPeriod period, ReportingPeriod beside) {
        if (!isWeek(period)) {
            return withoutWeek(period);
        }
        boolean sameYear = period.from().getYear() == beside.from().getYear();
        return formats.shortWeek(period.from())
                + (sameYear ? "" : " " + period.from().plusDays(3).getYear());
    }

    private String withoutWeek(ReportingPeriod period) {
        boolean fromFirst = period.from().getDayOfMonth() == 1;
        if (fromFirst && period.from().plusMonths(1).equals(period.until())) {
            return formats.month(YearMonth.from(period.from()));
        }
        if (period.from().getDayOfYear() == 1 && period.from().plusYears(1).equals(period.until())) {
            return String.valueOf(period.from().getYear());
        }
        return formats.period(period.from(), period.lastDay());
    }

    private static boolean isWeek(ReportingPeriod period) {
        return period.days() == 7 && period.from().getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
