package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import nl.waardemeter.dashboard.Texts;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet in the making, in the reader's language. One style serves all cells of one look: a file can hold so many only. */
final class XlsxBook implements AutoCloseable {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<XlsxLook, CellStyle> styles = new HashMap<>();
    private final Texts texts;
    private final String footer;

    /** @param footer what stands at the foot of each page on paper */
    XlsxBook(Texts texts, String footer) {
        this.texts = texts;
        this.footer = footer;
    }

    Texts texts() {
        return texts;
    }

    String text(String key, Object... arguments) {
        return texts.text("report.xlsx." + key, arguments);
    }

    private boolean dutch() {
        return texts.locale().getLanguage().equals("nl");
    }

    /** Names of months in the language of the words beside them, whatever the reader's spreadsheet speaks. */
    private String inLanguage(String form) {
        return (dutch() ? "[$-413]" : "[$-809]") + form;
    }

    String day() {
        return inLanguage(dutch() ? "dd\\-mm\\-yyyy" : "d mmm yyyy");
    }

    String moment() {
        return day() + " hh:mm";
    }

    String month() {
        return inLanguage("mmm yyyy");
    }

    /** @param name the key of its name */
    XlsxSheet sheet(String name) {
        return new XlsxSheet(this, workbook.createSheet(text("sheet." + name)), footer);
    }

    CellStyle style(XlsxLook look) {
        return styles.computeIfAbsent(look, wanted -> wanted.in(workbook));
    }

    void describe(String title, MonthlyReport.Stamp stamp) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Waardemeter");
        try {
            properties.setCreated(stamp.madeAt()
                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                    .toString());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Waardemeter");
    }

    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
