package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of a mapping's JSON that knows its path, so that whatever is wrong with it can be said exactly. */
record JsonPart(String path, JsonNode node) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** @throws RefusedException where the text is no JSON, with the line and column */
    static JsonPart of(String json) {
        try {
            JsonNode node = STRICT.readTree(json);
            if (node.isMissingNode()) {
                throw Refusal.refused(Code.MAPPING_NOT_JSON, "1", "1");
            }
            return new JsonPart("", node);
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? "1"
                    : String.valueOf(e.getLocation().getLineNr());
            String column = e.getLocation() == null
                    ? "1"
                    : String.valueOf(e.getLocation().getColumnNr());
            throw Refusal.refused(Code.MAPPING_NOT_JSON, line, column);
        }
    }

    /** The parts of an object by name; names in the order of the text. */
    Map<String, JsonPart> parts() {
        if (!node.isObject()) {
            throw refused(Code.MAPPING_NOT_AN_OBJECT);
        }
        Map<String, JsonPart> parts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> parts.put(entry.getKey(), new JsonPart(below(entry.getKey()), entry.getValue())));
        return parts;
    }

    /** The same, where only these names may be. */
    Map<String, JsonPart> parts(List<String> valid) {
        Map<String, JsonPart> parts = parts();
        for (String name : parts.keySet()) {
            if (!valid.contains(name)) {
                throw Refusal.refused(Code.MAPPING_UNKNOWN_NAME, below(name), String.join(", ", valid));
            }
        }
        return parts;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    String text() {
        if (!node.isString()) {
            throw refused(Code.MAPPING_NOT_TEXT);
        }
        return node.stringValue();
    }

    /** A text, or what a text would say: a number, true, false; empty for null. */
    String value() {
        if (node.isContainer()) {
            throw refused(Code.MAPPING_NOT_TEXT);
        }
        return node.isNull() ? "" : node.asString();
    }

    List<String> texts() {
        if (!node.isArray()) {
            throw refused(Code.MAPPING_NOT_A_LIST);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            texts.add(new JsonPart(path + "[" + i + "]", node.get(i)).text());
        }
        return texts;
    }

    /** The text as one of the values that the function knows. */
    <T> T oneOf(Function<String, @Nullable T> known, List<String> valid) {
        T found = known.apply(text());
        if (found == null) {
            throw wrong(text(), Refusal.quoted(valid));
        }
        return found;
    }

    RefusedException wrong(String value, String valid) {
        return Refusal.refused(Code.MAPPING_WRONG_VALUE, path, Cells.shortened(value), valid);
    }

    RefusedException refused(Code code) {
        return Refusal.refused(code, path.isEmpty() ? "mapping" : path);
    }
}
