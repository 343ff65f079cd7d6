package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadingMessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private final Properties english = load("/messages.properties");
    private final Properties dutch = load("/messages_nl.properties");

    @Test
    void everyRefusalHasATextInBothLanguages() {
        assertBoth(Arrays.stream(Refusal.Code.values())
                .map(code -> Refusal.of(code).key())
                .toList());
    }

    @Test
    void everyRejectionHasATextAndSaysWhatWouldBeValidInBothLanguages() {
        List<String> keys = new ArrayList<>();
        for (RejectionReason reason : RejectionReason.values()) {
            keys.add(reason.key());
            keys.add(reason.key() + ".valid");
        }
        assertBoth(keys);
    }

    @Test
    void everyQuestionHasATextInBothLanguages() {
        assertBoth(Arrays.stream(Aspect.values())
                .map(aspect -> new Question("", aspect, List.of(), List.of()).key())
                .toList());
    }

    /** What is refused or rejected after reading, by the checks that all kinds share and by what can be done with imports. */
    private static final List<String> OF_STORING = List.of(
            "imports.rejection.source-name",
            "imports.rejection.negative-duration",
            "imports.rejection.duration-too-long",
            "imports.rejection.end-too-late",
            "imports.refusal.source",
            "imports.refusal.mapping-unknown",
            "imports.refusal.unknown",
            "imports.refusal.wrong-state.");

    @Test
    void noTextIsLeftOverFromAReasonThatIsGone() {
        List<String> known = new ArrayList<>();
        Arrays.stream(Refusal.Code.values())
                .forEach(code -> known.add(Refusal.of(code).key()));
        Arrays.stream(RejectionReason.values()).forEach(reason -> {
            known.add(reason.key());
            known.add(reason.key() + ".valid");
        });
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> key.startsWith("imports.refusal.") || key.startsWith("imports.rejection."))
                .filteredOn(key -> known.contains(key) || OF_STORING.stream().noneMatch(key::startsWith))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private void assertBoth(List<String> keys) {
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(dutch.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReadingMessagesTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
