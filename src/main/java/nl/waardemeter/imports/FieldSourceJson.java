package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** Reads where one field comes from. */
final class FieldSourceJson {

    private static final List<String> SOURCES = List.of("column", "columns", "constant");
    private static final List<String> MOMENT_SOURCES = List.of("column", "columns", "date", "time", "constant");
    private static final List<String> WORDS = List.of("values", "otherwise");

    private FieldSourceJson() {}

    static FieldSource read(JsonPart part, Field field) {
        Map<String, JsonPart> parts = part.parts(names(field));
        refuseUnlessOneSource(part, parts);
        JsonPart form = parts.get("form");
        JsonPart duration = parts.get("duration");
        JsonPart unit = parts.get("unit");
        JsonPart decimal = parts.get("decimal");
        JsonPart otherwise = parts.get("otherwise");
        JsonPart constant = parts.get("constant");
        FieldSource source = new FieldSource(
                constant == null ? null : constant.value(),
                columns(parts),
                text(parts.get("date")),
                text(parts.get("time")),
                form == null ? null : form.oneOf(FieldSourceJson::form, DateForms.VALID),
                duration == null ? null : duration.oneOf(DurationForm::of, DurationForm.codes()),
                unit == null ? null : unit.oneOf(DurationUnit::of, DurationUnit.codes()),
                decimal == null ? '\0' : MappingJson.decimal(decimal),
                values(parts.get("values")),
                otherwise == null ? null : otherwise.oneOf(Otherwise::of, Otherwise.codes()));
        if (constant != null) {
            if (Cells.clean(constant.value()).isEmpty()) {
                throw constant.refused(Code.MAPPING_NO_SOURCE);
            }
            refuseWrong(constant, field, source, constant.value());
        }
        JsonPart values = parts.get("values");
        if (values != null) {
            values.parts().values().forEach(value -> refuseWrong(value, field, source, value.value()));
        }
        return source;
    }

    /** What may be said about a field of this type. */
    private static List<String> names(Field field) {
        List<String> names = new ArrayList<>();
        switch (field.type()) {
            case INSTANT, DATE -> {
                names.addAll(MOMENT_SOURCES);
                names.add("form");
            }
            case DURATION -> {
                names.addAll(SOURCES);
                names.addAll(List.of("duration", "unit", "decimal"));
            }
            case INTEGER, DECIMAL -> {
                names.addAll(SOURCES);
                names.add("decimal");
            }
            case TEXT, WORD, YES_NO -> names.addAll(SOURCES);
        }
        names.addAll(WORDS);
        return names;
    }

    private static void refuseUnlessOneSource(JsonPart part, Map<String, JsonPart> parts) {
        List<String> given = parts.keySet().stream()
                .filter(name -> MOMENT_SOURCES.contains(name) && !name.equals("time"))
                .toList();
        if (given.isEmpty()) {
            throw part.refused(Code.MAPPING_NO_SOURCE);
        }
        if (given.size() > 1 || parts.containsKey("time") && !parts.containsKey("date")) {
            List<String> together =
                    parts.keySet().stream().filter(MOMENT_SOURCES::contains).toList();
            throw Refusal.refused(Code.MAPPING_TWO_SOURCES, part.path(), String.join(", ", together));
        }
    }

    private static List<String> columns(Map<String, JsonPart> parts) {
        JsonPart columns = parts.get("columns");
        JsonPart column = parts.get("column");
        if (columns == null) {
            return column == null ? List.of() : List.of(column.text());
        }
        List<String> texts = columns.texts();
        if (texts.isEmpty()) {
            throw columns.refused(Code.MAPPING_NO_SOURCE);
        }
        return texts;
    }

    private static @Nullable String text(@Nullable JsonPart part) {
        return part == null ? null : part.text();
    }

    private static @Nullable String form(String text) {
        return DateForms.isForm(text) ? text : null;
    }

    private static Map<String, String> values(@Nullable JsonPart part) {
        Map<String, String> values = new LinkedHashMap<>();
        if (part != null) {
            Map<String, String> keys = new LinkedHashMap<>();
            part.parts().forEach((word, meaning) -> {
                String earlier = keys.put(Cells.key(word), word);
                if (earlier != null) {
                    throw Refusal.refused(Code.MAPPING_VALUE_TWICE, part.path(), earlier, word);
                }
                values.put(word, meaning.value());
            });
        }
        return values;
    }

    private static void refuseWrong(JsonPart part, Field field, FieldSource source, String value) {
        List<String> valid = Constants.fault(field, source, value);
        if (valid != null) {
            throw part.wrong(value, String.join(", ", valid));
        }
    }
}
