package nl.waardemeter.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code --generate=FOLDER}: writes the demonstration's files for others to use, without a web server or a database.
 *
 * <pre>
 * java -jar waardemeter.jar --generate=FOLDER [--generate.scale=1] [--generate.until=2026-11-21] [--generate.months=25]
 * </pre>
 */
public final class GenerateCommand {

    private static final String FOLDER = "--generate";
    private static final String SCALE = "--generate.scale";
    private static final String UNTIL = "--generate.until";
    private static final String MONTHS = "--generate.months";
    private static final List<String> OPTIONS = List.of(FOLDER, SCALE, UNTIL, MONTHS);

    private static final double LARGEST_SCALE = 100;
    private static final int MOST_MONTHS = 60;

    private final Clock clock;
    private final PrintStream out;

    public GenerateCommand(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /** Whether the arguments ask for it. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(FOLDER));
    }

    /** A value that will not do, in a sentence. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /** @return the exit code: 0 done, 2 for a value that will not do, 1 where the files could not be written */
    public int run(String... arguments) {
        try {
            Map<String, String> values = values(arguments);
            Path folder = folder(values.getOrDefault(FOLDER, ""));
            Months months = new Months(until(values.get(UNTIL)), months(values.get(MONTHS)));
            write(folder, Branch.of(scale(values.get(SCALE))), months);
            return 0;
        } catch (Refused e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("The files could not be written: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, String> values(String... arguments) throws Refused {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            int is = argument.indexOf('=');
            String option = is < 0 ? argument : argument.substring(0, is);
            if (option.startsWith(FOLDER)) {
                if (!OPTIONS.contains(option)) {
                    throw new Refused(
                            "There is no option " + option + ". Possible: " + String.join(", ", OPTIONS) + ".");
                }
                values.put(option, is < 0 ? "" : argument.substring(is + 1));
            }
        }
        return values;
    }

    private static Path folder(String value) throws Refused, IOException {
        if (value.isBlank()) {
            throw new Refused("Say where the files go: --generate=FOLDER.");
        }
        Path folder = Path.of(value).toAbsolutePath();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refused(folder + " is a file. Name a folder that is empty or not there yet.");
        }
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new Refused(folder + " is not empty. Name a folder that is empty or not there yet.");
            }
        }
        return folder;
    }

    private LocalDate until(@Nullable String value) throws Refused {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), WallTime.ZONE).minusDays(1);
        try {
            return value == null ? yesterday : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refused(UNTIL + " is the last day, such as " + yesterday + ", not “" + value + "”.");
        }
    }

    private static int months(@Nullable String value) throws Refused {
        try {
            int months = value == null ? Months.USUAL : Integer.parseInt(value);
            if (months >= 1 && months <= MOST_MONTHS) {
                return months;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refused(MONTHS + " is a whole number from 1 to " + MOST_MONTHS + ", not “" + value + "”.");
    }

    private static double scale(@Nullable String value) throws Refused {
        try {
            double scale = value == null ? 1 : Double.parseDouble(value);
            if (scale >= 0.01 && scale <= LARGEST_SCALE) {
                return scale;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refused(
                SCALE + " is a number from 0.01 to 100, with 1 for 150,000 contacts a year, not “" + value + "”.");
    }

    private void write(Path folder, List<Branch> branches, Months months) throws IOException {
        Map<Kind, Long> rows = new EnumMap<>(Kind.class);
        int files = 0;
        for (YearMonth month : months.newestFirst()) {
            Map<Kind, Path> of = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                of.put(kind, folder.resolve(kind.word + "-" + month + ".csv"));
            }
            CsvFiles.write(of, branches, months, List.of(month))
                    .forEach((kind, count) -> rows.merge(kind, count, Long::sum));
            files += of.size();
            out.println(month);
        }
        Dirt dirt = new Dirt(months);
        if (months.newestFirst().contains(dirt.wrongScale())) {
            CsvFiles.correctScale(
                    folder.resolve("survey-responses-" + dirt.wrongScale() + "-corrected.csv"), branches, months);
            files++;
        }
        CsvFiles.sendTwice(folder.resolve("contacts-" + months.newest() + "-to-be-undone.csv"), branches, months);
        files++;
        out.printf(
                Locale.ENGLISH,
                "%d files in %s, up to and including %s: %,d contacts, %,d tickets, %,d answers and %,d days of staffed time.%n",
                files,
                folder,
                months.until(),
                rows.getOrDefault(Kind.CONTACTS, 0L),
                rows.getOrDefault(Kind.TICKETS, 0L),
                rows.getOrDefault(Kind.ANSWERS, 0L),
                rows.getOrDefault(Kind.STAFFED, 0L));
        out.println("Upload them under Data, or send them to POST /api/v1/imports; in any order.");
    }
}
