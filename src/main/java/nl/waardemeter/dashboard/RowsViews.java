package nl.waardemeter.dashboard;

import static nl.waardemeter.kpi.Field.*;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.RowsView.Column;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.scorecard.RowOrder;
import nl.waardemeter.scorecard.RowOrder.By;
import nl.waardemeter.scorecard.RowsBehind.Page;
import nl.waardemeter.scorecard.RowsBehind.Part;
import nl.waardemeter.scorecard.RowsBehind.Row;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** Puts the rows behind a number in words. */
final class RowsViews {

    /** The same in every row that is listed, or told in another column. */
    private static final Set<Field> SILENT =
            EnumSet.of(DIRECTION, FIRST_LEG, CONTACT_HANDLED, CUSTOMER, TICKET_CUSTOMER, SCORE, COUNTS);

    private final Kpi kpi;
    private final Part part;
    private final Page page;
    private final PageAddress address;
    private final ZoneId zone;
    private final boolean agents;
    private final Texts texts;

    /** @param agents whether agents may be named */
    RowsViews(Kpi kpi, Part part, Page page, PageAddress address, ZoneId zone, boolean agents, Texts texts) {
        this.kpi = kpi;
        this.part = part;
        this.page = page;
        this.address = address;
        this.zone = zone;
        this.agents = agents;
        this.texts = texts;
    }

    /** A column with the way to its cell. */
    private record Told(Column column, Function<Row, @Nullable String> cell) {}

    RowsView view(String name) {
        List<Told> told = told();
        PageAddress whole = address.without("after");
        return new RowsView(
                "/kpis/" + kpi.key() + whole.without("part", "sort").query(),
                name,
                number(),
                notes(),
                new Reservations(texts).of(page.line().measurement()),
                page.parts().stream()
                        .map(each -> new Choice(
                                label(each) + count(each),
                                whole.with("part", each.word()).query(),
                                each == part))
                        .toList(),
                texts.text("dashboard.kpi.rows.caption", name, label(part)),
                column(texts.text("dashboard.kpi.column.when"), false, By.WHEN),
                told.stream().map(Told::column).toList(),
                page.rows().stream().map(row -> row(row, told)).toList(),
                page.rows().stream().anyMatch(row -> row.comment() != null),
                part == Part.OTHER || part == Part.EXCLUDED,
                page.rows().stream().anyMatch(row -> isSafe(row.address())),
                page.order().equals(RowOrder.NEWEST),
                address.only("after").isEmpty() ? null : whole.query(),
                page.next() == null ? null : address.with("after", page.next()).query());
    }

    private String number() {
        Measurement measured = page.line().measurement();
        String value = new KpiFormat(texts.formats()).value(kpi, measured.value());
        Long n = measured.n();
        return n == null || measured.denominator() == null
                ? value
                : value + " · "
                        + texts.text(
                                "dashboard.kpi.rows.of." + kpi.family().kind(),
                                texts.formats().count(n));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (page.agentsHidden()) {
            notes.add(texts.text("kpi.reason.agent-figures-off"));
        }
        if (page.rowsFrom() != null) {
            notes.add(texts.text("dashboard.kpi.rows.removed", texts.formats().date(page.rowsFrom())));
        }
        if (kpi.waitsForRepeats() && page.line().measurement().hasValue()) {
            notes.add(texts.text("dashboard.kpi.rows.window"));
        }
        return notes;
    }

    private String label(Part each) {
        String word = each.word();
        if (each == Part.NUMERATOR && page.parts().contains(Part.AGAINST)) {
            word = "promoters";
        } else if (each == Part.NUMERATOR && !page.parts().contains(Part.OTHER)) {
            word = "counted";
        }
        return texts.text("dashboard.kpi.part." + word);
    }

    /** As far as the number itself tells. */
    private String count(Part each) {
        Measurement measured = page.line().measurement();
        Number count = null;
        if (each == Part.EXCLUDED) {
            count = measured.excluded();
        } else if (!page.parts().contains(Part.OTHER)) {
            count = measured.n();
        } else if (!page.parts().contains(Part.AGAINST)) {
            Double numerator = measured.numerator();
            Double denominator = measured.denominator();
            count = each == Part.NUMERATOR || numerator == null || denominator == null
                    ? numerator
                    : Double.valueOf(denominator - numerator);
        }
        return count == null ? "" : " (" + texts.formats().count(count) + ")";
    }

