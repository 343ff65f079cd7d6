package nl.waardemeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text in both languages, and every text that a page asks for. */
class MessageTests {

    private static final String ENGLISH = "messages.properties";
    private static final String DUTCH = "messages_nl.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts(DUTCH).keySet()).isEqualTo(texts(ENGLISH).keySet()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void noTextIsEmpty(String file) throws IOException {
        assertThat(texts(file))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    /** A straight apostrophe silently swallows what stands in braces after it. */
    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void apostrophesAreTypographic(String file) throws IOException {
        assertThat(texts(file))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void noKeyStandsTwice(String file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(path(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).as("one line, key=text").contains("=").doesNotEndWith("\\");
                keys.add(line.substring(0, line.indexOf('=')));
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesFillInTheSame() throws IOException {
        Map<String, String> dutch = texts(DUTCH);
        texts(ENGLISH)
                .forEach((key, text) -> assertThat(placesIn(dutch.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placesIn(text)));
    }

    /** A stray brace shows only when somebody asks for the text with an argument. */
    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void everyTextCanBeSaidWithArguments(String file) throws IOException {
        texts(file).forEach((key, text) -> {
            // Jakarta Validation has named arguments of its own
            if (!key.startsWith("jakarta.")) {
                assertThatCode(() -> new MessageFormat(text).format(new Object[] {1, 2, 3}))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void aKeyBeginsWithThePackageItBelongsTo() throws IOException {
        // the last three are the frameworks' own names: of errors of the API, and of what does not fit in a field
        Set<String> beginnings = Stream.concat(
                        PackageArrowTests.ORDER.stream(), Stream.of("problemDetail", "jakarta", "typeMismatch"))
                .collect(Collectors.toSet());
        assertThat(texts(ENGLISH).keySet())
                .extracting(key -> key.replaceFirst("\\..*", ""))
                .isSubsetOf(beginnings);
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path template : Templates.all()) {
            // comments that are not served show how parts are used
            String served = Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            ASKED.matcher(served).results().map(found -> found.group(1)).forEach(asked::add);
        }
        assertThat(texts(ENGLISH).keySet()).containsAll(asked);
        assertThat(asked).isNotEmpty();
    }

    private static Set<String> placesIn(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(path(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Path path(String file) {
        return Path.of("src/main/resources", file);
    }
}
