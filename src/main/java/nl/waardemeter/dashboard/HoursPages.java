package nl.waardemeter.dashboard;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.HoursPage.Cell;
import nl.waardemeter.dashboard.HoursPage.Row;
import nl.waardemeter.dashboard.HoursPage.Shade;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.WeekHours;
import nl.waardemeter.scorecard.WeekHours.Slot;
import nl.waardemeter.web.FlatTable;
import org.jspecify.annotations.Nullable;

/** Shows one KPI by weekday and half-hour. Demand is told for one such day, so that five Mondays do not look busier than four Tuesdays. */
final class HoursPages {

    private static final int SHADES = 5;
    private static final int HALF_HOUR = 30;
    private static final List<String> ORDER =
            List.of("heat-good", "heat-warn", "heat-bad", "heat-not-certain", "heat-few");
    /** A share of fewer contacts says more of chance than of the half-hour. */
    private static final int FEWEST = 10;

    private final Kpi kpi;
    private final ReportingPeriod period;
    private final PageAddress address;
    private final Texts texts;
    private final KpiFormat format;
    private final Map<Slot, Line> lines;
    private final Map<DayOfWeek, Integer> days;
    private final boolean available;
    private final double most;

    HoursPages(Kpi kpi, ReportingPeriod period, Optional<WeekHours.Found> found, PageAddress address, Texts texts) {
        this.kpi = kpi;
        this.period = period;
        this.address = address;
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
        this.available = found.isPresent();
        this.lines = found.map(WeekHours.Found::lines).orElse(Map.of());
        this.days = found.map(WeekHours.Found::days).orElse(Map.of());
        this.most = lines.keySet().stream()
                .map(this::figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    HoursPage page() {
        String name = texts.text("kpi." + kpi.key() + ".name");
        return new HoursPage(
                "/kpis/" + kpi.key() + address.query(),
                WeekHours.KPIS.stream().map(this::choice).toList(),
                texts.text("dashboard.hours.caption", name, new PeriodWords(texts.formats()).full(period)),
                texts.text(isDemand() ? "dashboard.hours.note.demand" : "dashboard.hours.note"),
                available ? null : texts.text("dashboard.hours.unavailable"),
                weekdays()
                        .map(day -> texts.text("dashboard.hours.day." + day.getValue()))
                        .toList(),
                times().stream().map(this::row).toList(),
                shades(),
                Downloads.of("/kpis/" + kpi.key() + "/hours", address));
    }

    private Choice choice(Kpi one) {
        return new Choice(
                texts.text("kpi." + one.key() + ".name"),
                "/kpis/" + one.key() + "/hours" + address.query(),
                one == kpi);
    }

    private boolean isDemand() {
        return kpi == Kpi.CONTACT_VOLUME;
    }

    private Stream<DayOfWeek> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> lines.keySet().stream().anyMatch(slot -> slot.day() == day && figure(slot) != null));
    }

    /** Every half-hour from the first to the last with a figure. */
    private List<LocalTime> times() {
        TreeSet<LocalTime> found = lines.keySet().stream()
                .filter(slot -> figure(slot) != null)
                .map(Slot::from)
                .collect(Collectors.toCollection(TreeSet::new));
        List<LocalTime> times = new ArrayList<>();
        if (!found.isEmpty()) {
            int last = found.last().toSecondOfDay();
            for (int second = found.first().toSecondOfDay(); second <= last; second += HALF_HOUR * 60) {
                times.add(LocalTime.ofSecondOfDay(second));
            }
        }
        return times;
    }

    private Row row(LocalTime time) {
        String until = texts.formats().time(time.plusMinutes(HALF_HOUR));
        return new Row(
                texts.formats().time(time) + "–" + until,
                weekdays().map(day -> cell(new Slot(day, time))).toList());
    }

    private Cell cell(Slot slot) {
        Double figure = figure(slot);
        Line line = lines.get(slot);
        if (figure == null || line == null) {
            return new Cell("", "", null);
        }
        String text = isDemand() ? texts.formats().decimal(figure, 1) : format.value(line);
        Long n = line.measurement().n();
        if (!isDemand() && n != null && n < FEWEST) {
            return new Cell(text, "heat-few", texts.text("dashboard.hours.few"));
        }
        Mark band = BandMark.of(line, texts);
        return band == null
                ? new Cell(text, "heat-" + level(figure), null)
                : new Cell(text, "heat-" + band.state(), band.word());
    }

    private int level(double figure) {
        return most == 0 ? 1 : Math.max(1, (int) Math.ceil(figure / most * SHADES));
    }

    /** For demand the mean of one such weekday. */
    private @Nullable Double figure(Slot slot) {
        Line line = lines.get(slot);
        Double value = line == null ? null : line.measurement().value();
        return value == null || !isDemand() ? value : Double.valueOf(value / days.getOrDefault(slot.day(), 1));
    }

    /** What the colours that are there mean, from the lowest on. */
    private List<Shade> shades() {
        List<Cell> cells = times().stream()
                .flatMap(time -> row(time).cells().stream())
                .filter(cell -> !cell.shade().isEmpty())
                .toList();
        if (cells.stream().anyMatch(cell -> cell.shade().equals("heat-" + SHADES))) {
            return List.of(
                    new Shade("heat-1", texts.text("dashboard.hours.least")),
                    new Shade("heat-" + SHADES, texts.text("dashboard.hours.most")));
        }
        return cells.stream()
                .filter(cell -> cell.words() != null)
                .map(cell -> new Shade(cell.shade(), Objects.requireNonNull(cell.words())))
                .distinct()
                .sorted(Comparator.comparingInt(shade -> ORDER.indexOf(shade.shade())))
                .toList();
    }

    /** One row for each half-hour in which anything was offered. */
    FlatTable flat() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of(
                "kpi",
                "from",
                "to",
                "weekday",
                "half_hour",
                "value",
                "numerator",
                "denominator",
                "n",
                "status",
                "days")));
        lines.forEach((slot, line) -> {
            Measurement measured = line.measurement();
            rows.add(Arrays.asList(
                    kpi.key(),
                    period.from(),
                    period.lastDay(),
                    slot.day().getValue(),
                    slot.from().toString(),
                    measured.value(),
                    measured.numerator(),
                    measured.denominator(),
                    measured.n(),
                    measured.status().word(),
                    days.get(slot.day())));
        });
        return new FlatTable("Waardemeter_" + kpi.key() + "_hours_" + period.from() + "_" + period.lastDay(), rows);
    }
}
