package nl.waardemeter.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/**
 * A report in the long form: a row for each figure, not rounded and without words, under headers that never change. What a
 * spreadsheet pivots and another program reads.
 *
 * <p>{@code part} says what the row is about: {@code whole}, {@code year-to-date}, {@code month}, {@code team}, {@code channel} or
 * {@code topic}, and {@code key} and {@code label} which one. Figures of the span before stand in {@code previous_…}, those of a year ago
 * in {@code last_year_…} of the same row. The calendar year, the ISO week ({@code 2026-W45}, the year being the week's own) and the month
 * of the row's first day stand at the end.
 */
final class ReportRows {

    static final List<String> HEADER = List.of(
            "part",
            "key",
            "label",
            "from",
            "to",
            "kpi",
            "question",
            "variant",
            "unit",
            "status",
            "reason",
            "value",
            "numerator",
            "denominator",
            "n",
            "excluded",
            "coverage",
            "low",
            "high",
            "norm_min",
            "norm_max",
            "norm_source",
            "band",
            "previous_value",
            "change",
            "relative_change",
            "certain",
            "last_year_value",
            "last_year_change",
            "last_year_certain",
            "year",
            "week",
            "month");

    private final MonthlyReport report;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ReportRows(MonthlyReport report) {
        this.report = report;
    }

    /** The header, then the rows. */
    static List<List<@Nullable Object>> of(MonthlyReport report) {
        ReportRows made = new ReportRows(report);
        made.rows.add(new ArrayList<>(HEADER));
        made.add("whole", report.whole(), report.lastYear());
        made.add("year-to-date", report.yearToDate(), null);
        made.add("month", report.months(), null);
        if (report.teams() != null) {
            made.add("team", report.teams(), null);
        }
        made.add("channel", report.channels(), null);
        report.reasons().forEach(made::add);
        return made.rows;
    }

    private void add(String part, Scorecard scorecard, @Nullable Scorecard lastYear) {
        for (int i = 0; i < scorecard.buckets().size(); i++) {
            Bucket bucket = scorecard.buckets().get(i);
            ReportingPeriod days = scorecard.by() == Breakdown.MONTH
                    ? Breakdown.MONTH.buckets(scorecard.period()).get(i)
                    : scorecard.period();
            for (Line line : bucket.lines()) {
                Compared year = lastYear == null
                        ? null
                        : find(lastYear.buckets().get(0), line.kpi())
                                .map(Line::comparison)
                                .orElse(null);
                add(part, bucket.key(), bucket.label(), days, line, year);
            }
        }
    }

    private void add(MonthlyReport.Reason reason) {
        ReportingPeriod days = report.whole().period();
        List<@Nullable Object> contacts = start("topic", reason.key(), reason.name(), days, Kpi.CONTACT_VOLUME.key());
        contacts.set(HEADER.indexOf("unit"), Kpi.CONTACT_VOLUME.unit().word());
        contacts.set(HEADER.indexOf("status"), "measured");
        contacts.set(HEADER.indexOf("value"), reason.contacts());
        Compared change = reason.change();
        contacts.set(HEADER.indexOf("previous_value"), change == null ? null : change.value());
        contacts.set(HEADER.indexOf("change"), change == null ? null : change.change());
        contacts.set(HEADER.indexOf("relative_change"), change == null ? null : change.relativeChange());
        contacts.set(HEADER.indexOf("certain"), change == null ? null : text(change.certain()));
        rows.add(contacts);
        add("topic", reason.key(), reason.name(), days, reason.handle(), null);
        add("topic", reason.key(), reason.name(), days, reason.solved(), null);
        if (reason.satisfied() != null) {
            add("topic", reason.key(), reason.name(), days, reason.satisfied(), null);
        }
    }

    private static List<@Nullable Object> start(
            String part, @Nullable String key, @Nullable String label, ReportingPeriod days, String kpi) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(new Object[HEADER.size()]));
        row.set(0, part);
        row.set(1, key);
        row.set(2, label);
        row.set(3, days.from());
        row.set(4, days.lastDay());
        row.set(5, kpi);
        row.set(HEADER.indexOf("year"), days.from().getYear());
        row.set(HEADER.indexOf("week"), week(days.from()));
        row.set(HEADER.indexOf("month"), days.from().getMonthValue());
        return row;
    }

    private void add(
            String part,
            @Nullable String key,
            @Nullable String label,
            ReportingPeriod days,
            Line line,
            @Nullable Compared lastYear) {
        Measurement measured = line.measurement();
        Norm norm = line.norm();
        Compared previous = line.comparison();
        List<@Nullable Object> row = start(part, key, label, days, line.kpi().key());
        List<@Nullable Object> rest = Arrays.asList(
                line.question() == null ? null : line.question().label(),
                measured.variant(),
                line.kpi().unit().word(),
                measured.status().word(),
                measured.reason() == null ? null : measured.reason().code().word(),
                measured.value(),
                measured.numerator(),
                measured.denominator(),
                measured.n(),
                measured.excluded(),
                measured.coverage(),
                measured.interval() == null ? null : measured.interval().low(),
                measured.interval() == null ? null : measured.interval().high(),
                norm == null ? null : norm.good().min(),
                norm == null ? null : norm.good().max(),
                norm == null ? null : norm.source().word(),
                line.band() == null ? null : line.band().word(),
                previous == null ? null : previous.value(),
                previous == null ? null : previous.change(),
                previous == null ? null : previous.relativeChange(),
                previous == null ? null : text(previous.certain()),
                lastYear == null ? null : lastYear.value(),
                lastYear == null ? null : lastYear.change(),
                lastYear == null ? null : text(lastYear.certain()));
        for (int i = 0; i < rest.size(); i++) {
            row.set(6 + i, rest.get(i));
        }
        rows.add(row);
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static @Nullable String text(@Nullable Boolean certain) {
        return certain == null ? null : certain ? "yes" : "no";
    }

    /** A bucket that only answers fell in has no other KPIs, and the other way round. */
    static Optional<Line> find(Bucket bucket, Kpi kpi) {
        return bucket.lines().stream().filter(line -> line.kpi() == kpi).findFirst();
    }
}
