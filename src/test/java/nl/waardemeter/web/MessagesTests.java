package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.-]*)[}(]");
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Properties english = messages("messages.properties");
    private final Properties dutch = messages("messages_nl.properties");

    @Test
    void everyKeyIsInBothLanguages() {
        assertThat(dutch.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void noKeyStandsInAFileTwice() throws IOException {
        for (String file : List.of("messages.properties", "messages_nl.properties")) {
            assertThat(keysAsWritten(file)).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(dutch.getProperty(key, ""))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /** A straight one would vanish, with what follows it, as soon as the message takes an argument. */
    @Test
    void apostrophesAreTypographic() {
        for (Properties messages : List.of(english, dutch)) {
            for (String key : messages.stringPropertyNames()) {
                assertThat(messages.getProperty(key)).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void everyMessageWithArgumentsIsWellFormed() {
        for (Properties messages : List.of(english, dutch)) {
            for (String key : messages.stringPropertyNames()) {
                if (!key.startsWith("jakarta.")) {
                    assertThat(new MessageFormat(messages.getProperty(key)).format(new Object[] {1, 2, 3}))
                            .as(key)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : templates()) {
            String html = COMMENT.matcher(Files.readString(template)).replaceAll("");
            USED.matcher(html).results().map(result -> result.group(1)).forEach(used::add);
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(english.stringPropertyNames()).containsAll(used);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static List<String> keysAsWritten(String file) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Set<String> arguments(String message) {
        return new TreeSet<>(
                ARGUMENT.matcher(message).results().map(MatchResult::group).toList());
    }

    private static Properties messages(String file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
