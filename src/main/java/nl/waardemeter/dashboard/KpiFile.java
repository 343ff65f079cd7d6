package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.waardemeter.dashboard.KpiFigures.Found;
import nl.waardemeter.dashboard.KpiFigures.Step;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.FlatTable;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the page of one KPI as one flat table: the whole, each step of the trend, each part of the breakdown. Its columns never
 * change, and are the same in every language; figures are not rounded.
 */
final class KpiFile {

    static final List<String> COLUMNS = List.of(
            "kpi",
            "from",
            "to",
            "year",
            "week",
            "weekday",
            "bucket",
            "label",
            "value",
            "numerator",
            "denominator",
            "n",
            "excluded",
            "coverage",
            "status",
            "reason",
            "unit",
            "variant",
            "band",
            "compared_from",
            "compared_to",
            "compared_value",
            "change");

    private final Found found;
    private final Kpi kpi;
    private final PartsTables parts;

    KpiFile(Found found, PartsTables parts) {
        this.found = found;
        this.kpi = found.question().kpi();
        this.parts = parts;
    }

    FlatTable table() {
        ReportingPeriod period = found.whole().period();
        return new FlatTable("Waardemeter_" + kpi.key() + "_" + period.from() + "_" + period.lastDay(), rows());
    }

    private List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(COLUMNS));
        ReportingPeriod whole = found.whole().period();
        rows.add(row(whole, "total", "", found.line(), compared(found.line())));
        trend(rows);
        for (Bucket bucket : parts.buckets()) {
            Line line = bucket.line(kpi);
            rows.add(row(whole, found.question().split().word(), label(bucket), line, compared(line)));
        }
        return rows;
    }

    /** Names, and channels by their words in files: the same in every language. */
    private static String label(Bucket bucket) {
        return Objects.requireNonNullElse(bucket.label(), "");
    }

    private void trend(List<List<@Nullable Object>> rows) {
        List<ReportingPeriod> steps =
                found.question().step().buckets(found.whole().period());
        for (int i = 0; i < steps.size(); i++) {
            Bucket bucket = found.trend().buckets().get(i);
            Step before = found.before(i);
            Then then = before == null
                    ? null
                    : new Then(before.period(), before.measurement().value(), null);
            rows.add(row(
                    steps.get(i),
                    found.question().step().word(),
                    Objects.requireNonNullElse(bucket.key(), ""),
                    bucket.line(kpi),
                    then));
        }
    }

    private record Then(
            ReportingPeriod period,
            @Nullable Double value,
            @Nullable Double change) {}

    private static @Nullable Then compared(Line line) {
        Compared compared = line.comparison();
        return compared == null ? null : new Then(compared.period(), compared.value(), compared.change());
    }

    private List<@Nullable Object> row(
            ReportingPeriod period, String bucket, String label, Line line, @Nullable Then then) {
        Measurement measured = line.measurement();
        List<@Nullable Object> row = new ArrayList<>(List.of(kpi.key()));
        row.addAll(days(period));
        row.addAll(Arrays.asList(
                bucket,
                label,
                measured.value(),
                measured.numerator(),
                measured.denominator(),
                measured.n(),
                measured.excluded(),
                measured.coverage(),
                measured.status().word(),
                measured.reason() == null ? null : measured.reason().code().word(),
                kpi.unit().word(),
                measured.variant(),
                line.band() == null ? null : line.band().word()));
        row.addAll(
                then == null
                        ? Collections.nCopies(4, null)
                        : Arrays.asList(then.period.from(), then.period.lastDay(), then.value, then.change));
        return row;
    }

    /** The first and the last day, the ISO year and week of the first, and the weekday (1 is Monday) of a single one. */
    static List<@Nullable Object> days(ReportingPeriod period) {
        LocalDate first = period.from();
        return Arrays.asList(
                first,
                period.lastDay(),
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                period.days() == 1 ? first.getDayOfWeek().getValue() : null);
    }
}
