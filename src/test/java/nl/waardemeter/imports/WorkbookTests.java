package nl.waardemeter.imports;

import static nl.waardemeter.imports.Spreadsheets.formula;
import static nl.waardemeter.imports.Spreadsheets.number;
import static nl.waardemeter.imports.Spreadsheets.row;
import static nl.waardemeter.imports.Spreadsheets.text;
import static nl.waardemeter.imports.Spreadsheets.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    @TempDir
    private Path folder;

    private String lines(byte[] workbook, @Nullable String sheet) throws IOException {
        Path csv = folder.resolve("lines.csv");
        Workbook.write(Files.write(folder.resolve("calls.xlsx"), workbook), sheet, csv);
        return Files.readString(csv);
    }

    private String refusal(byte[] file) {
        return Texts.english(catchThrowableOfType(RefusedException.class, () -> lines(file, null))
                .refusal());
    }

    private static Spreadsheets typed() {
        return new Spreadsheets()
                .sheet(
                        "Calls",
                        row(
                                1,
                                text("A1", "id"),
                                text("B1", "at"),
                                text("C1", "day"),
                                text("D1", "talk"),
                                text("E1", "n")),
                        row(
                                2,
                                number("A2", "1001", Spreadsheets.PLAIN),
                                number("B2", "45748.7291666667", Spreadsheets.MOMENT),
                                number("C2", "45748", Spreadsheets.DAY),
                                number("D2", "1.25", Spreadsheets.LENGTH),
                                number("E2", "1.234", Spreadsheets.PLAIN)),
                        row(4, text("A4", "two\nlines"), truth("B4", true), formula("E4", "1+1", "2")))
                .sheet("Notes", row(1, text("A1", "word")), row(2, text("A2", "hello")));
    }

    @Test
    void typedCellsAreReadAsWhatTheyAreAndARowStaysALine() throws IOException {
        assertThat(lines(typed().bytes(), null).lines())
                .containsExactly(
                        "id,at,day,talk,n",
                        "1001,2025-04-01 17:30:00,2025-04-01,30:00:00,1.2340",
                        "",
                        "two lines,true,,,2");
    }

    @Test
    void datesAreCountedFrom1904WhereTheSpreadsheetSaysSo() throws IOException {
        assertThat(lines(typed().from1904().bytes(), null)).contains("1001,2029-04-02 17:30:00,2029-04-02");
    }

    @Test
    void anotherSheetIsChosenByItsName() throws IOException {
        assertThat(lines(typed().bytes(), "Notes")).isEqualToNormalizingNewlines("word\nhello\n");
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        Refusal refused = catchThrowableOfType(RefusedException.class, () -> lines(typed().bytes(), "Gone"))
                .refusal();

        assertThat(Texts.english(refused))
                .isEqualTo("This spreadsheet has no sheet “Gone”. Its sheets are: “Calls”, “Notes”.");
        assertThat(Texts.dutch(refused))
                .isEqualTo("Deze spreadsheet heeft geen blad “Gone”. De bladen zijn: “Calls”, “Notes”.");
    }

    @Test
    void whatIsNoReadableSpreadsheetIsRefusedInClearWords() {
        byte[] whole = typed().bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                .startsWith("This spreadsheet is damaged or incomplete.");
        assertThat(refusal("id,at\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("This spreadsheet is damaged or incomplete.");
        assertThat(refusal(new byte[0])).isEqualTo("The file is empty.");
        byte[] old = new byte[2048];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        assertThat(refusal(old)).startsWith("This is an Excel workbook of an old kind (.xls)");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        assertThat(refusal(old)).startsWith("This spreadsheet is protected with a password");
    }

    @Test
    void whatBlowsUpWhenItIsUnpackedIsRefused() {
        byte[] bomb = typed().blownUp(40).bytes();

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal(bomb)).startsWith("This spreadsheet is larger inside than we unpack.");
    }
}