    private List<Told> told() {
        List<Told> told = new ArrayList<>();
        if (kpi.family() != Family.WORKFORCE) {
            told.add(told("dashboard.filter.channel", false, row -> channel(row.channel())));
        }
        told.add(told("dashboard.filter.team", false, Row::team));
        if (kpi.family() != Family.WORKFORCE) {
            told.add(told("dashboard.filter.queue", false, Row::queue));
            told.add(told("dashboard.filter.topic", false, Row::topic));
        }
        if (agents) {
            told.add(told("dashboard.filter.agent", false, Row::agent));
        }
        for (Field field : page.fields()) {
            if (!SILENT.contains(field)) {
                told.add(told(
                        "dashboard.kpi.field." + word(field),
                        field != EXIT,
                        by(field),
                        row -> value(field, row.values().get(field))));
            }
        }
        List<Field> handling = By.HANDLE.of(kpi.family(), page.fields());
        if (!handling.isEmpty()) {
            told.add(told("dashboard.kpi.field.handle", true, By.HANDLE, row -> handled(row, handling)));
        }
        if (kpi.family() == Family.SURVEY) {
            told.add(told("dashboard.kpi.field.score", true, By.SCORE, row -> score(row.score())));
        }
        return told;
    }

    private Told told(String label, boolean figure, Function<Row, @Nullable String> cell) {
        return told(label, figure, null, cell);
    }

    private Told told(String label, boolean figure, @Nullable By by, Function<Row, @Nullable String> cell) {
        return new Told(column(texts.text(label), figure, by), cell);
    }

    private Column column(String label, boolean figure, @Nullable By by) {
        if (by == null) {
            return new Column(label, figure, null, null);
        }
        RowOrder order = page.order();
        return new Column(
                label,
                figure,
                address.without("after").with("sort", order.pressed(by).word()).query(),
                order.by() != by ? null : order.descending() ? "descending" : "ascending");
    }

    private static @Nullable By by(Field field) {
        return Arrays.stream(By.values())
                .filter(by -> by.name().equals(field.name()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String handled(Row row, List<Field> handling) {
        return handling.stream()
                .map(row.values()::get)
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .reduce(Long::sum)
                .map(milliseconds -> texts.formats().handleTime(milliseconds / 1e3))
                .orElse(null);
    }

    private RowsView.Row row(Row row, List<Told> told) {
        return new RowsView.Row(
                texts.formats().dateTime(row.moment(), zone),
                told.stream()
                        .map(each -> Objects.requireNonNullElse(each.cell.apply(row), Formats.NOTHING))
                        .toList(),
                row.why().stream()
                        .map(word -> texts.text("dashboard.kpi.why." + word))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                row.comment(),
                row.contact() == null
                        ? null
                        : ContactController.address(
                                row.contact().source(), row.contact().id()),
                isSafe(row.address()) ? row.address() : null);
    }

    /** An address that runs a script instead of opening a page is none. */
    static boolean isSafe(@Nullable String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://"));
    }

    private @Nullable String channel(String channel) {
        return channel.equals("-") ? null : texts.text("kpi.channel." + channel);
    }

    private @Nullable String score(@Nullable Double score) {
        return score == null ? null : texts.formats().decimal(score, score == Math.rint(score) ? 0 : 1);
    }

    private @Nullable String value(Field field, @Nullable Object value) {
        if (value instanceof Boolean yes) {
            return texts.text(yes ? "dashboard.kpi.yes" : "dashboard.kpi.no");
        }
        if (value instanceof Long number) {
            double seconds = number / 1e3;
            return switch (field) {
                case WAIT -> texts.formats().wait(seconds);
                case FIRST_RESPONSE, RESOLUTION -> texts.formats().duration(seconds);
                case REOPENS -> texts.formats().count(number);
                default -> texts.formats().handleTime(seconds);
            };
        }
        return value == null ? null : texts.text("dashboard.kpi.exit." + value);
    }

    private static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
