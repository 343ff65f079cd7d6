package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.dashboard.FilterBar.Preset;
import nl.waardemeter.dashboard.KpiTable.Cell;
import nl.waardemeter.dashboard.KpiTable.Column;
import nl.waardemeter.dashboard.KpiTable.Row;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.FilterValues;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.FlatTable;
import org.jspecify.annotations.Nullable;

/** Makes the KPI table of two scorecards: the rows, and their total. */
final class KpiTables {

    private final TableQuestion question;
    private final PageAddress address;
    private final boolean agentFigures;
    private final Tiles tiles;
    private final Texts texts;
    private final Scorecard total;
    private final Scorecard parts;
    private final DashboardFigures.Table found;

    KpiTables(
            TableQuestion question,
            DashboardFigures.Table found,
            PageAddress address,
            boolean agentFigures,
            Meanings meanings,
            Texts texts) {
        this.question = question;
        this.found = found;
        this.total = found.total();
        this.parts = found.parts();
        this.address = address;
        this.agentFigures = agentFigures;
        this.tiles = new Tiles(found.total(), question.request(), meanings, texts);
        this.texts = texts;
    }

    KpiTable table() {
        List<Bucket> kept = parts.buckets().stream().filter(KpiTables::isThere).toList();
        int left = parts.buckets().size() - kept.size();
        String by = texts.text("dashboard.table.by." + question.by().word());
        return new KpiTable(
                texts.text("dashboard.table.caption", by, new PeriodWords(texts.formats()).full(total.period())),
                by,
                choices(),
                question.columns().stream().map(this::column).toList(),
                kpis(),
                address.without("kpi").parameters(),
                kept.stream().map(this::row).toList(),
                kept.isEmpty()
                        ? null
                        : new Row(
                                texts.text("dashboard.table.total"),
                                null,
                                cells(total.buckets().get(0))),
                List.of(beside("dashboard.table.year", found.year()), beside("dashboard.table.months", found.months())),
                left == 0
                        ? null
                        : texts.text("dashboard.table.left", texts.formats().count(left)),
                Downloads.of("/table", address));
    }

    /** Other days, always near. */
    private Row beside(String name, Scorecard other) {
        ReportingPeriod days = other.period();
        String label = texts.text(
                name,
                texts.formats().month(YearMonth.from(days.from())),
                texts.formats().month(YearMonth.from(days.lastDay())),
                String.valueOf(days.from().getYear()));
        return new Row(label, dashboard(days), cells(other.buckets().get(0)));
    }

    /** A day on which nothing happened is closed; it would only make the table longer. */
    private static boolean isThere(Bucket bucket) {
        return bucket.lines().stream()
                .map(line -> line.measurement())
                .anyMatch(measured ->
                        measured.value() != null && (measured.value() != 0 || measured.denominator() != null)
                                || measured.status() == nl.waardemeter.kpi.Status.SUPPRESSED);
    }

    private List<Preset> choices() {
        return TableQuestion.choices(agentFigures).stream()
                .map(by -> new Preset(
                        texts.text("dashboard.table.by." + by.word()),
                        address.with("by", by.word()).query(),
                        by == question.by()))
                .toList();
    }

    private List<Option> kpis() {
        return TableQuestion.ORDER.stream()
                .map(kpi -> new Option(kpi.key(), name(kpi), question.columns().contains(kpi)))
                .toList();
    }

    private Column column(Kpi kpi) {
        Tile tile = tiles.tile(total.buckets().get(0).line(kpi));
        return new Column(
                kpi.key(),
                name(kpi),
                tile.norm(),
                "/kpis/" + kpi.key() + address.without("by", "kpi").query());
    }

    private String name(Kpi kpi) {
        return texts.text("kpi." + kpi.key() + ".name");
    }

    private Row row(Bucket bucket) {
        return new Row(label(bucket), partAddress(bucket), cells(bucket));
    }

    private List<Cell> cells(Bucket bucket) {
        return question.columns().stream().map(kpi -> cell(bucket.line(kpi))).toList();
    }

    private Cell cell(Line line) {
        Tile tile = tiles.tile(line);
        Mark band = tile.band();
        boolean off =
                band != null && (band.state().equals("bad") || band.state().equals("warn"));
        String remark = tile.reservations().stream()
                .map(reservation -> reservation.mark().word())
                .collect(Collectors.joining(", "));
        return new Cell(tile.value(), off ? band : null, remark.isEmpty() ? null : remark);
    }

    private String label(Bucket bucket) {
        String label = String.valueOf(bucket.label());
        LocalDate start = start(bucket);
        if (start != null) {
            return switch (question.by()) {
                case WEEK -> texts.formats().week(start);
                case MONTH -> texts.formats().month(YearMonth.from(start));
                default -> texts.formats().date(start);
            };
        }
        if (label.equals(FilterValues.NOBODY)) {
            return texts.text("dashboard.filter.none");
        }
        return question.by() == Breakdown.CHANNEL ? texts.text("kpi.channel." + label) : label;
    }

    /** The first day of a part by time; null of all other parts. */
    private @Nullable LocalDate start(Bucket bucket) {
        return question.by().isTime() ? days(bucket).from() : null;
    }

    private ReportingPeriod days(Bucket bucket) {
        return question.by().buckets(total.period()).get(parts.buckets().indexOf(bucket));
    }

    private String dashboard(ReportingPeriod days) {
        return "/"
                + address.without("by", "kpi", "period", "from", "to")
                        .and("from", days.from().toString())
                        .and("to", days.lastDay().toString())
                        .query();
    }

    private @Nullable String partAddress(Bucket bucket) {
        PageAddress without = address.without("by", "kpi");
        if (question.by().isTime()) {
            return dashboard(days(bucket));
        }
        String key = String.valueOf(bucket.key());
        boolean none = key.equals(FilterValues.NOBODY);
        if (none && question.by() == Breakdown.CHANNEL) {
            return null;
        }
        return "/"
                + without.with(question.by().word(), none ? key : String.valueOf(bucket.label()))
                        .query();
    }

    /** The same in a file: one row for each part. */
    FlatTable flat() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> header =
                new ArrayList<>(List.of("from", "to", "year", "week", "weekday", "by", "key", "label"));
        question.columns().forEach(kpi -> header.addAll(List.of(kpi.key(), kpi.key() + "-n", kpi.key() + "-status")));
        rows.add(header);
        parts.buckets().stream().filter(KpiTables::isThere).forEach(bucket -> rows.add(flat(bucket)));
        ReportingPeriod whole = total.period();
        return new FlatTable("Waardemeter_" + question.by().word() + "_" + whole.from() + "_" + whole.lastDay(), rows);
    }

    private List<@Nullable Object> flat(Bucket bucket) {
        List<@Nullable Object> row =
                new ArrayList<>(KpiFile.days(question.by().isTime() ? days(bucket) : total.period()));
        row.addAll(Arrays.asList(question.by().word(), bucket.key(), label(bucket)));
        for (Kpi kpi : question.columns()) {
            Measurement measured = bucket.line(kpi).measurement();
            row.addAll(Arrays.asList(
                    measured.value(), measured.n(), measured.status().word()));
        }
        return row;
    }
}
