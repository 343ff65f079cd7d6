package nl.waardemeter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dictionary of column names, in {@code column-words.txt}: what phone systems, help desks and people call our fields. */
final class ColumnWords {

    /** No name fits. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int WITH_UNIT = 1_000;
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Set<String> AROUND =
            Set.of("in", "total", "avg", "average", "gem", "gemiddelde", "utc", "local");

    private static final ColumnWords OURS = read();

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
    private final Map<String, DurationUnit> units = new LinkedHashMap<>();

    private ColumnWords() {}

    static ColumnWords all() {
        return OURS;
    }

    private static ColumnWords read() {
        ColumnWords words = new ColumnWords();
        try (InputStream file = ColumnWords.class.getResourceAsStream("column-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("column-words.txt belongs to the program");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void learn(String line) {
        int equals = line.indexOf('=');
        String key = line.substring(0, equals).strip();
        List<String> listed = Arrays.stream(line.substring(equals + 1).split(","))
                .map(String::strip)
                .toList();
        int colon = key.indexOf(':');
        if (colon < 0) {
            names.put(key, listed);
            return;
        }
        String what = key.substring(0, colon);
        String meaning = key.substring(colon + 1).strip();
        for (String word : listed) {
            if (what.equals("units")) {
                DurationUnit unit = DurationUnit.of(meaning);
                if (unit != null) {
                    units.put(word, unit);
                }
            } else {
                meanings.computeIfAbsent(what, name -> new LinkedHashMap<>()).put(word, meaning);
            }
        }
    }

    /** How well a column's name fits a field: 0 is best, {@link #NONE} not at all. */
    int fit(String kind, Field field, String header) {
        String plain = plain(header);
        if (plain.isEmpty()) {
            return NONE;
        }
        if (plain.equals(plain(field.name()))) {
            return 0;
        }
        List<String> known = names.getOrDefault(kind + "." + field.name(), List.of());
        int place = known.indexOf(plain);
        if (place >= 0) {
            return place + 1;
        }
        int bare = known.indexOf(withoutUnit(plain));
        return bare < 0 ? NONE : WITH_UNIT + bare;
    }

    /** The unit that a column's name ends in or holds in brackets. */
    @Nullable
    DurationUnit unit(String header) {
        DurationUnit found = null;
        for (String word : plain(header).split(" ")) {
            DurationUnit unit = units.get(word);
            if (unit != null) {
                found = unit;
            }
        }
        return found;
    }

    /** What a word of the file probably means for a field, or null. Channels mean the same for all kinds. */
    @Nullable
    String meaning(String kind, Field field, String word) {
        String named = field.name().equals("channel") || field.name().equals("direction")
                ? "contacts." + field.name()
                : kind + "." + field.name();
        return meanings.getOrDefault(named, Map.of()).get(plain(word));
    }

    /** Lower-case letters and digits, words apart: "AvgTalkDuration" and "avg_talk_duration" are one. */
    static String plain(String name) {
        String apart = CAMEL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }

    private String withoutUnit(String plain) {
        List<String> words = new ArrayList<>(Arrays.asList(plain.split(" ")));
        words.removeIf(word -> units.containsKey(word) || AROUND.contains(word));
        return String.join(" ", words);
    }
}
