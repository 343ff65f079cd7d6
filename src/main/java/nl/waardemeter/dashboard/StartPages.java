package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.account.Role;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.StartFigures.Found;
import nl.waardemeter.dashboard.StartFigures.Looked;
import nl.waardemeter.dashboard.StartPage.Against;
import nl.waardemeter.dashboard.StartPage.Cells;
import nl.waardemeter.dashboard.StartPage.Head;
import nl.waardemeter.dashboard.Tile.Reservation;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;

/** Puts the daily start in words. */
final class StartPages {

    private final StartDays days;
    private final Found found;
    private final Role role;
    private final Tiles tiles;
    private final PageAddress address;
    private final StartWords words;
    private final Texts texts;
    private final KpiFormat format;
    private final PeriodWords periods;

    /** @param tiles the words for a line, whatever its period */
    StartPages(
            StartDays days, Found found, Role role, Tiles tiles, PageAddress address, StartWords words, Texts texts) {
        this.days = days;
        this.found = found;
        this.role = role;
        this.tiles = tiles;
        this.address = address;
        this.words = words;
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
        this.periods = new PeriodWords(texts.formats());
    }

    StartPage page(List<Choice> teams, List<StartPage.Coming> coming, List<StartPage.Point> points) {
        Optional<ExpectedVolume> expected = ExpectedVolume.on(
                days.today(),
                found.volumes(),
                StartDays.holidays(days.today().minusWeeks(ExpectedVolume.WEEKS), days.today()));
        return new StartPage(
                texts.formats().date(days.today()),
                teams,
                dayHead(),
                weekHead(),
                leading().stream().map(this::row).toList(),
                expected.map(words::about).orElse(null),
                expected.map(words::spread).orElse(null),
                words.basis(expected, days.today()),
                found.backlog().known() ? texts.formats().count(found.backlog().open()) : null,
                texts.text("dashboard.start.backlog.open", found.backlog().open()),
                found.backlog().oldest().stream().map(words::ticket).toList(),
                coming,
                periods.full(found.said()),
                found.compliments().stream().map(words::said).toList(),
                found.misses().stream().map(words::said).toList(),
                points);
    }

    private Head dayHead() {
        LocalDate day = days.day();
        return new Head(
                texts.text("dashboard.start.day"),
                texts.formats().date(day),
                texts.formats().shortDate(day.minusWeeks(1)),
                texts.formats().date(days.dayLastYear().from()));
    }

    private Head weekHead() {
        ReportingPeriod week = days.week();
        ReportingPeriod year = days.weekLastYear();
        return new Head(
                texts.text("dashboard.start.week"),
                periods.full(week),
                texts.formats().shortWeek(week.from().minusWeeks(1)),
                year == null ? null : periods.brief(year, week));
    }

    /** By what the week could measure: on a single day much is missing. */
    private Set<Kpi> leading() {
        return LeadingKpis.of(
                role,
                kpi -> !kpi.needsRows()
                        && found.week().now().line(kpi).measurement().status() != Status.NOT_MEASURED);
    }

    private StartPage.Row row(Kpi kpi) {
        Tile tile = tiles.tile(found.week().now().line(kpi));
        return new StartPage.Row(
                tile.name(),
                tile.norm(),
                "/kpis/" + kpi.key()
                        + address.and("from", days.week().from().toString())
                                .and("to", days.week().lastDay().toString())
                                .query(),
                cells(found.day(), kpi),
                cells(found.week(), kpi));
    }

    private Cells cells(Looked looked, Kpi kpi) {
        Line now = looked.now().line(kpi);
        List<Reservation> reservations = new Reservations(texts).of(now.measurement());
        return new Cells(
                format.value(now),
                tiles.mark(now),
                reservations.isEmpty() ? null : reservations.get(0).mark().word(),
                against(now, looked.before()),
                looked.year() == null ? null : against(now, looked.year()));
    }

    /** Another question is another KPI. */
    private @Nullable Against against(Line now, Bucket other) {
        Kpi kpi = now.kpi();
        Line then = other.line(kpi);
        Double value = now.measurement().value();
        Double before = then.measurement().value();
        if (value == null || before == null || !Objects.equals(now.question(), then.question())) {
            return null;
        }
        double change = value - before;
        Double relative = before == 0 ? null : Double.valueOf(change / before);
        return new Against(format.way(kpi, change, relative), format.change(kpi, change, relative));
    }
}
