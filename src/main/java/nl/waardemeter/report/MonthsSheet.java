package nl.waardemeter.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.waardemeter.account.Role;
import nl.waardemeter.dashboard.KpiFormat;
import nl.waardemeter.dashboard.LeadingKpis;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;

/** Thirteen months of each KPI that was measured in any of them, charts of the leading ones, and the norms that the charts show. */
final class MonthsSheet {

    private static final int CHARTS_IN_A_ROW = 2;
    private static final int LINES_ON_THE_FIRST_PAGE = 2;

    private final MonthlyReport report;
    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final LineWords words;
    private final List<Bucket> months;

    MonthsSheet(MonthlyReport report, XlsxBook book, LineWords words) {
        this.report = report;
        this.book = book;
        this.words = words;
        this.sheet = book.sheet("months");
        this.months = report.months().buckets();
    }

    /** A row of the sheet with a value for each month, for a chart. */
    record Values(String name, int row, List<@Nullable Double> values) {}

    void write() {
        int[] widths = new int[1 + months.size()];
        Arrays.fill(widths, 11);
        widths[0] = 44;
        sheet.widths(widths);
        sheet.title(book.text("sheet.months"));
        if (report.stamp().unfinished()) {
            sheet.line(
                    book.text(
                            "months.unfinished",
                            book.texts().formats().date(report.stamp().dataThrough())),
                    XlsxLook.WARNING);
        }
        sheet.line(book.text("months.provisional"), XlsxLook.QUIET.inItalics());
        int heads = heads(book.text("head.kpi"));
        sheet.keepHeads(1);
        Map<Kpi, Values> rows = new LinkedHashMap<>();
        Arrays.stream(Kpi.values())
                .filter(this::isMeasured)
                .forEach(kpi -> rows.put(kpi, values(words.name(kpi), kpi, this::value, provisional(kpi))));
        charts(rows, heads);
    }

    private boolean isMeasured(Kpi kpi) {
        return months.stream().anyMatch(month -> value(month, kpi) != null);
    }

    private @Nullable Double value(Bucket month, Kpi kpi) {
        return ReportRows.find(month, kpi)
                .map(Line::measurement)
                .map(Measurement::value)
                .orElse(null);
    }

    private Function<Bucket, Boolean> provisional(Kpi kpi) {
        return month -> ReportRows.find(month, kpi)
                .filter(line -> line.measurement().status() == Status.PROVISIONAL)
                .isPresent();
    }

    /** The row it stands in. */
    private int heads(String name) {
        int row = sheet.row();
        sheet.text(0, name, XlsxLook.HEAD);
        for (int i = 0; i < months.size(); i++) {
            sheet.day(
                    i + 1,
                    first(months.get(i)),
                    XlsxLook.HEAD.aligned(HorizontalAlignment.RIGHT).formed(book.month()));
        }
        sheet.next();
        return row;
    }

    private static LocalDate first(Bucket month) {
        return YearMonth.parse(Objects.requireNonNull(month.key())).atDay(1);
    }

    private interface ValueOf {
        @Nullable
        Double in(Bucket month, Kpi kpi);
    }

    private Values values(String name, Kpi kpi, ValueOf value, Function<Bucket, Boolean> inItalics) {
        List<@Nullable Double> values = new ArrayList<>();
        sheet.text(0, name, XlsxLook.TEXT);
        for (int i = 0; i < months.size(); i++) {
            Bucket month = months.get(i);
            KpiCell cell = KpiCell.of(kpi, value.in(month, kpi));
            sheet.figure(i + 1, cell, inItalics.apply(month) ? XlsxLook.TEXT.inItalics() : XlsxLook.TEXT);
            values.add(cell == null ? null : cell.number());
        }
        Values row = new Values(name, sheet.row(), values);
        sheet.next();
        return row;
    }

    /** Below the charts stand the norms they show, so that a chart can refer to them like to all else. */
    private void charts(Map<Kpi, Values> rows, int heads) {
        Set<Kpi> leading = LeadingKpis.of(Role.MANAGER, rows::containsKey);
        int first = sheet.row() + 1;
        int lines = (leading.size() + CHARTS_IN_A_ROW - 1) / CHARTS_IN_A_ROW;
        sheet.skip(1 + lines * (XlsxChart.HEIGHT + 1));
        if (lines > LINES_ON_THE_FIRST_PAGE) {
            sheet.beginPage(first + LINES_ON_THE_FIRST_PAGE * (XlsxChart.HEIGHT + 1) - 1);
        }
        Map<Kpi, List<Values>> norms = norms(leading);
        int place = 0;
        for (Kpi kpi : leading) {
            new XlsxChart(book, sheet.plain(), heads, months.size())
                    .draw(
                            kpi,
                            Objects.requireNonNull(rows.get(kpi)),
                            norms.getOrDefault(kpi, List.of()),
                            first + place / CHARTS_IN_A_ROW * (XlsxChart.HEIGHT + 1),
                            place % CHARTS_IN_A_ROW == 0,
                            alternative(kpi));
            place++;
        }
    }

    private Map<Kpi, List<Values>> norms(Set<Kpi> leading) {
        Map<Kpi, List<Values>> norms = new LinkedHashMap<>();
        if (leading.stream().noneMatch(kpi -> months.stream().anyMatch(month -> norm(month, kpi) != null))) {
            return norms;
        }
        sheet.section(book.text("months.norms"));
        heads(book.text("head.norm"));
        for (Kpi kpi : leading) {
            boolean both = months.stream()
                    .map(month -> norm(month, kpi))
                    .anyMatch(good -> good != null && good.min() != null && good.max() != null);
            List<Values> lines = new ArrayList<>();
            norm(kpi, both ? "norm.from" : "norm.line", Norm.Range::min).ifPresent(lines::add);
            norm(kpi, both ? "norm.to" : "norm.line", Norm.Range::max).ifPresent(lines::add);
            norms.put(kpi, lines);
        }
        return norms;
    }

    private Optional<Values> norm(Kpi kpi, String key, Function<Norm.Range, @Nullable Double> end) {
        ValueOf value = (month, of) -> {
            Norm.Range good = norm(month, of);
            return good == null ? null : end.apply(good);
        };
        return months.stream().allMatch(month -> value.in(month, kpi) == null)
                ? Optional.empty()
                : Optional.of(values(book.text(key, words.name(kpi)), kpi, value, month -> false));
    }

    private static Norm.@Nullable Range norm(Bucket month, Kpi kpi) {
        return ReportRows.find(month, kpi)
                .filter(line ->
                        !Measurement.WITHOUT_WRAP_UP.equals(line.measurement().variant()))
                .map(Line::norm)
                .map(Norm::good)
                .orElse(null);
    }

    /** What the chart shows, for who does not see it. */
    private String alternative(Kpi kpi) {
        KpiFormat format = new KpiFormat(book.texts().formats());
        List<Bucket> measured =
                months.stream().filter(month -> value(month, kpi) != null).toList();
        double lowest = measured.stream()
                .mapToDouble(month -> Objects.requireNonNull(value(month, kpi)))
                .min()
                .orElseThrow();
        double highest = measured.stream()
                .mapToDouble(month -> Objects.requireNonNull(value(month, kpi)))
                .max()
                .orElseThrow();
        Bucket last = measured.get(measured.size() - 1);
        return book.text(
                "chart.alternative",
                words.name(kpi),
                month(measured.get(0)),
                month(last),
                format.value(kpi, lowest),
                format.value(kpi, highest),
                format.value(kpi, value(last, kpi)));
    }

    private String month(Bucket month) {
        return book.texts().formats().month(YearMonth.from(first(month)));
    }
}
