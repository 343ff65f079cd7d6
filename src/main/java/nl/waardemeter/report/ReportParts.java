package nl.waardemeter.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.dashboard.Tile;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.dashboard.Tiles;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.report.ReportPage.Cell;
import nl.waardemeter.report.ReportPage.FactorRow;
import nl.waardemeter.report.ReportPage.Part;
import nl.waardemeter.report.ReportPage.Parts;
import nl.waardemeter.report.ReportPage.PlanRow;
import nl.waardemeter.report.ReportPage.ReasonRow;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.FilterValues;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Bucket;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.survey.Redaction;
import nl.waardemeter.valuescan.ValuePicture;
import nl.waardemeter.valuescan.ValuePosition;
import nl.waardemeter.web.Formats;
import org.jspecify.annotations.Nullable;

/** The parts of a report in words: teams and channels, contact reasons, what customers said, the value scan. */
final class ReportParts {

    private final MonthlyReport report;
    private final ReportTexts words;
    private final Tiles tiles;

    ReportParts(MonthlyReport report, ReportTexts words, Tiles tiles) {
        this.report = report;
        this.words = words;
        this.tiles = tiles;
    }

    /** Only the KPIs that are known of at least one part. */
    Parts parts(Scorecard scorecard, Collection<Kpi> kpis) {
        List<Kpi> columns = kpis.stream()
                .filter(kpi -> scorecard.buckets().stream()
                        .anyMatch(bucket -> ReportRows.find(bucket, kpi)
                                .filter(line -> line.measurement().hasValue())
                                .isPresent()))
                .toList();
        return new Parts(
                columns.stream().map(words::kpi).toList(),
                scorecard.buckets().stream()
                        .map(bucket -> new Part(
                                label(scorecard, bucket),
                                columns.stream().map(kpi -> cell(bucket, kpi)).toList()))
                        .toList());
    }

    private String label(Scorecard scorecard, Bucket bucket) {
        String label = String.valueOf(bucket.label());
        if (label.equals(FilterValues.NOBODY)) {
            return words.text(scorecard.by() == Breakdown.CHANNEL ? "report.channel.none" : "report.team.none");
        }
        return scorecard.by() == Breakdown.CHANNEL ? words.text("kpi.channel." + label) : label;
    }

    private Cell cell(Bucket bucket, Kpi kpi) {
        return ReportRows.find(bucket, kpi).map(this::cell).orElseGet(() -> new Cell(Formats.NOTHING, null, null));
    }

    private Cell cell(Line line) {
        Tile tile = tiles.tile(line);
        Mark band = tile.band();
        boolean off =
                band != null && (band.state().equals("bad") || band.state().equals("warn"));
        return new Cell(tile.value(), off ? band : null, line.measurement().hasValue() ? care(tile, line) : null);
    }

    /** What to keep in mind, in as few words as there are; that it was measured needs no saying. */
    static @Nullable String care(Tile tile, Line line) {
        if (line.measurement().status() == Status.MEASURED) {
            return null;
        }
        String care = tile.reservations().stream()
                .map(reservation -> reservation.mark().word())
                .distinct()
                .collect(Collectors.joining(", "));
        return care.isEmpty() ? null : care;
    }

    ReasonRow reason(MonthlyReport.Reason reason) {
        Formats formats = words.texts().formats();
        return new ReasonRow(
                reason.name() == null ? words.text("report.reason.none") : reason.name(),
                reason.owner(),
                reason.what() == null ? null : words.text("dashboard.reasons.class." + reason.what()),
                formats.count(reason.contacts()),
                formats.share(reason.share()),
                words.change(Kpi.CONTACT_VOLUME, reason.change()),
                value(reason.handle()),
                value(reason.solved()),
                reason.satisfied() == null ? Formats.NOTHING : value(reason.satisfied()),
                reason.hours() == null
                        ? Formats.NOTHING
                        : words.text(
                                "dashboard.reasons.hours",
                                formats.decimal(reason.hours(), reason.hours() < 10 ? 1 : 0)));
    }

    private String value(Line line) {
        return words.format().value(line.kpi(), line.measurement().value());
    }

    ReportPage.Said said(MonthlyReport.Said said) {
        String question = Kpi.ofKey(said.question()).map(words::kpi).orElse(said.question());
        return new ReportPage.Said(
                said.source(),
                said.response(),
                question + " " + words.text("dashboard.contact.score", number(said.score()), number(said.scaleMax())),
                redacted(said.text()),
                Stream.of(
                                said.channel().equals(FilterValues.NOBODY)
                                        ? null
                                        : words.text("kpi.channel." + said.channel()),
                                said.topic(),
                                report.stamp().team() == null ? said.team() : null,
                                words.texts().formats().shortDate(said.day()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
    }

    private String number(double number) {
        return words.texts().formats().decimal(number, number == Math.rint(number) ? 0 : 1);
    }

    /** The marks of what was taken out, in the reader's language. */
    private String redacted(String text) {
        String said = text;
        for (Redaction.Kind kind : Redaction.Kind.values()) {
            String mark = kind.mark();
            said = said.replace(
                    mark, "[" + words.text("report.redacted." + mark.substring(1, mark.length() - 1)) + "]");
        }
        return said;
    }

    ReportPage.Value value(ValuePosition position) {
        List<ValuePicture.Line> lines = ValuePicture.of(position).lines();
        List<FactorRow> factors = new ArrayList<>();
        for (int i = 0; i < position.factors().size(); i++) {
            ValuePosition.Factor factor = position.factors().get(i);
            factors.add(new FactorRow(
                    words.text("valuescan.factor." + factor.key()),
                    lines.get(i),
                    points(factor.now()),
                    points(factor.wanted()),
                    note(factor)));
        }
        return new ReportPage.Value(
                position.wave(),
                words.text(
                        "report.value.sentence",
                        position.wave(),
                        words.date(position.closedOn()),
                        position.assessors(),
                        points(position.now()),
                        points(position.wanted())),
                factors,
                position.plan().stream().map(this::plan).toList());
    }

    private String points(@Nullable Double points) {
        return words.texts().formats().decimal(points, 0);
    }

    private @Nullable String note(ValuePosition.Factor factor) {
        String note = Stream.of(
                        factor.consensus() ? null : words.text("report.value.apart"),
                        factor.differs() ? words.text("report.value.differs") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    private PlanRow plan(ValuePosition.Action action) {
        return Kpi.ofKey(action.kpi())
                .map(kpi -> plan(
                        action,
                        words.kpi(kpi),
                        words.format().value(kpi, action.baseline()),
                        words.format().value(kpi, action.latest())))
                .orElseGet(() -> plan(action, action.kpi(), Formats.NOTHING, Formats.NOTHING));
    }

    private PlanRow plan(ValuePosition.Action action, String kpi, String baseline, String latest) {
        LocalDate made =
                LocalDate.ofInstant(report.stamp().madeAt(), report.whole().zone());
        boolean late = !action.done() && action.due().isBefore(made);
        return new PlanRow(
                action.title(),
                action.owner(),
                words.date(action.due()),
                kpi,
                baseline,
                latest,
                words.text(action.done() ? "report.plan.done" : late ? "report.plan.late" : "report.plan.open"));
    }
}
