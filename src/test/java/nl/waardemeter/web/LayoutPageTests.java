package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LayoutPageTests {

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void aStrangerSeesNoNavigationAndNoWayToSignOut() {
        Document page = visitor.reading("en").page("/");
        assertThat(page.select("nav")).isEmpty();
        assertThat(page.select("form[action$=/sign-out], a[href=/account]")).isEmpty();
        assertThat(page.select("button[popovertarget=preferences]").text()).isEqualTo("Language and theme");
    }

    @Test
    void aTeamLeaderSeesFiguresAndEvents() {
        assertThat(destinations("lead@example.org"))
                .containsExactly(
                        "Dashboard",
                        "Daily start",
                        "KPI table",
                        "Contact reasons",
                        "Value scan",
                        "Reports",
                        "Events",
                        "Norms");
    }

    @Test
    void aManagerAlsoSeesTheUploads() {
        assertThat(destinations("manager@example.org"))
                .containsExactly(
                        "Dashboard",
                        "Daily start",
                        "KPI table",
                        "Contact reasons",
                        "Value scan",
                        "Reports",
                        "Data (uploads)",
                        "Events",
                        "Norms");
    }

    @Test
    void anAdministratorSeesEverything() {
        assertThat(destinations("admin@example.org"))
                .containsExactly(
                        "Dashboard",
                        "Daily start",
                        "KPI table",
                        "Contact reasons",
                        "Value scan",
                        "Reports",
                        "Data (uploads)",
                        "Events",
                        "Teams",
                        "Master data",
                        "Accounts",
                        "Norms",
                        "Settings",
                        "Audit trail");
    }

    @Test
    void whoIsSignedInSeesAsWhomAndCanSignOutAndReachTheOwnAccount() {
        Document page = visitor.reading("en").signedInAs("lead@example.org").page("/");
        assertThat(page.select("button[popovertarget=preferences]").text())
                .isEqualTo("lead@example.org account, language and theme");
        assertThat(page.select("#preferences a[href=/account]").text()).isEqualTo("My account");
        Element signOut = page.expectFirst("form[action=/sign-out]");
        assertThat(signOut.attr("method")).isEqualTo("post");
        assertThat(signOut.select("input[name=_csrf]").attr("value")).isNotEmpty();
        assertThat(signOut.select("button").text()).isEqualTo("Sign out");
    }

    @ParameterizedTest
    @CsvSource({"/, Dashboard", "/imports, Data (uploads)", "/imports/7, Data (uploads)"})
    void theNavigationShowsWhereYouAre(String path, String label) {
        Document page = visitor.reading("en").signedInAs("admin@example.org").page(path);
        assertThat(page.select("nav [aria-current=page]").eachText()).containsExactly(label);
    }

    @Test
    void theFirstLinkLeadsToTheContent() {
        Document page = visitor.reading("en").page("/");
        Element first = page.expectFirst("body a");
        assertThat(first.text()).isEqualTo("Skip to the content");
        assertThat(page.select(first.attr("href")).select("main h1").text()).isEqualTo("A page");
        assertThat(page.title()).isEqualTo("A page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl-NL,nl;q=0.9,en;q=0.8 | nl",
                "nl-BE | nl",
                "en-GB,nl;q=0.5 | en",
                "de,nl;q=0.5 | nl",
                "fr | en",
                "* | en"
            })
    void theLanguageIsTheFirstOfTheBrowsersListThatWeSpeak(String accepted, String language) {
        assertThat(visitor.reading(accepted).page("/").select("html").attr("lang"))
                .isEqualTo(language);
    }

    @Test
    void withoutAnyWishThePageIsEnglish() {
        assertThat(visitor.page("/").select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void aChosenLanguageGoesBeforeTheBrowsersAndIsRememberedForAYear() {
        HttpResponse<String> chosen = visitor.reading("en").get("/imports?from=2026-01-01&lang=nl&team=a%20b");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location")).contains("/imports?from=2026-01-01&team=a%20b");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=nl; Path=/; Max-Age=31536000;").contains("HttpOnly", "SameSite=Lax");

        Document page = visitor.reading("en").sending("Cookie", "lang=nl").page("/");
        assertThat(page.select("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select(".skip-link").text()).isEqualTo("Direct naar de inhoud");
        assertThat(page.select("#preferences [aria-current=true]").eachText())
                .containsExactly("Nederlands", "Zoals mijn systeem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=fr", "/?theme=pink", "/?lang="})
    void anUnknownChoiceIsForgotten(String path) {
        HttpResponse<String> chosen = visitor.get(path);
        assertThat(chosen.headers().firstValue("Location")).contains("/");
        assertThat(chosen.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aMeddledCookieIsIgnored() {
        Document page = visitor.sending("Cookie", "lang=xx; theme=\"><script>").page("/");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-bs-theme")).isEqualTo("auto");
    }

    @Test
    void languageAndThemeAreLinksToThisVeryPage() {
        Document page = visitor.reading("en").page("/imports?team=a%20b");
        assertThat(page.select("#preferences a").eachAttr("href"))
                .containsExactly(
                        "/imports?team=a%20b&lang=nl",
                        "/imports?team=a%20b&lang=en",
                        "/imports?team=a%20b&theme=auto",
                        "/imports?team=a%20b&theme=light",
                        "/imports?team=a%20b&theme=dark");
    }

    @ParameterizedTest
    @CsvSource({"light, light, light", "dark, dark, dark", "auto, auto, light dark"})
    void aChosenThemeIsSetOnThePage(String cookie, String theme, String colorScheme) {
        Document page = visitor.sending("Cookie", "theme=" + cookie).page("/");
        assertThat(page.select("html").attr("data-bs-theme")).isEqualTo(theme);
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo(colorScheme);
    }

    @Test
    void aChosenThemeIsRemembered() {
        HttpResponse<String> chosen = visitor.get("/?theme=dark");
        assertThat(chosen.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("theme=dark; Path=/;"));
    }

    @Test
    void aMessageIsSaidOnceAboveTheContentAndSoIsHowFreshTheDataIs() {
        Document page = visitor.reading("nl").page("/done");
        assertThat(page.select("[role=status]").text()).isEqualTo("Een of meer waarden kloppen niet; zie errors.");
        assertThat(page.select(".freshness").text()).isEqualTo("Data through Sun 22 Nov 23:59");
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void aRefusalNamesItsArgumentsAndEscapesThem() {
        Document page = visitor.reading("en").page("/refused");
        assertThat(page.select("[role=alert]").text())
                .isEqualTo("The parameter from does not take the value “<b>x</b>”.");
        assertThat(page.select(".freshness")).isEmpty();
    }

    @Test
    void nothingOnThePageIsInlineOrFromElsewhere() {
        Document page = visitor.signedInAs("admin@example.org").page("/");
        assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
        List<String> links = page.select("link, img").eachAttr("href");
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/"));
        for (String link : links) {
            assertThat(visitor.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    private List<String> destinations(String email) {
        return visitor.reading("en").signedInAs(email).page("/").select("nav a").eachText();
    }
}
