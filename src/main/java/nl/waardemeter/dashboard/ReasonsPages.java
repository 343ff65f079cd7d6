package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.PartsTable.Column;
import nl.waardemeter.dashboard.Reasons.Reason;
import nl.waardemeter.dashboard.ReasonsPage.ClassSum;
import nl.waardemeter.dashboard.ReasonsPage.Section;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.web.FlatTable;
import org.jspecify.annotations.Nullable;

/** Puts the contact reasons in words, in the order that is asked for. */
final class ReasonsPages {

    private static final int LARGEST = 3;

    private final ReasonQuestion question;
    private final Reasons reasons;
    private final PageAddress address;
    private final ReasonRows rows;
    private final Texts texts;

    ReasonsPages(ReasonQuestion question, Reasons reasons, PageAddress address, ReasonRows rows, Texts texts) {
        this.question = question;
        this.reasons = reasons;
        this.address = address;
        this.rows = rows;
        this.texts = texts;
    }

    /** @param notes what to know beside it */
    ReasonsPage page(List<String> notes) {
        return new ReasonsPage(
                Stream.of(ReasonClass.values()).map(this::classSum).toList(),
                List.of(
                        group("reason", !question.byOwner(), address.without("group")),
                        group("owner", question.byOwner(), address.with("group", ReasonQuestion.OWNER))),
                ReasonQuestion.Order.COLUMNS.stream().map(this::column).toList(),
                question.byOwner() ? owners() : List.of(new Section(null, tops())),
                rows.row(reasons.all(), texts.text("dashboard.table.total"), false),
                notes,
                Downloads.of("/reasons", address));
    }

    private ClassSum classSum(ReasonClass what) {
        List<Reason> of = reasons.of(what);
        double contacts = of.stream()
                .map(Reason::contacts)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        double hours = of.stream()
                .map(Reason::hours)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        Double all = reasons.all().hours();
        String key = "dashboard.reasons.class." + what.word();
        return new ClassSum(
                what.word(),
                texts.text(key),
                texts.text(key + ".advice"),
                texts.text("dashboard.reasons.count", of.size()),
                texts.text("dashboard.tile.basis.contacts", texts.formats().count(Math.round(contacts))),
                rows.hours(hours),
                all == null || all == 0 ? null : hours / all * 100,
                sorted(of, new ReasonQuestion.Order("hours", true)).stream()
                        .limit(LARGEST)
                        .map(rows::label)
                        .toList());
    }

    private Choice group(String word, boolean chosen, PageAddress to) {
        return new Choice(texts.text("dashboard.reasons.group." + word), to.query() + "#reasons", chosen);
    }

    private Column column(String name) {
        ReasonQuestion.Order order = question.order();
        return new Column(
                name,
                name.equals("satisfaction")
                        ? texts.text("kpi." + reasons.satisfaction().key() + ".name")
                        : name.equals("solved")
                                ? texts.text("dashboard.reasons.column.solved")
                                : texts.text("dashboard.reasons.column." + name),
                address.with("sort", order.pressed(name)).query() + "#reasons",
                order.column().equals(name) ? order.descending() ? "descending" : "ascending" : "none");
    }

    private List<ReasonsPage.Row> tops() {
        List<ReasonsPage.Row> all = new ArrayList<>();
        for (Reason top : sorted(reasons.tops(), question.order())) {
            all.add(rows.row(top, rows.label(top), false));
            for (Reason under : sorted(reasons.under(top), question.order())) {
                all.add(
                        under.key().equals(top.key())
                                ? rows.row(under, texts.text("dashboard.reasons.direct"), true)
                                        .withoutTopic()
                                : rows.row(under, rows.label(under), true));
            }
        }
        return all;
    }

    private List<Section> owners() {
        return sorted(reasons.owners(), question.order()).stream()
                .map(owner -> new Section(
                        rows.row(
                                owner,
                                owner.key().isEmpty() ? texts.text("dashboard.reasons.owner.none") : owner.key(),
                                false),
                        sorted(reasons.ownedBy(owner), question.order()).stream()
                                .map(reason -> rows.row(reason, rows.label(reason), true))
                                .toList()))
                .toList();
    }

    /** What is not known comes last, whichever way round. */
    static List<Reason> sorted(List<Reason> some, ReasonQuestion.Order order) {
        if (order.column().equals("name")) {
            // They come in the order in which people look them up
            List<Reason> named = new ArrayList<>(some);
            if (order.descending()) {
                java.util.Collections.reverse(named);
            }
            return named;
        }
        Comparator<Double> figures = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return some.stream()
                .sorted(Comparator.comparing(
                        (Reason reason) -> figure(reason, order.column()), Comparator.nullsLast(figures)))
                .toList();
    }

    private static @Nullable Double figure(Reason reason, String column) {
        return switch (column) {
            case "contacts" -> reason.contacts();
            case "change" -> reason.change() == null ? null : reason.change().relativeChange();
            case "handle" -> reason.handle().measurement().value();
            case "solved" -> reason.solved().measurement().value();
            case "repeats" -> reason.repeats();
            case "satisfaction" -> reason.satisfaction();
            default -> reason.hours();
        };
    }

    /** The same in a file: one row for each contact reason, and headers that never change. */
    FlatTable flat(ReportingPeriod period) {
        List<List<@Nullable Object>> file = new ArrayList<>();
        file.add(Arrays.asList(
                "from",
                "to",
                "topic",
                "parent",
                "owner",
                "class",
                "decided",
                Kpi.CONTACT_VOLUME.key(),
                Kpi.CONTACT_VOLUME.key() + "-before",
                Kpi.AVERAGE_HANDLE_TIME.key(),
                Kpi.FIRST_CONTACT_RESOLUTION.key(),
                "repeat-contact",
                reasons.satisfaction().key(),
                "hours"));
        sorted(reasons.leaves(), question.order()).forEach(reason -> file.add(rows.flat(reason, reasons)));
        return new FlatTable("Waardemeter_reasons_" + period.from() + "_" + period.lastDay(), file);
    }
}
