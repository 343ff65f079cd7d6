package nl.waardemeter.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that was opened again, as who counts its cells sees it. */
record Spreadsheet(XSSFWorkbook workbook) {

    static Spreadsheet of(byte[] file) {
        try {
            return new Spreadsheet(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    XSSFSheet sheet(String name) {
        return Optional.ofNullable(workbook.getSheet(name))
                .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
    }

    /** All texts of a sheet. */
    String text(String sheet) {
        StringBuilder text = new StringBuilder();
        cells(sheet(sheet))
                .forEach(cell -> text.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                        .append('\n'));
        return text.toString();
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        workbook.forEach(sheet -> cells.addAll(cells((XSSFSheet) sheet)));
        return cells;
    }

    private static List<Cell> cells(XSSFSheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells;
    }

    /** The rows under the headings that begin with these words, up to the first empty row: each by heading. */
    List<Map<String, Cell>> table(String sheet, String... first) {
        XSSFSheet all = sheet(sheet);
        Row heads = StreamSupport.stream(all.spliterator(), false)
                .filter(row -> IntStream.range(0, first.length).allMatch(i -> first[i].equals(string(row.getCell(i)))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + String.join(", ", first) + " in " + sheet));
        Map<Integer, String> names = names(heads);
        List<Map<String, Cell>> rows = new ArrayList<>();
        for (int i = heads.getRowNum() + 1; all.getRow(i) != null; i++) {
            Map<String, Cell> row = new LinkedHashMap<>();
            for (Cell cell : all.getRow(i)) {
                row.put(names.getOrDefault(cell.getColumnIndex(), "beside the table"), cell);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The first line of each heading, by column; a month as its first day. Where two are alike, the second is so and so 2. */
    private static Map<Integer, String> names(Row heads) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Cell head : heads) {
            String name = head.getCellType() == CellType.NUMERIC
                    ? head.getLocalDateTimeCellValue().toLocalDate().toString()
                    : head.getStringCellValue().lines().findFirst().orElse("");
            names.put(head.getColumnIndex(), names.containsValue(name) ? name + " 2" : name);
        }
        return names;
    }

    static @Nullable String string(@Nullable Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING ? null : cell.getStringCellValue();
    }

    /** The date and the time of a cell that holds them. */
    static LocalDateTime moment(@Nullable Cell cell) {
        if (cell == null || !DateUtil.isCellDateFormatted(cell)) {
            throw new AssertionError("No date: " + cell);
        }
        return cell.getLocalDateTimeCellValue();
    }

    /** Null where the cell is empty; fails where it holds anything but a number. */
    static @Nullable Double number(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            throw new AssertionError(cell.getAddress() + " is no number: " + cell);
        }
        return cell.getNumericCellValue();
    }
}
