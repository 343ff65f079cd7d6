package nl.waardemeter.imports;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become fields of one or more kinds of record; as JSON it is what people save:
 *
 * <pre>{@code
 * {"zone": "Europe/Amsterdam", "missing": ["", "?", "NA"],
 *  "kinds": {
 *   "contacts": {
 *    "contact_id": {"column": "Call Id"}, "channel": {"constant": "phone"},
 *    "offered_at": {"date": "Date", "time": "Time", "form": "yyyy-MM-dd H:mm:ss"},
 *    "exit": {"column": "Answered (Y/N)", "values": {"Y": "answered", "N": "abandoned"}}}}}
 * }</pre>
 *
 * @param headers columns by which the file is recognised; all must be there
 * @param sheet the sheet of a spreadsheet, null for the first one
 * @param delimiter what separates the cells, or 0 where it is to be recognised; a {@code sep=} line goes before it
 * @param encoding null where it is to be recognised; a byte-order mark goes before it
 * @param decimal the decimal mark of all columns, or 0
 * @param source the source of the records, null for the default one
 * @param zone of times without an offset, null for the organisation's
 * @param missing what stands for "nothing"; an empty cell always does
 * @param kinds by name, in the order in which they are read: a row may be absent for all but the first
 */
record Mapping(
        List<String> headers,
        @Nullable String sheet,
        char delimiter,
        @Nullable Charset encoding,
        char decimal,
        @Nullable String source,
        @Nullable ZoneId zone,
        List<String> missing,
        @Nullable DateOrder dateOrder,
        @Nullable DurationForm duration,
        Map<String, Map<String, FieldSource>> kinds) {

    /** Nothing is declared, all is to be recognised. */
    static final Mapping NONE =
            new Mapping(List.of(), null, '\0', null, '\0', null, null, List.of(), null, null, Map.of());

    Mapping {
        headers = List.copyOf(headers);
        missing = List.copyOf(missing);
        Map<String, Map<String, FieldSource>> copy = new LinkedHashMap<>();
        kinds.forEach((kind, fields) -> copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(fields))));
        kinds = Collections.unmodifiableMap(copy);
    }

    Mapping withKinds(Map<String, Map<String, FieldSource>> newKinds) {
        return new Mapping(
                headers, sheet, delimiter, encoding, decimal, source, zone, missing, dateOrder, duration, newKinds);
    }

    Mapping withHeaders(List<String> newHeaders) {
        return new Mapping(
                newHeaders, sheet, delimiter, encoding, decimal, source, zone, missing, dateOrder, duration, kinds);
    }

    Mapping withSheet(@Nullable String newSheet) {
        return new Mapping(
                headers, newSheet, delimiter, encoding, decimal, source, zone, missing, dateOrder, duration, kinds);
    }

    /** All columns that some field takes: by these a file of the same system is known again. */
    List<String> columns() {
        return kinds.values().stream()
                .flatMap(sources -> sources.values().stream())
                .flatMap(field -> field.allColumns().stream())
                .distinct()
                .toList();
    }

    /** This mapping as far as these options leave it: what the person who imports says goes before what was saved. */
    Mapping with(ReadingOptions options) {
        return new Mapping(
                headers,
                sheet,
                delimiter,
                encoding,
                options.decimal() != 0 ? options.decimal() : decimal,
                source,
                options.zone() != null ? options.zone() : zone,
                missing,
                options.dateOrder() != null ? options.dateOrder() : dateOrder,
                options.duration() != null ? options.duration() : duration,
                kinds);
    }

    /**
     * This mapping with the answers written into the fields that take the columns asked about.
     *
     * @throws RefusedException where an answer is about no field of the mapping
     */
    Mapping answered(List<Answer> answers, List<RecordFields> fieldsOfKinds) {
        Map<String, Map<String, FieldSource>> changed = new LinkedHashMap<>();
        kinds.forEach((kind, sources) -> changed.put(kind, new LinkedHashMap<>(sources)));
        for (Answer answer : answers) {
            boolean applied = false;
            for (RecordFields fields : fieldsOfKinds) {
                Map<String, FieldSource> sources = changed.getOrDefault(fields.kind(), Map.of());
                for (Field field : fields.fields()) {
                    FieldSource source = sources.get(field.name());
                    if (source != null && answer.isAbout(field) && source.takes(answer.column())) {
                        sources.put(field.name(), answer.appliedTo(source));
                        applied = true;
                    }
                }
            }
            if (!applied) {
                throw answer.wrong();
            }
        }
        return withKinds(changed);
    }
}
