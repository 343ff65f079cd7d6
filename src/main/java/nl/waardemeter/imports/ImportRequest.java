package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for with a file, kept as it was given so that an import can begin again.
 *
 * @param kind the kind of record, or null where the columns are to tell
 * @param mapping the mapping as JSON, or null for our own format
 * @param sheet the sheet of a spreadsheet
 * @param answers what somebody answered to questions
 */
record ImportRequest(
        @Nullable String kind,
        @Nullable String mapping,
        @Nullable String mappingName,
        @Nullable String source,
        @Nullable String zone,
        @Nullable String dateOrder,
        @Nullable String decimal,
        @Nullable String duration,
        @Nullable String sheet,
        List<Answer> answers) {

    ImportRequest {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    ImportRequest answeredBy(List<Answer> further) {
        List<Answer> all = new ArrayList<>(answers);
        all.addAll(further);
        return new ImportRequest(kind, mapping, mappingName, source, zone, dateOrder, decimal, duration, sheet, all);
    }

    /** In our own format, where only the kind may be said. */
    static ImportRequest own(@Nullable String kind) {
        return new ImportRequest(kind, null, null, null, null, null, null, null, null, List.of());
    }

    ReadingOptions options() {
        return ReadingOptions.of(zone, dateOrder, decimal, duration);
    }
}
