package nl.waardemeter.dashboard;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.dashboard.ReasonDecisions.Decision;
import nl.waardemeter.dashboard.Reasons.Reason;
import nl.waardemeter.dashboard.ReasonsPage.Cell;
import nl.waardemeter.dashboard.ReasonsPage.What;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Topics.Topic;
import nl.waardemeter.scorecard.FilterValues;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the contact reasons: on the page, and in the file. */
final class ReasonRows {

    private static final long FEW = 30;

    private final ReportingPeriod period;
    private final Reason all;
    private final PageAddress address;
    private final boolean mayDecide;
    private final @Nullable String deciding;
    private final ZoneId zone;
    private final Texts texts;
    private final KpiFormat format;

    /**
     * The rows of one table.
     *
     * @param mayDecide whether the reader may choose another class
     * @param deciding the topic for which the reader is about to; null for none
     */
    ReasonRows(
            ReportingPeriod period,
            Reason all,
            PageAddress address,
            boolean mayDecide,
            @Nullable String deciding,
            ZoneId zone,
            Texts texts) {
        this.period = period;
        this.all = all;
        this.address = address;
        this.mayDecide = mayDecide;
        this.deciding = deciding;
        this.zone = zone;
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
    }

    String label(Reason reason) {
        Topic topic = reason.topic();
        return topic == null || topic.id() == 0 ? texts.text("dashboard.reasons.none") : topic.name();
    }

    ReasonsPage.Row row(Reason reason, String label, boolean child) {
        Double contacts = reason.contacts();
        Double whole = all.contacts();
        Double share = contacts == null || whole == null || whole == 0 ? null : contacts / whole;
        return new ReasonsPage.Row(
                reason.key(),
                label,
                child,
                partAddress(reason),
                reason.topic() == null || reason.topic().id() == 0 ? null : what(reason),
                texts.formats().count(contacts),
                share == null ? null : share * 100,
                share == null ? null : texts.formats().share(share),
                change(reason.change()),
                reason.weeks() == null ? null : new Sparklines(reason.weeks(), texts).of(Kpi.CONTACT_VOLUME),
                cell(reason.handle()),
                cell(reason.solved()),
                new Cell(
                        texts.formats().share(reason.repeats()),
                        isFew(reason.solved().measurement())),
                cell(reason.satisfied()),
                reason.hours() == null ? Formats.NOTHING : hours(reason.hours()));
    }

    String hours(double hours) {
        return texts.text("dashboard.reasons.hours", texts.formats().decimal(hours, hours < 10 ? 1 : 0));
    }

    private @Nullable String partAddress(Reason reason) {
        Topic topic = reason.topic();
        return topic == null
                ? null
                : "/"
                        + address.without("group", "sort")
                                .with("topic", topic.id() == 0 ? FilterValues.NOBODY : topic.name())
                                .query();
    }

    private Cell cell(@Nullable Line line) {
        if (line == null) {
            return new Cell(Formats.NOTHING, false);
        }
        return new Cell(format.value(line.kpi(), line.measurement().value()), isFew(line.measurement()));
    }

    private static boolean isFew(Measurement measured) {
        return measured.n() != null && measured.n() < FEW;
    }

    private Tile.@Nullable Change change(@Nullable Compared compared) {
        Double change = compared == null ? null : compared.change();
        if (compared == null || change == null) {
            return null;
        }
        Kpi kpi = Kpi.CONTACT_VOLUME;
        return new Tile.Change(
                format.way(kpi, change, compared.relativeChange()),
                format.change(kpi, change, compared.relativeChange()),
                texts.text(
                        "dashboard.compare.against", new PeriodWords(texts.formats()).brief(compared.period(), period)),
                null);
    }

    private What what(Reason reason) {
        ReasonClass what = reason.what();
        Decision decision = reason.decision();
        List<Option> choices = new ArrayList<>();
        boolean decides = mayDecide && reason.key().equals(deciding);
        if (decides) {
            choices.add(new Option("", texts.text("dashboard.reasons.by-figures"), decision == null));
            Stream.of(ReasonClass.values())
                    .map(one -> new Option(one.word(), name(one), decision != null && decision.what() == one))
                    .forEach(choices::add);
        }
        return new What(
                what == null ? "" : what.word(),
                what == null ? texts.text("dashboard.reasons.unclassed") : name(what),
                why(reason),
                mayDecide && !decides
                        ? "/reasons" + address.with("decide", reason.key()).query() + "#topic-" + reason.key()
                        : null,
                choices);
    }

    private String why(Reason reason) {
        Decision decision = reason.decision();
        if (decision != null) {
            String day = texts.formats().date(decision.at().atZone(zone).toLocalDate());
            return texts.text("dashboard.reasons.decided", decision.by(), day);
        }
        if (reason.judged() == null) {
            return texts.text("dashboard.reasons.why.unknown");
        }
        String owner = reason.topic() == null ? "" : ReasonFigures.owner(reason.topic());
        return reason.judged().why().stream()
                .map(why -> texts.text("dashboard.reasons.why." + why.name().toLowerCase(Locale.ROOT), owner))
                .collect(Collectors.joining(", "));
    }

    private String name(ReasonClass what) {
        return texts.text("dashboard.reasons.class." + what.word());
    }

    List<@Nullable Object> flat(Reason reason, Reasons reasons) {
        Topic topic = reason.topic();
        ReasonClass what = reason.what();
        String parent = topic == null || topic.parent() == null
                ? ""
                : reasons.tops().stream()
                        .filter(top -> top.key().equals(String.valueOf(topic.parent())))
                        .map(this::label)
                        .collect(Collectors.joining());
        return Arrays.asList(
                period.from(),
                period.lastDay(),
                label(reason),
                parent,
                topic == null ? "" : ReasonFigures.owner(topic),
                what == null ? "" : what.word(),
                reason.decision() == null
                        ? ""
                        : Objects.requireNonNull(reason.decision()).by(),
                reason.contacts(),
                reason.change() == null ? null : reason.change().value(),
                reason.handle().measurement().value(),
                reason.solved().measurement().value(),
                reason.repeats(),
                reason.satisfaction(),
                reason.hours());
    }
}
