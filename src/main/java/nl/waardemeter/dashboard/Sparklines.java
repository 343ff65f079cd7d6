package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.ScorecardRequest;
import org.jspecify.annotations.Nullable;

/** How each KPI went lately: thirteen whole weeks up to the days that are looked at, or months where those are many. */
final class Sparklines {

    private static final int BUCKETS = 13;
    private static final int FEW_DAYS = 45;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 3;

    private final Scorecard recent;
    private final KpiFormat format;
    private final Texts texts;

    Sparklines(Scorecard recent, Texts texts) {
        this.recent = recent;
        this.format = new KpiFormat(texts.formats());
        this.texts = texts;
    }

    /**
     * What to ask for. Only whole weeks and months: half a week has half the contacts.
     *
     * @param through the last day with data
     */
    static ScorecardRequest request(ScorecardRequest shown, LocalDate through) {
        ReportingPeriod period = shown.selection().period();
        LocalDate end = period.lastDay().isAfter(through) ? through : period.lastDay();
        LocalDate next = end.plusDays(1);
        ReportingPeriod range;
        Breakdown by;
        if (period.days() <= FEW_DAYS) {
            LocalDate until = ReportingPeriod.weekOf(next).from();
            range = new ReportingPeriod(until.minusWeeks(BUCKETS), until);
            by = Breakdown.WEEK;
        } else {
            LocalDate until = next.withDayOfMonth(1);
            range = new ReportingPeriod(until.minusMonths(BUCKETS), until);
            by = Breakdown.MONTH;
        }
        return new ScorecardRequest(shown.selection().during(range), by, Compare.NONE, drawn(shown.kpis()));
    }

    /** Those that would have to read the rows of all those months are left out. */
    private static Set<Kpi> drawn(Collection<Kpi> kpis) {
        return kpis.stream()
                .filter(kpi -> !kpi.needsRows())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kpi.class)));
    }

    /** Null where there are fewer than two values to draw a line between. */
    @Nullable
    Sparkline of(Kpi kpi) {
        if (kpi.needsRows()) {
            return null;
        }
        List<@Nullable Double> values = new ArrayList<>();
        recent.buckets()
                .forEach(bucket -> values.add(bucket.lines().stream()
                        .filter(line -> line.kpi() == kpi)
                        .map(line -> line.measurement().value())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)));
        List<Double> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        double min = known.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double max = known.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return draw(values, min, max, text(kpi, known, min, max));
    }

    private static Sparkline draw(List<@Nullable Double> values, double min, double max, String text) {
        StringBuilder path = new StringBuilder();
        String end = "";
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            double x = MARGIN + i * (100 - 2 * MARGIN) / (values.size() - 1);
            double part = max == min ? 0.5 : (value - min) / (max - min);
            String point = String.format(Locale.ROOT, "%.1f %.1f", x, HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN));
            path.append(pen ? "L" : "M").append(point);
            end = "M" + point + "h0";
            pen = true;
        }
        return new Sparkline(path.toString(), end, text);
    }

    private String text(Kpi kpi, List<Double> known, double min, double max) {
        return texts.text(
                recent.by() == Breakdown.WEEK ? "dashboard.sparkline.weeks" : "dashboard.sparkline.months",
                texts.formats().date(recent.period().lastDay()),
                format.value(kpi, min),
                format.value(kpi, max),
                format.value(kpi, known.get(known.size() - 1)));
    }
}
