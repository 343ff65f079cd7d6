package nl.waardemeter.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.Tile;
import nl.waardemeter.dashboard.Tiles;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** The thirteen months of a report: drawn, and as a table. */
final class ReportMonths {

    private final MonthlyReport report;
    private final ReportTexts words;
    private final Tiles tiles;

    ReportMonths(MonthlyReport report, ReportTexts words, Tiles tiles) {
        this.report = report;
        this.words = words;
        this.tiles = tiles;
    }

    /** A drawing for each KPI that has two months to draw a line between. */
    List<MonthChart> charts(Collection<Kpi> leading) {
        return leading.stream().flatMap(this::chart).toList();
    }

    private Stream<MonthChart> chart(Kpi kpi) {
        Line line = report.all().line(kpi);
        Norm norm = Measurement.WITHOUT_WRAP_UP.equals(line.measurement().variant()) ? null : line.norm();
        List<Measurement> measured = inMonths(kpi);
        List<@Nullable Double> values = new ArrayList<>();
        measured.forEach(one -> values.add(one.value()));
        List<Boolean> open = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            boolean running = days(i).lastDay().isAfter(report.stamp().dataThrough());
            open.add(running || measured.get(i).status() == Status.PROVISIONAL);
        }
        MonthChart.Drawing drawing = MonthChart.draw(values, open, norm == null ? null : norm.good());
        if (drawing == null) {
            return Stream.of();
        }
        Tile tile = tiles.tile(line);
        List<Double> known = values.stream().filter(Objects::nonNull).toList();
        String range = words.text(
                "report.chart.range",
                words.format().value(kpi, known.stream().min(Double::compare).orElseThrow()),
                words.format().value(kpi, known.stream().max(Double::compare).orElseThrow()));
        String first = month(0);
        String last = month(measured.size() - 1);
        return Stream.of(new MonthChart(
                kpi.key(),
                tile.name(),
                tile.norm(),
                tile.value(),
                drawing.path(),
                drawing.dots(),
                drawing.band(),
                words.text("report.chart.text", tile.name(), first, last, range),
                first,
                last,
                range));
    }

    private List<Measurement> inMonths(Kpi kpi) {
        return report.months().buckets().stream()
                .map(bucket -> ReportRows.find(bucket, kpi)
                        .map(Line::measurement)
                        .orElseGet(
                                () -> Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.NO_DATA, kpi.family()))))
                .toList();
    }

    private ReportingPeriod days(int month) {
        return Breakdown.MONTH.buckets(report.months().period()).get(month);
    }

    private String month(int place) {
        return words.texts().formats().month(YearMonth.from(days(place).from()));
    }

    /** The same figures as a table. */
    ReportPage.Months table(Collection<Kpi> leading) {
        List<Kpi> kpis = List.copyOf(leading);
        List<ReportPage.Month> rows = new ArrayList<>();
        for (int i = 0; i < report.months().buckets().size(); i++) {
            Bucket bucket = report.months().buckets().get(i);
            rows.add(new ReportPage.Month(
                    month(i),
                    kpis.stream()
                            .map(kpi -> ReportRows.find(bucket, kpi)
                                    .map(line -> words.format()
                                            .value(kpi, line.measurement().value()))
                                    .orElse(Formats.NOTHING))
                            .toList()));
        }
        return new ReportPage.Months(kpis.stream().map(words::kpi).toList(), rows);
    }
}
