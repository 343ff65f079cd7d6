package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTests {

    private final Random random = new Random(1234);

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-US", "de-CH", "fr-FR", "de-DE"})
    void aNumberInTheNotationOfALocaleIsRead(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        char decimal = java.text.DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        CellReader cell = new NumberCell(false, decimal);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 1_000_000_000L, random.nextInt(4));
            for (boolean grouped : new boolean[] {true, false}) {
                format.setGroupingUsed(grouped);
                String text = format.format(number);
                assertThat(read(cell, text)).as(text).isEqualTo(thousandths(number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "7,5|,|7500",
                "1.234,5|,|1234500",
                "€ -1.234,50|,|-1234500",
                "-€ 1.234,50|,|-1234500",
                "EUR 12|,|12000",
                "(12,5)|,|-12500",
                "12-|.|-12000",
                "80,5%|,|805",
                "80.5 %|.|805",
                "'12|.|12000",
                "+3|.|3000",
                ".5|.|500",
                "5.|.|5000",
                "1E3|.|1000000",
                "5.787E-02|.|58",
                "1,234.5|.|1234500",
                "1,234|.|1234000",
                "1.234|.|1234",
                "1.234|,|1234000",
                "0.0005|.|1",
                "0.00049|.|0",
                "-0.0005|.|-1",
                "67.518999999999991|.|67519"
            })
    void numbersAreReadAsPeopleAndSpreadsheetsWriteThem(String text, char decimal, long thousandths) {
        assertThat(read(new NumberCell(false, decimal), text)).isEqualTo(thousandths);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "abc|.|NOT_A_NUMBER",
                "1,23|.|NOT_A_NUMBER",
                "7.5|,|NOT_A_NUMBER",
                "1.2.3|.|NOT_A_NUMBER",
                "1,2,3|,|NOT_A_NUMBER",
                "1,234,56|,|NOT_A_NUMBER",
                "12 34|.|NOT_A_NUMBER",
                "1e|.|NOT_A_NUMBER",
                "-|.|NOT_A_NUMBER",
                "%|.|NOT_A_NUMBER",
                "0x1F|.|NOT_A_NUMBER",
                "12345678901234567890|.|NUMBER_TOO_LARGE",
                "1E300|.|NUMBER_TOO_LARGE"
            })
    void whatIsNoNumberSaysWhy(String text, char decimal, RejectionReason reason) {
        CellReader cell = new NumberCell(false, decimal);

        assertThat(read(cell, text)).isEqualTo(CellReader.FAULT);
        assertThat(cell.fault()).isEqualTo(reason);
    }

    @Test
    void aWholeNumberMayHaveZerosBehindTheMark() {
        CellReader cell = new NumberCell(true, '.');

        assertThat(read(cell, "3.0")).isEqualTo(3);
        assertThat(read(cell, "1E3")).isEqualTo(1_000);
        assertThat(read(cell, "3.5")).isEqualTo(CellReader.FAULT);
        assertThat(cell.fault()).isEqualTo(RejectionReason.NOT_A_WHOLE_NUMBER);
    }

    @Test
    void withoutAKnownMarkOnlyWhatHasOneReadingIsRead() {
        CellReader cell = new NumberCell(false, '\0');

        assertThat(read(cell, "1.234")).isEqualTo(CellReader.UNDECIDED);
        assertThat(read(cell, "12,345")).isEqualTo(CellReader.UNDECIDED);
        assertThat(read(cell, "0.234")).isEqualTo(234);
        assertThat(read(cell, "1234,567")).isEqualTo(1_234_567);
        assertThat(read(cell, "7,5")).isEqualTo(7_500);
        assertThat(read(cell, "7.5")).isEqualTo(7_500);
        assertThat(read(cell, "1.234.567")).isEqualTo(1_234_567_000);
        assertThat(read(cell, "1.234,5")).isEqualTo(1_234_500);
    }

    private static long thousandths(BigDecimal number) {
        return number.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long read(CellReader cell, String text) {
        String clean = Cells.clean(text);
        return cell.read(clean.toCharArray(), 0, clean.length());
    }
}
