package nl.waardemeter.imports;

import java.time.LocalDate;

/** Keeps rows out whose days are all closed: their totals stay as they are, and their rows are gone or about to go. */
final class ClosedDays implements RowCheck {

    private final RecordKind.RowWriter writer;
    private final int dayField;
    private final long firstOpen;
    private final String firstOpenDay;

    ClosedDays(RecordFields fields, RecordKind.RowWriter writer, LocalDate closedBefore) {
        this.writer = writer;
        this.dayField = dayField(fields);
        this.firstOpen = closedBefore.toEpochDay();
        this.firstOpenDay = closedBefore.toString();
    }

    /** The one that every row has. */
    private static int dayField(RecordFields fields) {
        for (int i = 0; i < fields.fields().size(); i++) {
            Field field = fields.fields().get(i);
            if (field.required() && (field.type() == FieldType.INSTANT || field.type() == FieldType.DATE)) {
                return i;
            }
        }
        throw new IllegalStateException("Every kind has a day: " + fields.kind());
    }

    @Override
    public void check(RowValues row) {
        writer.check(row);
        if (!row.rejected() && writer.lastDay(row) < firstOpen) {
            row.reject(dayField, RejectionReason.CLOSED_DAY.key(), firstOpenDay);
        }
    }
}
