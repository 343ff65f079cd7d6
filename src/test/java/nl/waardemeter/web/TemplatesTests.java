package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final String FOREIGN = "(?:https?:)?//(?!www\\.(?:thymeleaf|w3)\\.org)[a-z]";

    static List<Path> templates() throws IOException {
        return under("templates", ".html");
    }

    static List<Path> styles() throws IOException {
        return under("static", ".css");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInlineOrFromElsewhere(Path template) throws IOException {
        String html = COMMENT.matcher(Files.readString(template)).replaceAll("");
        assertThat(html)
                .doesNotContainPattern("(?i)\\sstyle=")
                .doesNotContainPattern("(?i)<style")
                .doesNotContainPattern("(?i)\\son[a-z]+=")
                .doesNotContainPattern("(?i)<script(?![^>]*src=)")
                .doesNotContainPattern("th:utext")
                .doesNotContainPattern(FOREIGN);
    }

    /** Thymeleaf replaces before it repeats or decides, so the other attribute would be lost without a word. */
    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsRepeatedOrDecidedOnTheElementThatIsReplaced(Path template) throws IOException {
        String html = COMMENT.matcher(Files.readString(template)).replaceAll("");
        assertThat(html)
                .doesNotContainPattern(
                        "<(?=[^<>]*\\sth:(?:replace)=)(?=[^<>]*\\s(?:th:each|th:if|th:unless|sec:authorize)=)");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aStyleSheetFetchesNothingFromElsewhere(Path style) throws IOException {
        assertThat(Files.readString(style)).doesNotContainPattern("@import|url\\(\\s*[\"']?(?:https?:)?//");
    }

    @Test
    void thereAreTemplatesAndStylesToLookAt() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(5);
        assertThat(styles()).hasSizeGreaterThan(2);
    }

    private static List<Path> under(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
