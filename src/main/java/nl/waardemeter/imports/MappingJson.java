package nl.waardemeter.imports;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Mapping} from JSON, strictly: a word too many is a mistake that would else cost data. */
final class MappingJson {

    private static final List<String> NAMES = List.of(
            "headers",
            "sheet",
            "delimiter",
            "encoding",
            "decimal",
            "source",
            "zone",
            "missing",
            "dateOrder",
            "duration",
            "kinds");

    private MappingJson() {}

    /**
     * The mapping of a JSON text.
     *
     * @param kinds all kinds there are
     * @throws RefusedException that names the path of what is wrong and what would be right
     */
    static Mapping read(String json, List<RecordFields> kinds) {
        Mapping mapping = unfinished(json, kinds);
        if (mapping.kinds().isEmpty()) {
            throw Refusal.refused(
                    Code.MAPPING_NO_KINDS,
                    String.join(", ", kinds.stream().map(RecordFields::kind).toList()));
        }
        mapping.kinds().forEach((name, sources) -> {
            List<String> lacking = lacking(sources, kinds, name);
            if (!lacking.isEmpty()) {
                throw Refusal.refused(Code.MAPPING_REQUIRED_FIELD, "kinds." + name, String.join(", ", lacking));
            }
        });
        return mapping;
    }

    private static List<String> lacking(Map<String, FieldSource> sources, List<RecordFields> kinds, String name) {
        List<String> lacking = new ArrayList<>();
        for (RecordFields kind : kinds) {
            if (kind.kind().equals(name)) {
                lacking.addAll(kind.requiredNames());
            }
        }
        lacking.removeAll(sources.keySet());
        return lacking;
    }

    /** The same of a mapping that is still being made: required fields may be missing. */
    static Mapping unfinished(String json, List<RecordFields> kinds) {
        Map<String, JsonPart> top = JsonPart.of(json).parts(NAMES);
        JsonPart sheet = top.get("sheet");
        JsonPart delimiter = top.get("delimiter");
        JsonPart encoding = top.get("encoding");
        JsonPart decimal = top.get("decimal");
        JsonPart source = top.get("source");
        JsonPart zone = top.get("zone");
        JsonPart dateOrder = top.get("dateOrder");
        JsonPart duration = top.get("duration");
        return new Mapping(
                texts(top.get("headers")),
                sheet == null ? null : sheet.text(),
                delimiter == null ? '\0' : delimiter.oneOf(MappingJson::delimiter, List.of(";", ",", "|", "tab")),
                encoding == null ? null : encoding(encoding),
                decimal == null ? '\0' : decimal(decimal),
                source == null ? null : source.text(),
                zone == null ? null : zone(zone),
                texts(top.get("missing")),
                dateOrder == null ? null : dateOrder.oneOf(DateOrder::of, List.of("dmy", "mdy", "ymd")),
                duration == null ? null : duration.oneOf(DurationForm::of, DurationForm.codes()),
                kinds(top.get("kinds"), kinds));
    }

    private static List<String> texts(@Nullable JsonPart part) {
        return part == null ? List.of() : part.texts();
    }

    private static @Nullable Character delimiter(String text) {
        if (text.equals("tab")) {
            return '\t';
        }
        boolean possible = text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0)) && !"\"\r\n".contains(text);
        return possible ? text.charAt(0) : null;
    }

    static char decimal(JsonPart part) {
        return part.oneOf(text -> text.equals(",") || text.equals(".") ? text.charAt(0) : null, List.of(",", "."));
    }

    /** Latin-1 is what people say who have Windows-1252. */
    private static Charset encoding(JsonPart part) {
        try {
            Charset charset = Charset.forName(part.text());
            return charset.name().equals("ISO-8859-1") ? TextEncoding.WINDOWS_1252 : charset;
        } catch (IllegalArgumentException e) {
            throw part.wrong(part.text(), Refusal.quoted(List.of("UTF-8", "windows-1252", "UTF-16LE")));
        }
    }

    private static ZoneId zone(JsonPart part) {
        try {
            return ZoneId.of(part.text());
        } catch (DateTimeException e) {
            throw part.wrong(part.text(), Refusal.quoted(List.of("Europe/Amsterdam", "UTC")));
        }
    }

    private static Map<String, Map<String, FieldSource>> kinds(@Nullable JsonPart part, List<RecordFields> kinds) {
        List<String> valid = kinds.stream().map(RecordFields::kind).toList();
        Map<String, Map<String, FieldSource>> result = new LinkedHashMap<>();
        if (part != null) {
            part.parts(valid)
                    .forEach((name, fields) -> result.put(name, fields(fields, kinds.get(valid.indexOf(name)))));
        }
        return result;
    }

    private static Map<String, FieldSource> fields(JsonPart part, RecordFields kind) {
        Map<String, FieldSource> sources = new LinkedHashMap<>();
        part.parts(kind.names())
                .forEach((name, field) -> sources.put(
                        name, FieldSourceJson.read(field, kind.fields().get(kind.indexOf(name)))));
        return sources;
    }
}
