package nl.waardemeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Content-Security-Policy forbids does not stand in a page, so that no browser has to stop it; nor what would be lost. */
class TemplateTests {

    @Test
    void noPageHoldsInlineScriptsOrStylesOrAsksAnotherServer() throws IOException {
        List<Path> templates = Templates.all();
        assertThat(templates).isNotEmpty();
        for (Path template : templates) {
            assertThat(faultsIn(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script th:inline='javascript' src='/x.js'>let a = 1</script>",
                "<style>p { color: red }</style>",
                "<p style='color: red'>text</p>",
                "<p th:style=\"'width:' + ${share}\">text</p>",
                "<p th:styleappend='${css}'>text</p>",
                "<p th:attr='style=${css}'>text</p>",
                "<button onclick='go()'>go</button>",
                "<button th:onclick='go()'>go</button>",
                "<button hx-on:click='go()'>go</button>",
                "<a href='javascript:go()'>go</a>",
                "<p th:utext='${text}'>text</p>",
                "<p th:if='${shown}' th:replace='~{parts :: badge}'>text</p>",
                "<p th:each='one : ${all}' th:replace='~{parts :: badge}'>text</p>",
                "<p sec:authorize='hasRole(1)' data-th-replace='~{parts :: badge}'>text</p>",
                "<script src='https://cdn.example.com/x.js'></script>",
                "<link rel='stylesheet' href='//cdn.example.com/x.css'>",
                "<img src='http://example.com/x.png'>"
            })
    void eachOfTheseWouldBeFound(String fault) {
        assertThat(faultsIn("<!DOCTYPE html><html><body><main>" + fault + "</main></body></html>"))
                .hasSize(1);
    }

    @Test
    void ordinaryPagesAreLeftAlone() {
        assertThat(faultsIn("""
                <!DOCTYPE html><html><head><link rel="stylesheet" th:href="@{/css/waardemeter.css}">
                <script th:src="@{/js/charts.js}" defer></script></head>
                <body><a href="https://example.com/manual">manual</a>
                <th:block th:if="${shown}"><p th:replace="~{parts :: badge}">text</p></th:block>
                <p th:attr="lang=${language}" th:classappend="style">text</p></body></html>
                """)).isEmpty();
    }

    @Test
    void noStyleSheetAsksAnotherServer() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
            List<Path> styles =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            assertThat(styles).isNotEmpty();
            for (Path style : styles) {
                assertThat(Files.readString(style))
                        .as(style.toString())
                        .doesNotContainPattern("@import|url\\(\\s*[\"']?(?:https?:)?//");
            }
        }
    }

    private static List<String> faultsIn(String html) {
        List<String> faults = new ArrayList<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            if (isInline(element)
                    || isLost(element)
                    || element.attributes().asList().stream().anyMatch(a -> isFault(element, a))) {
                faults.add(element.outerHtml());
            }
        }
        return faults;
    }

    private static boolean isInline(Element element) {
        return element.nameIs("style")
                || element.nameIs("script") && !element.data().isBlank();
    }

    /** Thymeleaf replaces before it repeats or decides: a condition beside th:replace is lost without a word. */
    private static boolean isLost(Element element) {
        return Stream.of("th:", "data-th-").anyMatch(prefix -> element.hasAttr(prefix + "replace"))
                && Stream.of("each", "if", "unless", "authorize")
                        .flatMap(name -> Stream.of("th:" + name, "data-th-" + name, "sec:" + name))
                        .anyMatch(element::hasAttr);
    }

    private static boolean isFault(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT).replaceFirst("^(data-)?th[:-]", "");
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        boolean style = name.equals("style") || name.equals("styleappend");
        boolean unescaped = name.equals("utext");
        boolean setsStyle = name.startsWith("attr") && value.matches("(?s).*\\b(style|on[a-z]+)\\s*=.*");
        boolean handler = name.matches("on[a-z]+") || name.startsWith("hx-on");
        boolean scriptAddress = value.startsWith("javascript:");
        boolean fetched = name.equals("src") || name.equals("href") && element.nameIs("link");
        return style
                || unescaped
                || setsStyle
                || handler
                || scriptAddress
                || fetched && value.matches("(https?:)?//.*");
    }
}
