package nl.waardemeter.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.kpi.Channel;
import org.jspecify.annotations.Nullable;

/** What customers write with their score. Sentences fit the topic and the mood; they stand in a file beside this class. */
final class Comments {

    private static final double SATISFIED = 0.20;
    private static final double DISSATISFIED = 0.42;
    private static final double WITH_CONTACT_DETAILS = 0.04;
    private static final long LONG_WAIT = 180;

    private static final Map<String, List<String>> SENTENCES = read();

    private Comments() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sentences = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Comments.class.getResourceAsStream("comments.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : csv) {
                sentences
                        .computeIfAbsent(
                                line.getField("about") + " " + line.getField("mood") + " " + line.getField("language"),
                                key -> new ArrayList<>())
                        .add(line.getField("sentence"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    /** A comment, or none: most customers leave it at a score. */
    static @Nullable String of(Visit visit, int score, long waited, Dice dice) {
        boolean satisfied = score >= 4;
        if (!dice.chance(satisfied ? SATISFIED : DISSATISFIED)) {
            return null;
        }
        String language = visit.english() ? "en" : "nl";
        String mood = satisfied ? "good" : score == 3 ? "so-so" : "bad";
        StringBuilder comment = new StringBuilder();
        if (dice.chance(0.75)) {
            add(visit.topic().name(), satisfied ? "good" : "bad", language, comment, dice);
        }
        if (comment.isEmpty() || dice.chance(0.5)) {
            boolean waiting = !satisfied && waited > LONG_WAIT && visit.channel() == Channel.PHONE;
            add(waiting ? "WAITING" : "SERVICE", mood, language, comment, dice);
        }
        if (!satisfied && dice.chance(WITH_CONTACT_DETAILS * 3) || dice.chance(WITH_CONTACT_DETAILS / 2)) {
            add("DETAILS", "any", language, comment, dice);
        }
        return filled(comment.toString(), dice);
    }

    private static void add(String about, String mood, String language, StringBuilder comment, Dice dice) {
        List<String> choice = SENTENCES.get(about + " " + mood + " " + language);
        if (choice == null) {
            choice = Objects.requireNonNull(SENTENCES.get(about + " any " + language), about + mood + language);
        }
        comment.append(comment.isEmpty() ? "" : " ").append(choice.get(dice.below(choice.size())));
    }

    /** Numbers and addresses that nobody has. */
    private static String filled(String comment, Dice dice) {
        if (comment.indexOf('{') < 0) {
            return comment;
        }
        return comment.replace("{phone}", "06-" + (10_000_000 + dice.below(89_999_999)))
                .replace("{order}", "HH" + (4_000_000 + dice.below(999_999)))
                .replace("{house}", String.valueOf(1 + dice.below(180)))
                .replace(
                        "{postcode}",
                        (1000 + dice.below(8999)) + " " + (char) ('A' + dice.below(26)) + (char) ('A' + dice.below(26)))
                .replace("{customer}", Names.of(dice.below(1000)));
    }
}
