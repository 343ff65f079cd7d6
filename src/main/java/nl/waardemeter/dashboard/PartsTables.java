package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.KpiFigures.Found;
import nl.waardemeter.dashboard.KpiQuestion.BreakdownOrder;
import nl.waardemeter.dashboard.PartsTable.Column;
import nl.waardemeter.dashboard.PartsTable.Row;
import nl.waardemeter.dashboard.Tile.Reservation;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.Unit;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.FilterValues;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** Makes the table of a breakdown: in the order that is asked for, each part with the way to it. */
final class PartsTables {

    private final Found found;
    private final Kpi kpi;
    private final Breakdown split;
    private final BreakdownOrder order;
    private final PageAddress address;
    private final Tiles tiles;
    private final KpiFormat format;
    private final Texts texts;

    PartsTables(Found found, PageAddress address, Meanings meanings, Texts texts) {
        this.found = found;
        this.kpi = found.question().kpi();
        this.split = found.question().split();
        this.order = found.question().order();
        this.address = address;
        this.tiles = new Tiles(found.parts(), found.question().request(), meanings, texts);
        this.format = new KpiFormat(texts.formats());
        this.texts = texts;
    }

    PartsTable table(String name) {
        List<Bucket> buckets = buckets();
        String by = texts.text("dashboard.filter." + split.word());
        return new PartsTable(
                texts.text("dashboard.kpi.parts.caption", name, by.toLowerCase(texts.locale())),
                by,
                Stream.of("name", "value", "change", "n").map(this::column).toList(),
                rows(buckets),
                note(buckets),
                buckets.isEmpty() ? nothing() : null);
    }

    /** Of the questions only those that the KPI reads. */
    List<Bucket> buckets() {
        return found.parts().buckets().stream()
                .filter(bucket ->
                        split != Breakdown.QUESTION || bucket.line(kpi).question() != null)
                .sorted(comparator())
                .toList();
    }

    private Comparator<Bucket> comparator() {
        if (order.column().equals("name")) {
            // They come in the order in which people look them up
            return order.descending()
                    ? Comparator.comparing(this::place).reversed()
                    : Comparator.comparing(this::place);
        }
        Comparator<Double> figures = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((Bucket bucket) -> figure(bucket.line(kpi)), Comparator.nullsLast(figures));
    }

    private Integer place(Bucket bucket) {
        return found.parts().buckets().indexOf(bucket);
    }

    private @Nullable Double figure(Line line) {
        return switch (order.column()) {
            case "value" -> line.measurement().value();
            case "change" ->
                line.comparison() == null ? null : line.comparison().change();
            default ->
                line.measurement().n() == null ? null : line.measurement().n().doubleValue();
        };
    }

    private Column column(String name) {
        String label = name.equals("name")
                ? texts.text("dashboard.filter." + split.word())
                : name.equals("n") && !isCount()
                        ? texts.text("dashboard.kpi.n." + kpi.family().kind())
                        : texts.text("dashboard.kpi.column." + name);
        return new Column(
                name,
                label,
                address.with("sort", order.pressed(name)).query() + "#parts",
                order.column().equals(name) ? order.descending() ? "descending" : "ascending" : "none");
    }

    private List<Row> rows(List<Bucket> buckets) {
        double total = buckets.stream()
                .map(bucket -> bucket.line(kpi).measurement().n())
                .filter(Objects::nonNull)
                .mapToDouble(Long::doubleValue)
                .sum();
        List<Row> rows = new ArrayList<>();
        for (Bucket bucket : buckets) {
            rows.add(row(bucket, total));
        }
        return rows;
    }

    private Row row(Bucket bucket, double total) {
        Line line = bucket.line(kpi);
        Long n = line.measurement().n();
        Double share = n == null || total == 0 ? null : n / total;
        return new Row(
                label(bucket),
                partAddress(bucket),
                format.value(line),
                tiles.mark(line),
                tiles.change(kpi, line.comparison()),
                isCount() ? null : texts.formats().count(n),
                share == null ? null : share * 100,
                share == null ? null : texts.formats().share(share),
                new Reservations(texts)
                        .of(line.measurement()).stream().map(Reservation::mark).toList());
    }

    private String label(Bucket bucket) {
        String label = String.valueOf(bucket.label());
        if (label.equals(FilterValues.NOBODY)) {
            return texts.text("dashboard.filter.none");
        }
        return split == Breakdown.CHANNEL ? texts.text("kpi.channel." + label) : label;
    }

    private @Nullable String partAddress(Bucket bucket) {
        String key = String.valueOf(bucket.key());
        boolean none = key.equals(FilterValues.NOBODY);
        if (none && split == Breakdown.CHANNEL) {
            return null;
        }
        String value = none || split == Breakdown.QUESTION ? key : String.valueOf(bucket.label());
        // Told apart by what it is alone in, it would be one row: the page chooses another breakdown
        PageAddress without = address.without("by", "sort");
        for (FilterBar.Parameter by : address.only("by")) {
            if (Breakdown.ofWord(by.value()).filter(Breakdown::isTime).isPresent()) {
                without = without.and("by", by.value());
            }
        }
        return without.with(split.word(), value).query();
    }

    /** A count is its own basis. */
    private boolean isCount() {
        return kpi.unit() == Unit.COUNT;
    }

    private @Nullable String note(List<Bucket> buckets) {
        boolean whole = isByLeg(found.line());
        boolean parts = buckets.stream().anyMatch(bucket -> isByLeg(bucket.line(kpi)));
        return parts && !whole ? texts.text("dashboard.kpi.parts.legs") : null;
    }

    private static boolean isByLeg(Line line) {
        return "legs".equals(line.measurement().variant());
    }

    private String nothing() {
        Line whole = found.line();
        Reason reason = whole.measurement().hasValue()
                ? Reason.of(Reason.Code.DIMENSION_NOT_AVAILABLE, kpi.family())
                : whole.measurement().reason();
        return reason == null ? texts.text("kpi.status.not-measured") : new Reservations(texts).sentence(reason);
    }
}
