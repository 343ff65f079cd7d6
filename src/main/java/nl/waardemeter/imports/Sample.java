package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as an import would read them, kept in memory to be looked at; nothing of it is stored. */
final class Sample implements RowSink {

    /** As many rows as a column's reading is decided on, so that what is shown is what an import does. */
    static final int ROWS = FileReading.SAMPLE_ROWS;

    private static final int SHOWN = 6;

    private final FileLook look;
    private final List<ColumnSample> columns = new ArrayList<>();
    private final Map<String, FieldSample> fields = new HashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Notices unheard = new Notices();
    private final Map<RecordFields, RowValues> scratch = new HashMap<>();
    private final Map<String, Map<Integer, String>> inFile = new HashMap<>();
    private final List<List<String>> raw = new ArrayList<>();
    private SampleFacts facts = new SampleFacts();
    private long rows;

    Sample(FileLook look) {
        this.look = look;
    }

    /** Rows of one kind, as they will be read. */
    record Kind(RecordFields fields, List<Row> rows) {}

    /** One row: the values by the place of their field, beside what stands in the file; or why it is not taken. */
    record Row(
            long line,
            Map<Integer, FieldSample.Value> values,
            Map<Integer, String> inFile,
            @Nullable Rejection rejection) {}

    @Override
    public void begin() {
        columns.clear();
        for (int i = 0; i < look.headers().size(); i++) {
            columns.add(new ColumnSample(i, look.headers().get(i)));
        }
        fields.clear();
        kinds.clear();
        rejections.clear();
        scratch.clear();
        raw.clear();
        facts = new SampleFacts();
        rows = 0;
    }

    @Override
    public void see(RecordBuffer record, List<KindReader> readers) throws UndecidedException {
        rows++;
        for (int i = 0; i < Math.min(record.count(), columns.size()); i++) {
            columns.get(i).see(record.text(i));
        }
        if (raw.size() < SHOWN) {
            raw.add(columns.stream().map(column -> record.text(column.place())).toList());
        }
        for (KindReader kind : readers) {
            String name = kind.fields().kind();
            kinds.computeIfAbsent(name, key -> new Kind(kind.fields(), new ArrayList<>()));
            RowValues row = scratch.computeIfAbsent(kind.fields(), key -> new RowValues(key, unheard));
            row.begin(record.line());
            Map<Integer, String> cells = inFile.computeIfAbsent(name, key -> new HashMap<>());
            for (FieldReader reader : kind.readers()) {
                fields.computeIfAbsent(name + "." + reader.field().name(), key -> new FieldSample())
                        .see(reader, record, row, name);
                cells.put(reader.index(), reader.cell(record));
            }
        }
    }

    @Override
    public void accept(RowValues row) {
        facts.add(row);
        keep(row.fields().kind(), row.line(), values(row), null);
    }

    private static Map<Integer, FieldSample.Value> values(RowValues row) {
        Map<Integer, FieldSample.Value> values = new HashMap<>();
        for (int i = 0; i < row.fields().fields().size(); i++) {
            if (row.has(i)) {
                values.put(i, FieldSample.Value.of(row, i));
            }
        }
        return values;
    }

    @Override
    public void reject(Rejection rejection) {
        if (rejections.size() < SHOWN) {
            rejections.add(rejection);
        }
        keep(rejection.kind(), rejection.line(), Map.of(), rejection);
    }

    private void keep(String kind, long line, Map<Integer, FieldSample.Value> values, @Nullable Rejection rejection) {
        Kind shown = kinds.get(kind);
        if (shown != null && shown.rows.size() < SHOWN) {
            boolean broken = rejection != null && rejection.value() == null;
            Map<Integer, String> cells = broken ? Map.of() : Map.copyOf(inFile.getOrDefault(kind, Map.of()));
            shown.rows.add(new Row(line, values, cells, rejection));
        }
    }

    List<ColumnSample> columns() {
        return columns;
    }

    @Nullable
    ColumnSample column(String header) {
        int place = look.column(header);
        return place < 0 || place >= columns.size() ? null : columns.get(place);
    }

    @Nullable
    FieldSample field(String kind, String name) {
        return fields.get(kind + "." + name);
    }

    List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** The first rejected rows, of whatever kind. */
    List<Rejection> rejections() {
        return rejections;
    }

    /** The first rows as they stand in the file. */
    List<List<String>> raw() {
        return raw;
    }

    SampleFacts facts() {
        return facts;
    }

    long rows() {
        return rows;
    }

    FileLook look() {
        return look;
    }
}
