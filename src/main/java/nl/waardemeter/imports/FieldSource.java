package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a field come from, and how they are written there. Exactly one of constant, columns and date is given.
 *
 * @param columns one column, or several in turn: the first that is not missing counts
 * @param date a column with the date, to which {@code time} has the time of day
 * @param form of dates: a pattern, or a code of {@link DateForm}; null where it is to be recognised
 * @param decimal the decimal mark, or 0 where it is to be recognised
 * @param values words of the file and what they mean; an empty meaning is a missing value
 */
record FieldSource(
        @Nullable String constant,
        List<String> columns,
        @Nullable String date,
        @Nullable String time,
        @Nullable String form,
        @Nullable DurationForm duration,
        @Nullable DurationUnit unit,
        char decimal,
        Map<String, String> values,
        @Nullable Otherwise otherwise) {

    FieldSource {
        columns = List.copyOf(columns);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static FieldSource column(String name) {
        return inTurn(List.of(name));
    }

    /** Several in turn: the first that is not missing counts. */
    static FieldSource inTurn(List<String> names) {
        return new FieldSource(null, names, null, null, null, null, null, '\0', Map.of(), null);
    }

    static FieldSource dateWithTime(String date, String time) {
        return new FieldSource(null, List.of(), date, time, null, null, null, '\0', Map.of(), null);
    }

    /** The same in every row. */
    static FieldSource constant(String value) {
        return new FieldSource(value, List.of(), null, null, null, null, null, '\0', Map.of(), null);
    }

    /** All columns that it takes from the file. */
    List<String> allColumns() {
        List<String> all = new ArrayList<>(columns);
        if (date != null) {
            all.add(date);
        }
        if (time != null) {
            all.add(time);
        }
        return all;
    }

    /** This source as far as the file has its columns, by the names that they have there; null where it has none of them. */
    @Nullable
    FieldSource among(FileLook look) {
        if (constant != null) {
            return this;
        }
        List<String> there = new ArrayList<>();
        for (String column : columns) {
            int place = look.column(column);
            if (place >= 0) {
                there.add(look.headers().get(place));
            }
        }
        String foundDate = named(look, date);
        String foundTime = named(look, time);
        if (there.isEmpty() && (foundDate == null || time != null && foundTime == null)) {
            return null;
        }
        return new FieldSource(null, there, foundDate, foundTime, form, duration, unit, decimal, values, otherwise);
    }

    private static @Nullable String named(FileLook look, @Nullable String column) {
        int place = column == null ? -1 : look.column(column);
        return place < 0 ? null : look.headers().get(place);
    }

    /** The column, or the two columns of a moment, as messages call them. */
    static String label(String column, @Nullable String time) {
        return time == null ? column : column + " + " + time;
    }

    /** Whether a question about this column (by its label) is about this source. */
    boolean takes(String label) {
        if (date != null) {
            return Cells.key(label(date, time)).equals(Cells.key(label));
        }
        return columns.stream().anyMatch(column -> Cells.key(column).equals(Cells.key(label)));
    }

    FieldSource withForm(String newForm) {
        return new FieldSource(constant, columns, date, time, newForm, duration, unit, decimal, values, otherwise);
    }

    FieldSource withDuration(DurationForm newDuration) {
        return new FieldSource(constant, columns, date, time, form, newDuration, unit, decimal, values, otherwise);
    }

    FieldSource withUnit(@Nullable DurationUnit newUnit) {
        return new FieldSource(constant, columns, date, time, form, duration, newUnit, decimal, values, otherwise);
    }

    FieldSource withValues(Map<String, String> newValues) {
        return new FieldSource(constant, columns, date, time, form, duration, unit, decimal, newValues, otherwise);
    }

    FieldSource withDecimal(char newDecimal) {
        return new FieldSource(constant, columns, date, time, form, duration, unit, newDecimal, values, otherwise);
    }

    FieldSource withValue(String value, String meaning) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(value, meaning);
        return new FieldSource(constant, columns, date, time, form, duration, unit, decimal, more, otherwise);
    }
}
