package nl.waardemeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        return new GenerateCommand(clock, new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aFileForEachKindAndMonthIsWritten() throws IOException {
        Path there = folder.resolve("new");

        assertThat(run("--generate=" + there, "--generate.scale=0.05", "--generate.months=2"))
                .isZero();

        assertThat(names(there))
                .containsExactly(
                        "contacts-2026-10.csv",
                        "contacts-2026-11-to-be-undone.csv",
                        "contacts-2026-11.csv",
                        "staffed-time-2026-10.csv",
                        "staffed-time-2026-11.csv",
                        "survey-responses-2026-10.csv",
                        "survey-responses-2026-11.csv",
                        "tickets-2026-10.csv",
                        "tickets-2026-11.csv");
        assertThat(said())
                .containsPattern("9 files in .*new, up to and including 2026-11-21: 1,\\d{3} contacts, \\d{3} tickets")
                .endsWith("Upload them under Data, or send them to POST /api/v1/imports; in any order.");
        assertThat(Files.readString(there.resolve("contacts-2026-11.csv")))
                .contains("2026-11-21T")
                .doesNotContain("2026-11-22T");
    }

    @Test
    void theFilesThatPutSomethingRightComeWithTheirMonths() throws IOException {
        assertThat(run(
                        "--generate=" + folder,
                        "--generate.scale=0.02",
                        "--generate.until=2026-06-30",
                        "--generate.months=6"))
                .isZero();

        assertThat(names(folder))
                .contains("survey-responses-2026-01-corrected.csv", "contacts-2026-06-to-be-undone.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--generate | Say where the files go: --generate=FOLDER.",
                "--generate= | Say where the files go: --generate=FOLDER.",
                "--generate.until=yesterday | --generate.until is the last day, such as 2026-11-21, not “yesterday”.",
                "--generate.months=0 | --generate.months is a whole number from 1 to 60, not “0”.",
                "--generate.months=many | --generate.months is a whole number from 1 to 60, not “many”.",
                "--generate.scale=-1 | --generate.scale is a number from 0.01 to 100, with 1 for 150,000 contacts a year, not “-1”.",
                "--generate.scale=NaN | --generate.scale is a number from 0.01 to 100, with 1 for 150,000 contacts a year, not “NaN”.",
                "--generate.size=2 | There is no option --generate.size. Possible: --generate, --generate.scale, --generate.until, --generate.months."
            })
    void aWrongValueIsRefusedInASentence(String argument, String sentence) throws IOException {
        String where = argument.startsWith("--generate.") ? "--generate=" + folder : "";

        assertThat(run(where, argument)).isEqualTo(2);

        assertThat(said()).isEqualTo(sentence);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.txt"), "mine");

        assertThat(run("--generate=" + folder)).isEqualTo(2);
        assertThat(said()).isEqualTo(folder + " is not empty. Name a folder that is empty or not there yet.");
        assertThat(run("--generate=" + kept)).isEqualTo(2);
        assertThat(kept).hasContent("mine");
    }

    @Test
    void theProgramKnowsWhenItIsAskedTo() {
        assertThat(GenerateCommand.isAskedFor("--server.port=1", "--generate=x"))
                .isTrue();
        assertThat(GenerateCommand.isAskedFor("--server.port=1")).isFalse();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
