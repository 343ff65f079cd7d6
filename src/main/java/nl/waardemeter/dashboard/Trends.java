package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.dashboard.KpiFigures.Found;
import nl.waardemeter.dashboard.KpiFigures.Step;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.dashboard.Trend.Before;
import nl.waardemeter.dashboard.Trend.Good;
import nl.waardemeter.dashboard.Trend.Row;
import nl.waardemeter.dashboard.Trend.Scale;
import nl.waardemeter.dashboard.TrendEvents.Placed;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** Puts a KPI's figures by day, week or month beside those of the period they are compared with. */
final class Trends {

    private final Found found;
    private final Kpi kpi;
    private final Breakdown step;
    private final Texts texts;
    private final KpiFormat format;
    private final PeriodWords periods;

    Trends(Found found, Texts texts) {
        this.found = found;
        this.kpi = found.question().kpi();
        this.step = found.question().step();
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
        this.periods = new PeriodWords(texts.formats());
    }

    Trend trend(String name, List<Placed> events) {
        ReportingPeriod period = found.whole().period();
        String now = periods.full(period);
        Scorecard before = found.before();
        return new Trend(
                texts.text("dashboard.kpi.trend.caption." + step.word(), name, now),
                now,
                before == null ? null : periods.brief(before.period(), period),
                kpi.unit() == Unit.COUNT
                        ? null
                        : texts.text("dashboard.kpi.n." + kpi.family().kind()),
                target(),
                scale(),
                rows(events),
                events.stream().map(Placed::happening).toList());
    }

    private List<Row> rows(List<Placed> events) {
        List<ReportingPeriod> buckets = step.buckets(found.whole().period());
        List<Row> rows = new ArrayList<>();
        Norm norm = norm(found.line());
        for (int i = 0; i < buckets.size(); i++) {
            ReportingPeriod bucket = buckets.get(i);
            Line line = found.trend().buckets().get(i).line(kpi);
            Measurement measured = line.measurement();
            // without answers a question's scale is not known, nor then its norm: the last one goes on
            norm = measured.hasValue() || line.norm() != null ? norm(line) : norm;
            int place = i;
            rows.add(new Row(
                    label(bucket),
                    bucket.from().toString(),
                    format.value(kpi, measured.value()),
                    measured.n() == null ? null : texts.formats().count(measured.n()),
                    isWhole(bucket) && measured.status() != Status.PROVISIONAL ? point(measured) : null,
                    mark(measured, bucket),
                    norm == null
                            ? null
                            : new Good(
                                    inChart(norm.good().min()),
                                    inChart(norm.good().max())),
                    before(i),
                    events.stream()
                            .filter(event -> event.first() <= place && place <= event.last())
                            .map(Placed::happening)
                            .toList()));
        }
        return rows;
    }

    private @Nullable Before before(int place) {
        Step then = found.before(place);
        return then == null
                ? null
                : new Before(
                        label(then.period()),
                        format.value(kpi, then.measurement().value()),
                        isWhole(then.period()) && then.measurement().status() != Status.PROVISIONAL
                                ? point(then.measurement())
                                : null);
    }

    /** {@code zo 22-11}, {@code wk 47}, {@code november 2026} */
    private String label(ReportingPeriod bucket) {
        return switch (step) {
            case WEEK -> texts.formats().shortWeek(bucket.from());
            case MONTH -> texts.formats().month(YearMonth.from(bucket.from()));
            default -> texts.formats().shortDate(bucket.from());
        };
    }

    /** Part of a week has fewer contacts than a week: as a point it would look like a fall. */
    private boolean isWhole(ReportingPeriod bucket) {
        if (kpi.unit() != Unit.COUNT || step == Breakdown.DAY) {
            return true;
        }
        LocalDate through = found.whole().dataThrough();
        long days = step == Breakdown.WEEK ? 7 : bucket.from().lengthOfMonth();
        return bucket.days() == days && (through == null || !bucket.lastDay().isAfter(through));
    }

    private @Nullable Mark mark(Measurement measured, ReportingPeriod bucket) {
        return switch (measured.status()) {
            case NOT_MEASURED, SUPPRESSED ->
                new Mark(
                        "none",
                        new Reservations(texts).of(measured).get(0).mark().word());
            case PROVISIONAL -> new Mark("waiting", texts.text("kpi.status.provisional"));
            case PARTLY, MEASURED ->
                isWhole(bucket)
                        ? measured.status() == Status.PARTLY ? new Mark("info", texts.text("kpi.status.partly")) : null
                        : new Mark("waiting", texts.text("dashboard.kpi.trend.unfinished." + step.word()));
        };
    }

    private @Nullable Double point(Measurement measured) {
        return inChart(measured.value());
    }

    private @Nullable Double inChart(@Nullable Double value) {
        return value == null ? null : kpi.unit().isShare() ? Double.valueOf(value * 100) : value;
    }

    private Scale scale() {
        Norm norm = norm(found.line());
        return new Scale(
                format.axis(kpi),
                norm == null ? null : inChart(norm.good().min()),
                norm == null ? null : inChart(norm.good().max()));
    }

    /** No norm fits a handle time without wrap-up. */
    private static @Nullable Norm norm(Line line) {
        return Measurement.WITHOUT_WRAP_UP.equals(line.measurement().variant()) ? null : line.norm();
    }

    private @Nullable String target() {
        Norm norm = norm(found.line());
        if (norm == null) {
            return null;
        }
        return new NormWords(texts).range(kpi, norm.good());
    }
}
