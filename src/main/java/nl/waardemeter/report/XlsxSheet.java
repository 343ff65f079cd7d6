package nl.waardemeter.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet, written from top to bottom. What is not known is an empty cell. */
final class XlsxSheet {

    /** What a text may begin with that a spreadsheet takes for a formula, once somebody edits it. */
    private static final String FORMULA = "=+-@\t\r";

    private static final int LONGEST_TEXT = 32_767;
    private static final int CHARACTER = 256;
    private static final double MARGIN = 0.5;
    /** Of a line of text, in points. */
    private static final float LINE = 13.5f;

    private static final float TITLE = 26;
    private static final float SECTION = 18;

    private final XlsxBook book;
    private final XSSFSheet sheet;
    private int row;
    private float height;

    XlsxSheet(XlsxBook book, XSSFSheet sheet, String footer) {
        this.book = book;
        this.sheet = sheet;
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setOrientation(PrintOrientation.LANDSCAPE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        for (PageMargin side : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP}) {
            sheet.setMargin(side, MARGIN);
        }
        // An ampersand would begin a command
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setRight("&A  &P / &N");
        sheet.setDisplayGridlines(false);
    }

    XSSFSheet plain() {
        return sheet;
    }

    /** The number of the row that is being written. */
    int row() {
        return row;
    }

    /** Not every program finds out itself how high a row is. */
    void next() {
        if (height > LINE) {
            sheet.getRow(row).setHeightInPoints(height);
        }
        height = 0;
        row++;
    }

    void skip(int rows) {
        row += rows;
    }

    /** On paper this row begins a page. */
    void beginPage(int first) {
        sheet.setRowBreak(first - 1);
    }

    /** In characters, from the first column on. */
    void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * CHARACTER);
        }
    }

    void title(String title) {
        text(0, title, XlsxLook.TITLE);
        height = TITLE;
        next();
    }

    void section(String heading) {
        text(0, heading, XlsxLook.SECTION);
        height = SECTION;
        next();
    }

    /** A line that runs over the empty cells beside it. */
    void line(String text, XlsxLook look) {
        text(0, text, look);
        next();
    }

    /** A row of headings. */
    void heads(Head... heads) {
        for (int column = 0; column < heads.length; column++) {
            text(column, heads[column].text, heads[column].look);
        }
        next();
    }

    /** A heading, which stands like what is under it. */
    record Head(String text, XlsxLook look) {

        static Head text(String text) {
            return new Head(text, XlsxLook.HEAD);
        }

        static Head number(String text) {
            return new Head(text, XlsxLook.HEAD.aligned(HorizontalAlignment.RIGHT));
        }

        static Head word(String text) {
            return new Head(text, XlsxLook.HEAD.aligned(HorizontalAlignment.CENTER));
        }

        /** Words after a number keep off it. */
        static Head remark(String text) {
            return new Head(text, XlsxLook.HEAD.indented());
        }
    }

    /** The row above stays in sight, with the columns before this one, and stands on each page of paper. */
    void keepHeads(int columns) {
        sheet.createFreezePane(columns, row);
        sheet.setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
    }

    void text(int column, @Nullable String text, XlsxLook look) {
        if (text == null || text.isEmpty()) {
            return;
        }
        boolean likeFormula = FORMULA.indexOf(text.charAt(0)) >= 0;
        Cell cell = cell(column, likeFormula ? look.asQuote() : look);
        cell.setCellValue(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        if (look.wrapped()) {
            height = Math.max(height, LINE * lines(text, sheet.getColumnWidth(column) / CHARACTER));
        }
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil((double) line.length() / width)))
                .sum();
    }

    void number(int column, @Nullable Number number, XlsxLook look) {
        if (number != null) {
            cell(column, look).setCellValue(number.doubleValue());
        }
    }

    void figure(int column, @Nullable KpiCell figure, XlsxLook look) {
        if (figure != null) {
            number(column, figure.number(), look.formed(figure.form()));
        }
    }

    void day(int column, @Nullable LocalDate day, XlsxLook look) {
        if (day != null) {
            cell(column, look.form() == null ? look.formed(book.day()) : look).setCellValue(day);
        }
    }

    void moment(int column, LocalDateTime moment, XlsxLook look) {
        cell(column, look.formed(book.moment())).setCellValue(moment);
    }

    private Cell cell(int column, XlsxLook look) {
        Row cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = cells.createCell(column);
        cell.setCellStyle(book.style(look));
        return cell;
    }
}
