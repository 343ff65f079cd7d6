package nl.waardemeter.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what a reading hands over, as texts that a person can compare. */
final class Collected implements RowSink {

    final List<Map<String, String>> rows = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    int beginnings;
    long bytes;

    @Override
    public void begin() {
        rows.clear();
        rejections.clear();
        beginnings++;
    }

    @Override
    public void accept(RowValues row) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Field> fields = row.fields().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (row.has(i)) {
                values.put(fields.get(i).name(), shown(fields.get(i), row, i));
            }
        }
        rows.add(values);
    }

    private static String shown(Field field, RowValues row, int i) {
        return switch (field.type()) {
            case TEXT -> Objects.requireNonNull(row.text(i));
            case WORD -> Objects.requireNonNull(field.words()).word((int) row.number(i));
            case INSTANT ->
                Instant.ofEpochSecond(
                                Math.floorDiv(row.number(i), 1_000_000),
                                Math.floorMod(row.number(i), 1_000_000) * 1_000L)
                        .toString();
            case DATE -> LocalDate.ofEpochDay(row.number(i)).toString();
            case DURATION, INTEGER, DECIMAL -> String.valueOf(row.number(i));
            case YES_NO -> row.number(i) == 1 ? "yes" : "no";
        };
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void progress(long newBytes) {
        bytes = newBytes;
    }

    /** The values of one field, "-" where a row has none. */
    List<String> values(String field) {
        return rows.stream().map(row -> row.getOrDefault(field, "-")).toList();
    }
}
