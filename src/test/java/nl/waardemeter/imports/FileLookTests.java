package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileLookTests {

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("")).isEqualTo("The file is empty.");
        assertThat(refusal("\uFEFF")).isEqualTo("The file is empty.");
        assertThat(refusal("\r\n  \r\n")).isEqualTo("The file is empty.");
        assertThat(Texts.dutch(refused(new byte[0]))).isEqualTo("Het bestand is leeg.");
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertThat(refusal("contact_id,channel,offered_at\r\n\r\n"))
                .isEqualTo("The file has a line with the names of columns, and no rows below it.");
        assertThat(Texts.dutch(refused(bytes("a;b\n"))))
                .isEqualTo("Het bestand heeft een regel met kolomnamen, en daaronder geen rijen.");
    }

    @Test
    void anExcelWorkbookRenamedToCsvIsRefused() throws IOException {
        assertThat(refusal(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo("This is an Excel workbook, even if its name ends in .csv. "
                        + "Open it in Excel and save it as “CSV UTF-8”.");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("This is an Excel workbook of an old kind (.xls), even if its name ends in .csv. "
                        + "Open it in Excel and save it as “CSV UTF-8”.");
        assertThat(Texts.dutch(refused(zip("xl/workbook.xml"))))
                .isEqualTo("Dit is een Excel-werkmap, ook als de naam op .csv eindigt. "
                        + "Open het bestand in Excel en bewaar het als “CSV UTF-8”.");
    }

    @Test
    void otherSpreadsheetsAndArchivesAreRefused() throws IOException {
        String spreadsheet =
                "This is a spreadsheet, even if its name ends in .csv. Open it and save it as CSV (UTF-8).";
        assertThat(refusal(zip("mimetype application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(spreadsheet);
        assertThat(refusal("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:x\">"))
                .isEqualTo(spreadsheet);
        assertThat(refusal(zip("contacts.csv")))
                .isEqualTo("This is a ZIP file. Unpack it and upload the CSV file that is in it.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes("a,b\n1,2\n"));
        }
        assertThat(refusal(bytes.toByteArray()))
                .isEqualTo("This is a compressed file. Unpack it and upload the CSV file that is in it.");
    }

    @Test
    void aDocumentAPictureAndAWebPageAreRefused() {
        assertThat(refusal("%PDF-1.7\n1 0 obj"))
                .isEqualTo("This is a PDF document, even if its name ends in .csv. "
                        + "Export the data as CSV from the program they come from.");
        String picture = "This is a picture, even if its name ends in .csv. "
                + "Export the data as CSV from the program they come from.";
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}))
                .isEqualTo(picture);
        assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isEqualTo(picture);
        assertThat(refusal("GIF89a......")).isEqualTo(picture);
        assertThat(refusal("  <!DOCTYPE html><html><body>Sign in</body></html>"))
                .isEqualTo("This is a web page, even if its name ends in .csv. "
                        + "Perhaps you had to sign in before you could download the file. Download it again.");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = bytes("a,b\n1,2\n3,4\n");
        bytes[5] = 0;
        String text = "This is not a text file: it holds bytes that no text has. "
                + "Export the data as CSV from the program they come from.";
        assertThat(refusal(bytes)).isEqualTo(text);
        assertThat(refusal("\1\2\3\4abc\5\6")).isEqualTo(text);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThat(refusal("Date;Agent; date \n1;2;3\n"))
                .isEqualTo("There are two columns “date”: columns 1 and 3. Rename or remove one of them.");
        assertThat(FileLook.of(bytes("Date;;;\n1;2;3;4\n"), true).headers()).containsExactly("Date", "", "", "");
    }

    @Test
    void aBrokenQuoteIsRefusedWithTheLineWhereItOpened() {
        assertThat(refusal("a,b\n1,2\n\"x\ny\",\"three\nlines\" more\n"))
                .isEqualTo(
                        "On line 4 a quotation mark (\") opens a value, and something follows the mark that closes it. "
                                + "A mark that belongs to the value is written twice (\"\").");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithTheLineWhereItOpened() {
        assertThat(refusal("a,b\n1,2\n3,\"four\n5,6\n"))
                .isEqualTo("The quotation mark (\") that opens on line 3 is never closed. "
                        + "Either the file was cut off, or that mark does not belong there.");
    }

    @Test
    void aFileThatStopsInTheMiddleOfARowIsRefused() {
        assertThat(refusal("a,b,c\n1,2,3\n4,5"))
                .isEqualTo("The file was cut off: its last line, 3, stops in the middle of a row. "
                        + "Export it again, or upload it again.");
        assertThat(FileLook.of(bytes("a,b,c\n1,2,3\n4,5,6"), true).rows()).hasSize(2);
    }

    @Test
    void theDelimiterIsTheOneThatGivesMostRowsEquallyManyCells() {
        assertThat(look("naam;bedrag\nJan;1,5\nPiet;2,5\n").delimiter()).isEqualTo(';');
        assertThat(look("naam\tbedrag\nJan\t1,5\nPiet\t2,5\n").delimiter()).isEqualTo('\t');
        assertThat(look("naam|bedrag\nJan|1,5\nPiet|2;5\n").delimiter()).isEqualTo('|');
        assertThat(look("name,remark\nJan,\"a;b;c\"\nPiet,\"d;e;f\"\n").delimiter())
                .isEqualTo(',');
        assertThat(look("name\nJan\n").delimiter()).isEqualTo(',');
    }

    @Test
    void aSeparatorLineDecidesAndTheHeaderFollowsIt() {
        FileLook look = look("sep=|\r\nname|a;b\r\nJan|1;2\r\n");

        assertThat(look.delimiter()).isEqualTo('|');
        assertThat(look.headerLine()).isEqualTo(2);
        assertThat(look.headers()).containsExactly("name", "a;b");
        assertThat(look("SEP=;\nname;x\nJan;1\n").headers()).containsExactly("name", "x");
    }

    @Test
    void aTitleAboveTheTableIsNotTheHeader() {
        FileLook look = look("Reporting period 1 to 7 April\n\nname,talk\nJan,12\nPiet,13\n");

        assertThat(look.headerLine()).isEqualTo(3);
        assertThat(look.headers()).containsExactly("name", "talk");
    }

    @Test
    void headersAreTrimmedAndFoundWhateverTheirCase() {
        FileLook look = look("\uFEFF Contact\u00A0Id , channel\n1,phone\n");

        assertThat(look.headers()).containsExactly("Contact Id", "channel");
        assertThat(look("\"How\r\nsatisfied? \",b\n1,2\n").headers()).containsExactly("How satisfied?", "b");
        assertThat(look.column("contact id")).isZero();
        assertThat(look.column("CHANNEL ")).isEqualTo(1);
        assertThat(look.column("agent")).isEqualTo(-1);
    }

    @Test
    void encodingsAreRecognised() {
        String text = "naam;bedrag\nJosé;€ 5\n";
        assertThat(encoding(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
        assertThat(encoding(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
        assertThat(encoding(text.getBytes(Charset.forName("windows-1252")))).isEqualTo("windows-1252");
        assertThat(encoding(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("UTF-16LE");
        assertThat(encoding(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("UTF-16BE");
        assertThat(encoding(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("UTF-16LE");
        assertThat(encoding(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("UTF-16BE");
    }

    @Test
    void aCharacterCutInTwoByTheEndOfTheSampleIsStillUtf8() {
        byte[] bytes = bytes("naam;bedrag\nJosé;€");
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(FileLook.of(cut, false).encoding().label()).isEqualTo("UTF-8");
        assertThat(FileLook.of(cut, true).encoding().label()).isEqualTo("windows-1252");
    }

    private static String encoding(byte[] file) {
        FileLook look = FileLook.of(file, true);
        assertThat(look.headers()).containsExactly("naam", "bedrag");
        assertThat(look.rows().get(0)).containsExactly("José", "€ 5");
        return look.encoding().label();
    }

    private static FileLook look(String file) {
        return FileLook.of(bytes(file), true);
    }

    private static String refusal(String file) {
        return refusal(bytes(file));
    }

    private static String refusal(byte[] file) {
        return Texts.english(refused(file));
    }

    private static Refusal refused(byte[] file) {
        return catchThrowableOfType(RefusedException.class, () -> FileLook.of(file, true))
                .refusal();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
