package nl.waardemeter.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.dashboard.PeriodWords;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Scorecard.Compared;
import org.jspecify.annotations.Nullable;

/** The words that all parts of a report share. */
record ReportTexts(Texts texts, KpiFormat format) {

    ReportTexts(Texts texts) {
        this(texts, new KpiFormat(texts.formats()));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String kpi(Kpi kpi) {
        return texts.text("kpi." + kpi.key() + ".name");
    }

    /** {@code november 2026}, {@code 3e kwartaal 2026}, {@code 2026} */
    String span(ReportSpan span) {
        return switch (span.months()) {
            case 1 -> texts.formats().month(span.first());
            case 3 ->
                text(
                        "report.span.quarter." + ((span.first().getMonthValue() - 1) / 3 + 1),
                        String.valueOf(span.first().getYear()));
            default -> String.valueOf(span.first().getYear());
        };
    }

    /** A span where it is one, else the days. */
    String period(ReportingPeriod period) {
        for (int months : new int[] {1, 3, 12}) {
            YearMonth first = YearMonth.from(period.from());
            boolean whole = period.from().getDayOfMonth() == 1
                    && period.until().equals(first.plusMonths(months).atDay(1))
                    && (first.getMonthValue() - 1) % months == 0;
            if (whole) {
                return span(new ReportSpan(first, months));
            }
        }
        return new PeriodWords(texts.formats()).full(period);
    }

    String date(LocalDate day) {
        return texts.formats().date(day);
    }

    String dateTime(Instant instant, ZoneId zone) {
        return texts.formats().dateTime(instant, zone);
    }

    /** {@code +2,1 pp}; null where there is nothing to compare. */
    @Nullable
    String change(Kpi kpi, @Nullable Compared compared) {
        Double change = compared == null ? null : compared.change();
        return compared == null || change == null ? null : format.change(kpi, change, compared.relativeChange());
    }

    String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(locale()) + words.substring(1);
    }

    Locale locale() {
        return texts.locale();
    }
}
