package nl.waardemeter.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * A template as a spreadsheet: numbers are numbers and moments are moments, on the clock of the organisation, since a cell knows no
 * zone. What only looks like a date, such as the scale 1-5, is text and stays what it is.
 */
final class TemplateWorkbook {

    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final int NARROWEST = 12;

    private TemplateWorkbook() {}

    /** @param rows the names of the columns, then the examples */
    static byte[] of(RecordFields fields, List<List<String>> rows, ZoneId zone) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Waardemeter", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(fields.kind());
            sheet.freezePane(0, 1);
            for (int column = 0; column < rows.get(0).size(); column++) {
                String name = rows.get(0).get(column);
                sheet.value(0, column, name);
                sheet.style(0, column).bold().set();
                int width = Math.max(NARROWEST, name.length() + 2);
                for (int row = 1; row < rows.size(); row++) {
                    String text = rows.get(row).get(column);
                    width = Math.max(width, text.length() + 1);
                    if (!text.isEmpty()) {
                        put(sheet, row, column, field(fields, name).type(), text, zone);
                    }
                }
                sheet.width(column, width);
            }
        }
        return bytes.toByteArray();
    }

    /** A source is no field, but a column all the same. */
    private static Field field(RecordFields fields, String name) {
        int place = fields.indexOf(name);
        return place < 0 ? Field.text(name) : fields.fields().get(place);
    }

    private static void put(Worksheet sheet, int row, int column, FieldType type, String text, ZoneId zone) {
        switch (type) {
            case INSTANT -> {
                OffsetDateTime moment = OffsetDateTime.parse(text);
                sheet.value(row, column, moment.atZoneSameInstant(zone).toLocalDateTime());
                sheet.style(row, column).format(MOMENT).set();
            }
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(text));
                sheet.style(row, column).format(DAY).set();
            }
            case DURATION, INTEGER, DECIMAL -> sheet.value(row, column, new BigDecimal(text));
            case TEXT, WORD, YES_NO -> sheet.value(row, column, text);
        }
    }
}
