package nl.waardemeter.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the rows of one kind from the records of a file. */
final class KindReader {

    private final RecordFields fields;
    private final RowCheck check;
    private final boolean first;
    private final FieldReader[] readers;
    private final List<Constant> constants;
    private final RowValues row;

    private long read;
    private long skipped;
    private long rejected;

    /** A value that all rows have. */
    record Constant(int index, ValueWords.Meaning meaning) {}

    /** @param first whether a record without a key is a mistake; for a second kind it only has no row */
    KindReader(
            RecordFields fields,
            RowCheck check,
            boolean first,
            List<FieldReader> readers,
            List<Constant> constants,
            Notices notices) {
        this.fields = fields;
        this.check = check;
        this.first = first;
        this.constants = constants;
        List<FieldReader> ordered = new ArrayList<>(readers);
        if (!first) {
            // Whether there is a row at all comes before what is wrong with it
            ordered.sort(Comparator.comparing(reader -> !reader.field().makesPresent()));
        }
        this.readers = ordered.toArray(new FieldReader[0]);
        row = new RowValues(fields, notices);
    }

    void take(RecordBuffer record, RowSink sink) throws IOException, UndecidedException {
        read++;
        row.begin(record.line());
        for (int i = 0; i < constants.size(); i++) {
            set(constants.get(i));
        }
        for (FieldReader reader : readers) {
            FieldReader.Taken taken = reader.take(record, row);
            if (taken == FieldReader.Taken.FAULT) {
                reject(reader.rejection(record.line(), fields.kind()), record, sink);
                return;
            }
            if (taken == FieldReader.Taken.MISSING && !isFine(reader, record, sink)) {
                return;
            }
        }
        check.check(row);
        if (row.rejected()) {
            reject(ofCheck(record), record, sink);
        } else {
            sink.accept(row);
        }
    }

    private boolean isFine(FieldReader reader, RecordBuffer record, RowSink sink) throws IOException {
        if (!first && reader.field().makesPresent()) {
            skipped++;
            return false;
        }
        if (reader.field().required()) {
            reject(reader.missing(record.line(), fields.kind()), record, sink);
            return false;
        }
        return true;
    }

    private void set(Constant constant) {
        Long number = constant.meaning().number();
        String text = constant.meaning().text();
        if (number != null) {
            row.set(constant.index(), number);
        } else if (text != null) {
            row.set(constant.index(), text);
        }
    }

    private Rejection ofCheck(RecordBuffer record) {
        for (FieldReader reader : readers) {
            if (reader.index() == row.rejectedField()) {
                String cell = reader.cell(record);
                return new Rejection(
                        record.line(), fields.kind(), reader.label(), cell, row.reason(), row.reasonArguments());
            }
        }
        String name = fields.fields().get(row.rejectedField()).name();
        return new Rejection(record.line(), fields.kind(), name, "", row.reason(), row.reasonArguments());
    }

    /** A record that cannot be read at all: the first kind tells, for the others there is no row. */
    void takeBroken(Rejection rejection, RecordBuffer record, RowSink sink) throws IOException {
        read++;
        if (first) {
            reject(rejection, record, sink);
        } else {
            skipped++;
        }
    }

    private void reject(Rejection rejection, RecordBuffer record, RowSink sink) throws IOException {
        rejected++;
        sink.reject(rejection, record);
    }

    ReadCounts counts() {
        return new ReadCounts(fields.kind(), read, skipped, rejected);
    }

    RecordFields fields() {
        return fields;
    }

    FieldReader[] readers() {
        return readers;
    }
}
