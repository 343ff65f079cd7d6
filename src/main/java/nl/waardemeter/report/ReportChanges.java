package nl.waardemeter.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.imports.ImportTrace;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.report.Editions.Edition;
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

    ReportChanges(ReportDrafts drafts, ImportTrace imports, Organisation organisation) {
        this.drafts = drafts;
        this.imports = imports;
        this.organisation = organisation;
    }

    /** Which figure: the columns of {@link ReportRows} that say so. */
    record Place(String part, @Nullable String key, LocalDate from, LocalDate to, String kpi) {}

    /**
     * A figure that is another one now.
     *
     * @param label of the part, as it is called now
     * @param then null where it had no value
     * @param causes the imports that touched its days since, the latest first; empty where it was something else
     */
    record Figure(
            Place place,
            @Nullable String label,
            @Nullable Double then,
            @Nullable Double now,
            List<ImportTrace.Effect> causes) {}

    /**
     * All of it.
     *
     * @param definitions something was defined otherwise since: a setting, a question, a name
     * @param gone whether there is no data of those days any more
     */
    record Changed(List<Figure> figures, List<ImportTrace.Effect> imports, boolean definitions, boolean gone) {}

    Changed since(Edition edition, MonthlyReport issued) {
        Settings settings = organisation.settings();
        boolean definitions = settings.definitionVersion() != edition.definitionVersion();
        if (!definitions && settings.dataVersion() == edition.dataVersion()) {
            return new Changed(List.of(), List.of(), false, false);
        }
        List<ImportTrace.Effect> since = imports.since(edition.issuedAt());
        MonthlyReport now = drafts.of(edition.key(), null).orElse(null);
        if (now == null) {
            return new Changed(List.of(), since, definitions, true);
        }
        Map<Place, List<@Nullable Object>> then = byPlace(issued);
        Map<Place, List<@Nullable Object>> today = byPlace(now);
        List<Figure> figures = new ArrayList<>();
        Map<Place, List<@Nullable Object>> all = new LinkedHashMap<>(today);
        then.forEach(all::putIfAbsent);
        all.forEach((place, row) -> {
            // of a span that was running then, other months are the last thirteen now; and the span itself is told of
            // already
            boolean other = place.part().equals("month")
                    && (!then.containsKey(place) || !today.containsKey(place) || isSpan(place, issued));
            Double before = value(then.get(place));
            Double after = value(today.get(place));
            if (!other && differ(before, after)) {
                figures.add(new Figure(
                        place,
                        (String) row.get(ReportRows.HEADER.indexOf("label")),
                        before,
                        after,
                        since.stream().filter(effect -> touches(effect, place)).toList()));
            }
        });
        return new Changed(
                figures,
                since.stream()
                        .filter(effect -> figures.stream()
                                .anyMatch(figure -> figure.causes().contains(effect)))
                        .toList(),
                definitions,
                false);
    }

    private static boolean isSpan(Place place, MonthlyReport report) {
        return place.from().equals(report.stamp().from())
                && place.to().equals(report.stamp().to());
    }

    private static boolean touches(ImportTrace.Effect effect, Place place) {
        return !effect.firstDay().isAfter(place.to()) && !effect.lastDay().isBefore(place.from());
    }

    private static boolean differ(@Nullable Double then, @Nullable Double now) {
        if (then == null || now == null) {
            return !Objects.equals(then, now);
        }
        return Math.abs(then - now) > NOISE * Math.max(1, Math.max(Math.abs(then), Math.abs(now)));
    }

    private static @Nullable Double value(@Nullable List<@Nullable Object> row) {
        return row == null ? null : (Double) row.get(ReportRows.HEADER.indexOf("value"));
    }

    private static Map<Place, List<@Nullable Object>> byPlace(MonthlyReport report) {
        Map<Place, List<@Nullable Object>> byPlace = new LinkedHashMap<>();
        List<List<@Nullable Object>> rows = ReportRows.of(report);
        for (List<@Nullable Object> row : rows.subList(1, rows.size())) {
            String part = String.valueOf(row.get(0));
            LocalDate to = (LocalDate) Objects.requireNonNull(row.get(4));
            byPlace.put(
                    new Place(
                            part,
                            (String) row.get(1),
                            (LocalDate) Objects.requireNonNull(row.get(3)),
                            // goes on as data comes in, and is the same figure
                            part.equals("year-to-date") ? report.stamp().to() : to,
                            String.valueOf(row.get(5))),
                    row);
        }
        return byPlace;
    }
}
