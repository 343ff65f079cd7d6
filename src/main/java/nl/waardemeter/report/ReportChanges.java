package nl.waardemeter.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.imports.ImportTrace;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new run of an issued report would say differently, figure by figure, and which imports made it so. */
@Component
class ReportChanges {

    /** Sums of the same numbers in another order may differ by so much of themselves. */
    private static final double NOISE = 1e-9;

    private final ReportDrafts drafts;
    private final ImportTrace imports;
    private final Organisation organisation;
    private final AuditTrail trail;

    ReportChanges(ReportDrafts drafts, ImportTrace imports, Organisation organisation, AuditTrail trail) {
        this.drafts = drafts;
        this.imports = imports;
        this.organisation = organisation;
        this.trail = trail;
    }

    /** Which figure: the columns of {@link ReportRows} that say so. {@code compared} is what the span was held against. */
    record Place(String part, @Nullable String key, LocalDate from, LocalDate to, String kpi) {}

    /**
     * A figure as a report tells it.
     *
     * @param label of the part, as it was called
     * @param band how it lay to its norm; null where nothing judged it
     */
    record Told(
            @Nullable String label,
            @Nullable Double value,
            @Nullable String band) {}

    /**
     * A figure that is another one now, or is judged otherwise.
     *
     * @param then null where it was not told
     * @param causes the imports that touched its days since, the latest first; empty where it was something else
     */
    record Figure(
            Place place, @Nullable Told then, @Nullable Told now, List<ImportTrace.Effect> causes) {}

    /**
     * All of it.
     *
     * @param definitions something was defined otherwise since: a setting, a question, a name
     * @param scan the value scan or its plan says something else
     * @param gone whether there is no data of those days any more
     */
    record Changed(
            List<Figure> figures, List<ImportTrace.Effect> imports, boolean definitions, boolean scan, boolean gone) {

        boolean nothing() {
            return figures.isEmpty() && !scan && !gone;
        }
    }

    Changed since(Edition edition, MonthlyReport issued) {
        Settings settings = organisation.settings();
        if (settings.definitionVersion() == edition.definitionVersion()
                && settings.dataVersion() == edition.dataVersion()
                && !isJudgedAnew(edition)) {
            return new Changed(List.of(), List.of(), false, false, false);
        }
        MonthlyReport now = drafts.of(edition.key(), null).orElse(null);
        List<ImportTrace.Effect> since = imports.since(edition.issuedAt());
        boolean definitions = organisation.settings().definitionVersion() != edition.definitionVersion();
        if (now == null) {
            return new Changed(List.of(), since, definitions, false, true);
        }
        Map<Place, Told> then = told(issued);
        Map<Place, Told> today = told(now);
        Map<Place, Told> all = new LinkedHashMap<>(today);
        then.forEach(all::putIfAbsent);
        List<Figure> figures = new ArrayList<>();
        all.keySet().forEach(place -> {
            Told before = then.get(place);
            Told after = today.get(place);
            // of a span that was running then, other months are the last thirteen now; and the span itself is told of
            // already
            boolean other = place.part().equals("month") && (before == null || after == null || isSpan(place, issued));
            if (!other && differ(before, after)) {
                figures.add(new Figure(
                        place,
                        before,
                        after,
                        since.stream().filter(effect -> touches(effect, place)).toList()));
            }
        });
        List<ImportTrace.Effect> causes = since.stream()
                .filter(effect ->
                        figures.stream().anyMatch(figure -> figure.causes().contains(effect)))
                .toList();
        return new Changed(figures, causes, definitions, !Objects.equals(now.value(), issued.value()), false);
    }

    /** A norm or a wave of the value scan may be another one though no data came in: their days are told by the trail. */
    private boolean isJudgedAnew(Edition edition) {
        return trail.changedSince(edition.issuedAt(), "scorecard.norm", "valuescan.");
    }

    private static boolean isSpan(Place place, MonthlyReport report) {
        return place.from().equals(report.stamp().from())
                && place.to().equals(report.stamp().to());
    }

    private static boolean touches(ImportTrace.Effect effect, Place place) {
        return !effect.firstDay().isAfter(place.to()) && !effect.lastDay().isBefore(place.from());
    }

    private static boolean differ(@Nullable Told then, @Nullable Told now) {
        if (then == null || now == null) {
            return then != null && then.value() != null || now != null && now.value() != null;
        }
        Double before = then.value();
        Double after = now.value();
        if (before == null || after == null) {
            return !Objects.equals(before, after);
        }
        return Math.abs(before - after) > NOISE * Math.max(1, Math.max(Math.abs(before), Math.abs(after)))
                || !Objects.equals(then.band(), now.band());
    }

    private static Map<Place, Told> told(MonthlyReport report) {
        Map<Place, Told> told = new LinkedHashMap<>();
        List<List<@Nullable Object>> rows = ReportRows.of(report);
        for (List<@Nullable Object> row : rows.subList(1, rows.size())) {
            String part = String.valueOf(row.get(0));
            LocalDate to = (LocalDate) Objects.requireNonNull(row.get(4));
            Place place = new Place(
                    part,
                    (String) row.get(1),
                    (LocalDate) Objects.requireNonNull(row.get(3)),
                    // goes on as data comes in, and is the same figure
                    part.equals("year-to-date") ? report.stamp().to() : to,
                    String.valueOf(row.get(5)));
            told.put(
                    place,
                    new Told(
                            (String) row.get(ReportRows.HEADER.indexOf("label")),
                            (Double) row.get(ReportRows.HEADER.indexOf("value")),
                            part.equals("month") ? null : (String) row.get(ReportRows.HEADER.indexOf("band"))));
        }
        compared(told, report.whole());
        compared(told, report.lastYear());
        return told;
    }

    /** What the span was held against, where that is none of the thirteen months. */
    private static void compared(Map<Place, Told> told, Scorecard scorecard) {
        for (Line line : scorecard.buckets().get(0).lines()) {
            Compared compared = line.comparison();
            if (compared == null) {
                continue;
            }
            LocalDate from = compared.period().from();
            LocalDate to = compared.period().lastDay();
            boolean month = told.keySet().stream()
                    .anyMatch(place -> place.part().equals("month")
                            && place.from().equals(from)
                            && place.to().equals(to)
                            && place.kpi().equals(line.kpi().key()));
            if (!month) {
                told.put(
                        new Place("compared", null, from, to, line.kpi().key()),
                        new Told(null, compared.value(), null));
            }
        }
    }
}
