package nl.waardemeter.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waardemeter.imports.KindPlan.FieldPlan;
import nl.waardemeter.imports.Refusal.Code;

/**
 * A mapping applied to a particular file: the places of the columns.
 *
 * @param mapping with the options of the person who imports
 * @param zone the organisation's zone, where the mapping has none
 * @param ignored columns of the file that no field takes
 * @param absent columns that the mapping takes for optional fields and the file lacks
 */
record ReadingPlan(
        FileLook look, Mapping mapping, ZoneId zone, List<KindPlan> kinds, List<String> ignored, List<String> absent) {

    /** A kind of record with what it demands of its rows. */
    record Kind(RecordFields fields, RowCheck check) {}

    /**
     * Finds the columns of the mapping in the file.
     *
     * @param kinds the kinds of the mapping, at least
     * @throws RefusedException where a column of a required field is missing
     */
    static ReadingPlan of(FileLook look, Mapping mapping, List<Kind> kinds, ZoneId zone) {
        refuseOtherHeaders(look, mapping);
        MissingWords missing = new MissingWords(mapping.missing());
        Set<String> absent = new LinkedHashSet<>();
        List<KindPlan> plans = new ArrayList<>();
        for (Map.Entry<String, Map<String, FieldSource>> entry : mapping.kinds().entrySet()) {
            Kind kind = kind(kinds, entry.getKey());
            plans.add(plan(look, kind, entry.getValue(), missing, absent));
        }
        return new ReadingPlan(look, mapping, zone, List.copyOf(plans), ignored(look, mapping), List.copyOf(absent));
    }

    private static Kind kind(List<Kind> kinds, String name) {
        for (Kind kind : kinds) {
            if (kind.fields().kind().equals(name)) {
                return kind;
            }
        }
        throw Refusal.refused(
                Code.KIND_UNKNOWN,
                name,
                String.join(
                        ", ", kinds.stream().map(kind -> kind.fields().kind()).toList()));
    }

    private static void refuseOtherHeaders(FileLook look, Mapping mapping) {
        List<String> lacking = mapping.headers().stream()
                .filter(header -> look.column(header) < 0)
                .toList();
        if (!lacking.isEmpty()) {
            throw Refusal.refused(Code.HEADERS_DIFFER, String.join(", ", lacking), look.columnsFound());
        }
    }

    private static KindPlan plan(
            FileLook look, Kind kind, Map<String, FieldSource> sources, MissingWords missing, Set<String> absent) {
        List<FieldPlan> plans = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        sources.forEach((name, source) -> {
            int index = kind.fields().indexOf(name);
            Field field = kind.fields().fields().get(index);
            List<Slot> slots = slots(look, source, missing);
            if (slots.isEmpty() && source.constant() == null) {
                (field.required() ? lacking : absent).addAll(lackingColumns(look, source));
            } else {
                plans.add(new FieldPlan(index, field, source, slots));
            }
        });
        if (!lacking.isEmpty()) {
            throw new RefusedException(SimilarNames.columnsMissing(lacking, look));
        }
        return new KindPlan(kind.fields(), kind.check(), plans);
    }

    private static List<Slot> slots(FileLook look, FieldSource source, MissingWords missing) {
        List<Slot> slots = new ArrayList<>();
        for (String name : source.columns()) {
            int column = look.column(name);
            if (column >= 0) {
                slots.add(Slot.of(column, look.headers().get(column), missing));
            }
        }
        String date = source.date();
        String time = source.time();
        if (date != null) {
            int dateColumn = look.column(date);
            int timeColumn = time == null ? -1 : look.column(time);
            if (dateColumn >= 0 && (time == null || timeColumn >= 0)) {
                String label = FieldSource.label(
                        look.headers().get(dateColumn),
                        timeColumn < 0 ? null : look.headers().get(timeColumn));
                slots.add(
                        timeColumn < 0
                                ? Slot.of(dateColumn, label, missing)
                                : Slot.of(dateColumn, timeColumn, label, missing));
            }
        }
        return slots;
    }

    private static List<String> lackingColumns(FileLook look, FieldSource source) {
        return source.allColumns().stream()
                .filter(name -> look.column(name) < 0)
                .toList();
    }

    private static List<String> ignored(FileLook look, Mapping mapping) {
        Set<String> used = new LinkedHashSet<>();
        mapping.kinds()
                .values()
                .forEach(sources -> sources.values()
                        .forEach(source -> source.allColumns().forEach(name -> used.add(Cells.key(name)))));
        return look.headers().stream()
                .filter(header -> !header.isEmpty() && !used.contains(Cells.key(header)))
                .toList();
    }

    /** Which columns are worth keeping of each record. */
    boolean[] wanted() {
        boolean[] wanted = new boolean[look.headers().size()];
        kinds.forEach(kind -> kind.plans().forEach(plan -> plan.slots().forEach(slot -> slot.mark(wanted))));
        return wanted;
    }
}
