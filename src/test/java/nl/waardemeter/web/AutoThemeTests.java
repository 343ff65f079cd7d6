package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class AutoThemeTests {

    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("(--tblr-[\\w-]+|color-scheme)\\s*:\\s*([^;]+)");

    /** What only carousels and the kit's own menu button use is left out: there are none. */
    private static final Pattern UNUSED = Pattern.compile("--tblr-(?:carousel|navbar-toggler)-.*");

    @Test
    void aSystemThatIsDarkGetsExactlyTheColoursOfTheKitsDarkTheme() throws IOException {
        Map<String, String> kit =
                declarations(read("classpath*:META-INF/resources/webjars/tabler__core/*/dist/css/tabler.css"), "dark");
        Map<String, String> ours = declarations(read("classpath:static/css/theme-auto.css"), "auto");
        kit.keySet()
                .removeIf(key ->
                        UNUSED.matcher(key.substring(key.indexOf(' ') + 1)).matches());
        assertThat(kit).hasSizeGreaterThan(60);
        assertThat(ours).isEqualTo(kit);
    }

    /** By selector (without the theme's own part) and property; the last one said is the one in force. */
    private static Map<String, String> declarations(String css, String theme) {
        Map<String, String> found = new TreeMap<>();
        String own = "[data-bs-theme=" + theme + "]";
        Matcher rules = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            String first = rules.group(1).strip().split(",", -1)[0].strip();
            if (first.startsWith(own)) {
                Matcher declarations = DECLARATION.matcher(rules.group(2));
                while (declarations.find()) {
                    found.put(
                            first.substring(own.length()).strip() + " " + declarations.group(1),
                            declarations.group(2).replaceAll("\\s+", ""));
                }
            }
        }
        return found;
    }

    private static String read(String location) throws IOException {
        try (InputStream css = new PathMatchingResourcePatternResolver().getResources(location)[0].getInputStream()) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
