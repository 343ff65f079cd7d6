package nl.waardemeter.report;

import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks.
 *
 * @param form how its number is written, in the language of spreadsheets; null of text
 * @param fill as RGB; null where there is none
 * @param quoted its text begins like a formula, and shall stay a text when somebody edits it
 */
record XlsxLook(
        @Nullable String form,
        int size,
        boolean bold,
        boolean italic,
        boolean wrapped,
        HorizontalAlignment align,
        int indent,
        boolean quoted,
        @Nullable Integer fill,
        int ink) {

    private static final int USUAL_SIZE = 10;
    private static final int TITLE_SIZE = 16;
    private static final int INK = 0x1B2430;
    private static final int QUIET_INK = 0x55606E;
    private static final int WHITE = 0xFFFFFF;
    private static final int HEADING = 0x1F4E79;

    static final XlsxLook TEXT =
            new XlsxLook(null, USUAL_SIZE, false, false, false, HorizontalAlignment.GENERAL, 0, false, null, INK);
    static final XlsxLook WRAPPED =
            new XlsxLook(null, USUAL_SIZE, false, false, true, HorizontalAlignment.GENERAL, 0, false, null, INK);
    static final XlsxLook BOLD =
            new XlsxLook(null, USUAL_SIZE, true, false, false, HorizontalAlignment.GENERAL, 0, false, null, INK);
    static final XlsxLook QUIET =
            new XlsxLook(null, USUAL_SIZE, false, false, false, HorizontalAlignment.GENERAL, 0, false, null, QUIET_INK);
    static final XlsxLook TITLE =
            new XlsxLook(null, TITLE_SIZE, true, false, false, HorizontalAlignment.GENERAL, 0, false, null, INK);
    static final XlsxLook SECTION =
            new XlsxLook(null, 12, true, false, false, HorizontalAlignment.GENERAL, 0, false, null, INK);
    static final XlsxLook HEAD =
            new XlsxLook(null, USUAL_SIZE, true, false, true, HorizontalAlignment.GENERAL, 0, false, HEADING, WHITE);
    static final XlsxLook WORD = TEXT.aligned(HorizontalAlignment.CENTER);
    static final XlsxLook REMARK = WRAPPED.indented();
    static final XlsxLook WARNING = BOLD.filled(XlsxColours.WARN);

    XlsxLook formed(String form) {
        return new XlsxLook(form, size, bold, italic, wrapped, align, indent, quoted, fill, ink);
    }

    XlsxLook wrapping() {
        return new XlsxLook(form, size, bold, italic, true, align, indent, quoted, fill, ink);
    }

    XlsxLook inItalics() {
        return new XlsxLook(form, size, bold, true, wrapped, align, indent, quoted, fill, ink);
    }

    XlsxLook filled(@Nullable Integer fill) {
        return new XlsxLook(form, size, bold, italic, wrapped, align, indent, quoted, fill, ink);
    }

    XlsxLook asQuote() {
        return new XlsxLook(form, size, bold, italic, wrapped, align, indent, true, fill, ink);
    }

    /** A number beside words. */
    XlsxLook toTheLeft() {
        return aligned(HorizontalAlignment.LEFT);
    }

    XlsxLook indented() {
        return new XlsxLook(form, size, bold, italic, wrapped, HorizontalAlignment.LEFT, 1, quoted, fill, ink);
    }

    XlsxLook aligned(HorizontalAlignment align) {
        return new XlsxLook(form, size, bold, italic, wrapped, align, indent, quoted, fill, ink);
    }

    XSSFCellStyle in(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setItalic(italic);
        font.setColor(colour(ink));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(wrapped);
        style.setQuotePrefixed(quoted);
        style.setAlignment(align);
        style.setIndention((short) indent);
        if (fill != null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (form != null) {
            DataFormat forms = workbook.createDataFormat();
            style.setDataFormat(forms.getFormat(form));
        }
        return style;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
