package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same day gives the same files, to the byte, whichever months were made before and wherever the program runs. */
class DeterminismTests {

    private static final Months MONTHS = new Months(LocalDate.of(2026, 11, 21), Months.USUAL);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    private Path folder;

    private Map<Kind, byte[]> files(Months months, YearMonth... which) throws IOException {
        Map<Kind, Path> files = new EnumMap<>(Kind.class);
        Path place = Files.createTempDirectory(folder, "files");
        for (Kind kind : Kind.values()) {
            files.put(kind, place.resolve(kind.word + ".csv"));
        }
        CsvFiles.write(files, Branch.of(0.15), months, List.of(which));
        Map<Kind, byte[]> contents = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, Path> file : files.entrySet()) {
            contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return contents;
    }

    @Test
    void theSameDayGivesTheSameBytes() throws IOException {
        Map<Kind, byte[]> once = files(MONTHS, OCTOBER);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(files(MONTHS, OCTOBER)).usingRecursiveComparison().isEqualTo(once);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        assertThat(once.values()).allSatisfy(content -> assertThat(content).hasSizeGreaterThan(4_000));
    }

    @Test
    void aMonthIsTheSameWhateverWasToldBefore() throws IOException {
        Map<Kind, byte[]> alone = files(MONTHS, OCTOBER);
        Map<Kind, byte[]> after = files(MONTHS, YearMonth.of(2026, 11), OCTOBER);

        for (Kind kind : Kind.values()) {
            String rows = text(alone, kind);
            assertThat(text(after, kind)).endsWith(rows.substring(rows.indexOf('\n') + 1));
        }
    }

    @Test
    void aDayLaterThereIsMoreAndTheDaysBeforeStayAsTheyWere() throws IOException {
        Months later = new Months(MONTHS.until().plusDays(2), Months.USUAL);
        YearMonth november = YearMonth.of(2026, 11);
        String before = calls(text(files(MONTHS, november), Kind.CONTACTS));
        String after = calls(text(files(later, november), Kind.CONTACTS));

        assertThat(after).isNotEqualTo(before).startsWith(before);
    }

    private static String text(Map<Kind, byte[]> files, Kind kind) {
        return new String(files.getOrDefault(kind, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Mails of the last days are answered a day later, so only what is settled on its day can be compared. */
    private static String calls(String file) {
        return file.lines().filter(line -> line.startsWith("T")).collect(java.util.stream.Collectors.joining("\n"));
    }
}
