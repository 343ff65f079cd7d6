package nl.waardemeter.imports;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@link Mapping} as the JSON that {@link MappingJson} reads. */
final class MappingWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingWriter() {}

    static String write(Mapping mapping) {
        ObjectNode top = JSON.createObjectNode();
        if (!mapping.headers().isEmpty()) {
            mapping.headers().forEach(top.putArray("headers")::add);
        }
        if (mapping.sheet() != null) {
            top.put("sheet", mapping.sheet());
        }
        if (mapping.delimiter() == '\t') {
            top.put("delimiter", "tab");
        } else {
            put(top, "delimiter", mapping.delimiter());
        }
        if (mapping.encoding() != null) {
            top.put("encoding", mapping.encoding().name());
        }
        put(top, "decimal", mapping.decimal());
        if (mapping.source() != null) {
            top.put("source", mapping.source());
        }
        if (mapping.zone() != null) {
            top.put("zone", mapping.zone().getId());
        }
        if (!mapping.missing().isEmpty()) {
            mapping.missing().forEach(top.putArray("missing")::add);
        }
        if (mapping.dateOrder() != null) {
            top.put("dateOrder", mapping.dateOrder().code());
        }
        if (mapping.duration() != null) {
            top.put("duration", mapping.duration().code());
        }
        ObjectNode kinds = top.putObject("kinds");
        mapping.kinds().forEach((kind, fields) -> {
            ObjectNode sources = kinds.putObject(kind);
            fields.forEach((name, source) -> write(sources.putObject(name), source));
        });
        return JSON.writeValueAsString(top);
    }

    private static void put(ObjectNode node, String name, char value) {
        if (value != 0) {
            node.put(name, String.valueOf(value));
        }
    }

    private static void write(ObjectNode node, FieldSource source) {
        if (source.constant() != null) {
            node.put("constant", source.constant());
        }
        if (source.columns().size() == 1) {
            node.put("column", source.columns().get(0));
        } else if (!source.columns().isEmpty()) {
            ArrayNode columns = node.putArray("columns");
            source.columns().forEach(columns::add);
        }
        if (source.date() != null) {
            node.put("date", source.date());
        }
        if (source.time() != null) {
            node.put("time", source.time());
        }
        if (source.form() != null) {
            node.put("form", source.form());
        }
        if (source.duration() != null) {
            node.put("duration", source.duration().code());
        }
        if (source.unit() != null) {
            node.put("unit", source.unit().code());
        }
        put(node, "decimal", source.decimal());
        if (!source.values().isEmpty()) {
            ObjectNode values = node.putObject("values");
            source.values().forEach(values::put);
        }
        if (source.otherwise() != null) {
            node.put("otherwise", source.otherwise().code());
        }
    }
}
