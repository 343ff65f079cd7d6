package nl.waardemeter.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waardemeter.kpi.Evaluation;
import nl.waardemeter.kpi.FactRow;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Reason;
import nl.waardemeter.kpi.Slice;
import nl.waardemeter.kpi.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue of KPIs makes of rows that are not stored: which KPI they measure, and which field is in the way of the others. The
 * values themselves are nobody's business here; what the database derives from other rows is taken to be absent.
 */
final class SampleFacts {

    private static final Slice SLICE = new Slice(false, false, false, 20, 7);

    /** Answers by the question they were given to, all else under nothing. */
    private final Map<String, Map<Measure, Long>> sums = new HashMap<>();

    private final Map<Family, Long> rows = new EnumMap<>(Family.class);
    private boolean scaleHasDirection;

    void add(RowValues row) {
        Family family = family(row.fields().kind());
        if (family == null) {
            return;
        }
        rows.merge(family, 1L, Long::sum);
        FactRow fact = new Fact(row);
        Map<Measure, Long> sum = sums.computeIfAbsent(question(row), key -> new EnumMap<>(Measure.class));
        for (Measure measure : Measure.of(family)) {
            if (counts(row, measure)) {
                sum.merge(measure, measure.of(fact), Long::sum);
            }
        }
        scaleHasDirection |= family == Family.SURVEY && has(row, "direction");
    }

    private static @Nullable Family family(String kind) {
        for (Family family : Family.values()) {
            if (family.kind().equals(kind)) {
                return family;
            }
        }
        return null;
    }

    private static String question(RowValues row) {
        int field = row.fields().indexOf("question");
        String name = field < 0 ? null : row.text(field);
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** A row without the moment that a measure counts on counts nowhere: solved_day is the local day of solved_at. */
    private static boolean counts(RowValues row, Measure measure) {
        int moment = row.fields().indexOf(measure.attribution().dayColumn().replace("_day", "_at"));
        return moment < 0 || row.has(moment);
    }

    private static boolean has(RowValues row, String field) {
        int index = row.fields().indexOf(field);
        return index >= 0 && row.has(index);
    }

    /** The KPI over these rows, for its status and its reason. */
    Measurement measured(Kpi kpi) {
        if (rows.getOrDefault(kpi.family(), 0L) == 0) {
            return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.NO_DATA, kpi.family()));
        }
        if (kpi == Kpi.CES && sums.containsKey(kpi.key()) && !scaleHasDirection) {
            return Measurement.notMeasured(kpi, null, Reason.of(Reason.Code.SCALE_NOT_CONFIRMED, kpi.family()));
        }
        String question = Kpi.ASKED.contains(kpi) ? kpi.key() : "";
        Totals totals = Totals.of(sums.getOrDefault(question, Map.of()));
        return Evaluation.of(
                kpi, totals.withDistinctCustomers(Math.min(1, totals.get(Measure.TICKETS_OF_CUSTOMERS))), SLICE);
    }

    /** The questions that were answered. */
    List<String> questions() {
        return sums.keySet().stream().filter(name -> !name.isEmpty()).sorted().toList();
    }

    /** A row as its kind has checked it, before it is stored. */
    private record Fact(RowValues row) implements FactRow {

        @Override
        public @Nullable Object value(Field field) {
            return switch (field) {
                case DIRECTION -> given(field) == null ? "in" : given(field);
                case FIRST_LEG -> given(field) == null || Long.valueOf(1).equals(given(field));
                case CONTACT_HANDLED -> "answered".equals(given(field));
                case COUNTS -> given(field) != null;
                case PRECEDED, FOLLOWED, TICKET_REOPENED -> false;
                default -> given(field);
            };
        }

        private @Nullable Object given(Field field) {
            int index = row.fields().indexOf(field.fileName());
            if (index < 0 || !row.has(index)) {
                return null;
            }
            nl.waardemeter.imports.Field column = row.fields().fields().get(index);
            return switch (column.type()) {
                case TEXT -> row.text(index);
                case WORD -> column.words() == null ? null : column.words().word((int) row.number(index));
                case YES_NO -> row.number(index) == 1;
                // Only whether there is one matters; the numbers would not even add up
                case INSTANT, DATE -> 1L;
                case DURATION, INTEGER, DECIMAL -> row.number(index);
            };
        }

        /** None is needed to tell whether a KPI can be measured, but for the cut-points of answers. */
        @Override
        public @Nullable Long limit(Limit limit) {
            return switch (limit) {
                case SERVICE_LEVEL -> 20_000L;
                case SHORT_ABANDON -> 5_000L;
                case POSITIVE_FROM, PROMOTER_FROM, DETRACTOR_TO -> 0L;
            };
        }
    }
}
