package nl.waardemeter.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** Files in our own format need no mapping: their columns have the names of the fields. */
final class OwnFormat {

    private OwnFormat() {}

    /**
     * The mapping of each column to the field of its name.
     *
     * @param kind the name of the kind, or null where the columns are to tell
     * @throws RefusedException where the kind does not show, or a required column is missing
     */
    static Mapping mapping(FileLook look, List<RecordFields> kinds, @Nullable String kind) {
        RecordFields fields = kind == null ? recognised(look, kinds) : named(kinds, kind);
        List<String> missing = missing(look, fields);
        if (!missing.isEmpty()) {
            throw new RefusedException(SimilarNames.columnsMissing(missing, look));
        }
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        for (Field field : fields.fields()) {
            int column = look.column(field.name());
            if (column >= 0) {
                sources.put(field.name(), FieldSource.column(look.headers().get(column)));
            }
        }
        return Mapping.NONE.withKinds(Map.of(fields.kind(), sources));
    }

    private static RecordFields named(List<RecordFields> kinds, String kind) {
        return kinds.stream()
                .filter(fields -> fields.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.refused(Code.KIND_UNKNOWN, Cells.shortened(kind), names(kinds)));
    }

    private static String names(List<RecordFields> kinds) {
        return String.join(", ", kinds.stream().map(RecordFields::kind).toList());
    }

    private static RecordFields recognised(FileLook look, List<RecordFields> kinds) {
        List<RecordFields> whole =
                kinds.stream().filter(fields -> missing(look, fields).isEmpty()).toList();
        if (whole.size() == 1) {
            return whole.get(0);
        }
        if (whole.size() > 1) {
            throw Refusal.refused(Code.KIND_UNCLEAR, names(whole));
        }
        // Half of the required columns are there: then the rest is what is wrong
        RecordFields nearest = null;
        for (RecordFields fields : kinds) {
            boolean near =
                    missing(look, fields).size() * 2 <= fields.requiredNames().size();
            if (near && (nearest == null || known(look, fields) > known(look, nearest))) {
                nearest = fields;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        throw Refusal.refused(Code.KIND_NOT_RECOGNISED, names(kinds), look.columnsFound());
    }

    private static long known(FileLook look, RecordFields fields) {
        return fields.names().stream().filter(name -> look.column(name) >= 0).count();
    }

    private static List<String> missing(FileLook look, RecordFields fields) {
        return fields.requiredNames().stream()
                .filter(name -> look.column(name) < 0)
                .toList();
    }
}
