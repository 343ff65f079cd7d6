package nl.waardemeter.imports;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping itself says as a value of a field. */
final class Constants {

    private Constants() {}

    /** The value, nothing where it is empty; a mapping was checked by {@link #fault} before. */
    static ValueWords.Meaning meaning(Field field, FieldSource source, String value, Readings readings) {
        String clean = Cells.clean(value);
        if (clean.isEmpty()) {
            return ValueWords.Meaning.NOTHING;
        }
        CellReader reader = readings.reader(field, plain(source), "");
        return reader == null
                ? new ValueWords.Meaning(null, clean)
                : new ValueWords.Meaning(reader.read(clean.toCharArray(), 0, clean.length()), null);
    }

    /** What would be valid, or null where the value is. */
    static @Nullable List<String> fault(Field field, FieldSource source, String value) {
        String clean = Cells.clean(value);
        CellReader reader = new Readings(Mapping.NONE, ZoneOffset.UTC, ',').reader(field, plain(source), "");
        if (clean.isEmpty() || reader == null) {
            return clean.length() > field.limit() ? List.of("≤ " + field.limit()) : null;
        }
        long number = reader.read(clean.toCharArray(), 0, clean.length());
        return number == CellReader.FAULT || number == CellReader.UNDECIDED ? reader.validArguments() : null;
    }

    /** Mappings are written by programs as often as by people: numbers have a point, dates are ISO. */
    private static FieldSource plain(FieldSource source) {
        return new FieldSource(null, List.of(), null, null, null, null, source.unit(), '.', Map.of(), null);
    }
}
