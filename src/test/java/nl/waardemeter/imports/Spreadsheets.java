package nl.waardemeter.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small spreadsheets cell by cell, as the format has them. */
final class Spreadsheets {

    /** Cell styles: plain, dd-mm-yyyy, date with time, [h]:mm:ss, two decimals. */
    static final int PLAIN = 0;

    static final int DAY = 1;
    static final int MOMENT = 2;
    static final int LENGTH = 3;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, List<String>> sheets = new LinkedHashMap<>();
    private boolean from1904;
    private String padding = "";

    Spreadsheets sheet(String name, String... rows) {
        sheets.put(name, new ArrayList<>(List.of(rows)));
        return this;
    }

    Spreadsheets from1904() {
        from1904 = true;
        return this;
    }

    /** A part of many equal characters, which hardly takes room while it is packed. */
    Spreadsheets blownUp(int megabytes) {
        padding = " ".repeat(megabytes << 20);
        return this;
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String place, String number, int style) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    static String truth(String place, boolean truth) {
        return "<c r=\"" + place + "\" t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>";
    }

    static String formula(String place, String formula, String cached) {
        return "<c r=\"" + place + "\"><f>" + formula + "</f><v>" + cached + "</v></c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            StringBuilder names = new StringBuilder();
            int number = 0;
            for (var sheet : sheets.entrySet()) {
                number++;
                types.append("<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + REL + "/worksheet\" Target=\""
                        + "worksheets/sheet" + number + ".xml\"/>");
                names.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
                        + "\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        "<worksheet " + MAIN + "><sheetData>" + String.join("", sheet.getValue())
                                + "</sheetData></worksheet>");
            }
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" "
                            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + REL
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"" + REL + "\"><workbookPr" + (from1904 ? " date1904=\"1\"" : "")
                            + "/><sheets>" + names + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "<Relationship Id=\"rId99\" Type=\"" + REL
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + MAIN
                            + "><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
                            + "<numFmt numFmtId=\"165\" formatCode=\"dd\\-mm\\-yyyy hh:mm\"/>"
                            + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm:ss\"/></numFmts><cellXfs count=\"4\">"
                            + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
                            + "<xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf numFmtId=\"166\" applyNumberFormat=\"1\"/>"
                            + "</cellXfs></styleSheet>");
            if (!padding.isEmpty()) {
                put(zip, "xl/worksheets/sheet99.xml", padding);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
