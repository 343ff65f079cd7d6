package nl.waardemeter.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/** The long form as a table that pivots at once: see {@link ReportRows}. Its headings are the same in every language. */
final class DataSheet {

    private static final String TABLE = "WaardemeterData";
    private static final XlsxLook DAY = XlsxLook.TEXT.formed("yyyy\\-mm\\-dd");
    private static final int NARROWEST = 12;

    private DataSheet() {}

    static void write(MonthlyReport report, XlsxBook book) {
        XlsxSheet sheet = book.sheet("data");
        List<List<@Nullable Object>> rows = ReportRows.of(report);
        int columns = ReportRows.HEADER.size();
        sheet.widths(ReportRows.HEADER.stream()
                // room for the filter's arrow
                .mapToInt(header -> Math.max(NARROWEST, header.length() + 4))
                .toArray());
        rows.forEach(row -> {
            for (int column = 0; column < columns; column++) {
                put(sheet, column, row.get(column));
            }
            sheet.next();
            if (sheet.row() == 1) {
                sheet.keepHeads(0);
            }
        });
        XSSFTable table = sheet.plain()
                .createTable(new AreaReference(
                        new CellReference(0, 0),
                        new CellReference(rows.size() - 1, columns - 1),
                        SpreadsheetVersion.EXCEL2007));
        table.setName(TABLE);
        table.setDisplayName(TABLE);
        for (int column = 0; column < columns; column++) {
            table.getCTTable().getTableColumns().getTableColumnArray(column).setName(ReportRows.HEADER.get(column));
        }
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        table.getCTTable().addNewTableStyleInfo().setName("TableStyleMedium2");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    private static void put(XlsxSheet sheet, int column, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            sheet.day(column, day, DAY);
        } else if (value instanceof Number number) {
            sheet.number(column, number, XlsxLook.TEXT);
        } else if (value != null) {
            sheet.text(column, value.toString(), XlsxLook.TEXT);
        }
    }
}
