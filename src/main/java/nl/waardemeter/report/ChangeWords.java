package nl.waardemeter.report;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.waardemeter.imports.ImportTrace;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.report.ReportChanges.Changed;
import nl.waardemeter.report.ReportChanges.Figure;
import nl.waardemeter.report.ReportChanges.Place;
import nl.waardemeter.report.ReportChanges.Told;
import nl.waardemeter.scorecard.FilterValues;
import org.jspecify.annotations.Nullable;

/** What changed since a report was issued, in words. */
final class ChangeWords {

    private final ReportTexts words;
    private final ZoneId zone;

    ChangeWords(ReportTexts words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * The page.
     *
     * @param other whether some figures changed by something else than an import
     */
    record Page(
            String title,
            String issued,
            List<Row> rows,
            List<Cause> causes,
            boolean definitions,
            boolean scan,
            boolean other,
            boolean gone) {}

    record Row(
            String part,
            String kpi,
            String then,
            String now,
            @Nullable String change,
            List<Cause> causes) {}

    record Cause(int id, String text) {}

    Page page(Changed changed, MonthlyReport report, Edition edition) {
        ReportSpan span = edition.key().span();
        return new Page(
                words.text("report.title." + span.kind(), words.span(span)),
                words.text("report.changes.issued", edition.number(), words.dateTime(edition.issuedAt(), zone)),
                changed.figures().stream().map(figure -> row(figure, report)).toList(),
                changed.imports().stream().map(this::cause).toList(),
                changed.definitions(),
                changed.scan(),
                changed.figures().stream().anyMatch(figure -> figure.causes().isEmpty()),
                changed.gone());
    }

    private Row row(Figure figure, MonthlyReport report) {
        Kpi kpi = Kpi.ofKey(figure.place().kpi()).orElseThrow();
        Told then = figure.then();
        Told now = figure.now();
        boolean judged = then != null && now != null && !Objects.equals(then.band(), now.band());
        return new Row(
                part(figure, report),
                words.kpi(kpi),
                told(kpi, then, judged),
                told(kpi, now, judged),
                difference(kpi, then == null ? null : then.value(), now == null ? null : now.value()),
                figure.causes().stream().map(this::cause).toList());
    }

    private String told(Kpi kpi, @Nullable Told told, boolean judged) {
        String value = words.format().value(kpi, told == null ? null : told.value());
        return !judged || told == null
                ? value
                : value + " · " + words.text("report.band." + (told.band() == null ? "none" : told.band()));
    }

    private @Nullable String difference(Kpi kpi, @Nullable Double then, @Nullable Double now) {
        return then == null || now == null
                ? null
                : words.format().change(kpi, now - then, then == 0 ? null : Double.valueOf((now - then) / then));
    }

    private String part(Figure figure, MonthlyReport report) {
        Place place = figure.place();
        String label = label(figure);
        boolean nobody = label == null || label.equals(FilterValues.NOBODY);
        return switch (place.part()) {
            case "whole" -> words.span(ReportSpan.ofWord(report.stamp().span()).orElseThrow());
            case "year-to-date" ->
                words.text("report.year-to-date", String.valueOf(place.from().getYear()));
            case "compared" -> words.period(ReportingPeriod.ofDays(place.from(), place.to()));
            case "month" -> words.texts().formats().month(YearMonth.from(place.from()));
            case "channel" -> nobody ? words.text("report.channel.none") : words.text("kpi.channel." + label);
            case "team" -> nobody ? words.text("report.team.none") : String.valueOf(label);
            default -> nobody ? words.text("report.reason.none") : String.valueOf(label);
        };
    }

    private static @Nullable String label(Figure figure) {
        Told told = figure.now() != null ? figure.now() : figure.then();
        return told == null ? null : told.label();
    }

    private Cause cause(ImportTrace.Effect effect) {
        return new Cause(
                effect.id(),
                words.text(
                        effect.undone() ? "report.changes.undone" : "report.changes.came-in",
                        effect.fileName(),
                        words.dateTime(effect.at(), zone)));
    }
}
