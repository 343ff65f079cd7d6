package nl.waardemeter.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * One flat table that a spreadsheet pivots at once: real dates and numbers, not rounded and without units, under headers that
 * are the same in every language.
 *
 * @param name the file's name without what it ends with
 * @param rows the headers, then the rows; a cell is a text, a number, a day, or null where there is nothing
 */
public record FlatTable(String name, List<List<@Nullable Object>> rows) {

    private static final String UTF_8_MARK = "\uFEFF";
    /** A cell of a CSV that begins with one of these would be run as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    /** Wide enough for a day; a header needs room for the filter's arrow too. */
    private static final int NARROWEST = 12;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** How files may be had; also what their names end with. */
    public static final String FORMS = "{form:csv|xlsx}";

    /** The file in one of the {@link #FORMS}. */
    public ResponseEntity<byte[]> as(String form, Locale locale) {
        boolean csv = form.equals("csv");
        return ResponseEntity.ok()
                .contentType(csv ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + form)
                                .build()
                                .toString())
                .body(csv ? csv(locale) : xlsx());
    }

    /** A Dutch spreadsheet takes {@code ;} and a decimal comma; the mark tells it the encoding. */
    public byte[] csv(Locale locale) {
        boolean dutch = locale.getLanguage().equals("nl");
        StringWriter file = new StringWriter();
        file.write(UTF_8_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().fieldSeparator(dutch ? ';' : ',').build(file)) {
            rows.forEach(row -> writer.writeRecord(
                    row.stream().map(cell -> text(cell, dutch ? ',' : '.')).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object cell, char decimal) {
        if (cell instanceof Number number) {
            return plain(number).toPlainString().replace('.', decimal);
        }
        String text = cell == null ? "" : cell.toString();
        boolean harmless = text.isEmpty() || text.equals("-") || FORMULA.indexOf(text.charAt(0)) < 0;
        return harmless ? text : "'" + text;
    }

    private static BigDecimal plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }

    private byte[] xlsx() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Waardemeter", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Waardemeter");
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
            int last = rows.get(0).size() - 1;
            for (int column = 0; column <= last; column++) {
                sheet.width(
                        column,
                        Math.max(
                                NARROWEST,
                                String.valueOf(rows.get(0).get(column)).length() + 4));
            }
            sheet.range(0, 0, 0, last).style().bold().set();
            if (rows.size() > 1) {
                sheet.setAutoFilter(0, 0, rows.size() - 1, last);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }
}
