package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErrorPageTests {

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void anUnknownAddressSaysWhereToGo() {
        HttpResponse<String> answer = visitor.reading("nl").get("/nowhere?team=3");
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.title()).isEqualTo("Pagina niet gevonden");
        assertThat(page.select("main").text())
                .isEqualTo(
                        "404 Pagina niet gevonden Op dit adres staat geen pagina. Misschien is ze verplaatst, of is het"
                                + " adres niet volledig. Controleer het adres, of begin bij het dashboard. Naar het dashboard");
        assertThat(page.select("main a").attr("href")).isEqualTo("/");
    }

    @Test
    void theLanguageCanBeChangedOnAnErrorPageAndLeadsBackToTheAddressThatWasAskedFor() {
        Document page = visitor.reading("en").page("/nowhere?team=3");
        assertThat(page.select("#preferences a[lang=nl]").attr("href")).isEqualTo("/nowhere?team=3&lang=nl");
    }

    @Test
    void whatIsNotForThisAccountSaysWhomToAsk() {
        HttpResponse<String> answer =
                visitor.reading("en").signedInAs("lead@example.org").get("/forbidden");
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("This is not for your account");
        assertThat(page.select("main").text())
                .contains("Was the page open for long? Go back, reload it and try again. Do you need access? Ask your"
                        + " administrator.");
        assertThat(page.select("nav a").eachText())
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
    void aFormWithoutItsTokenIsRefusedWithTheSameWords() {
        HttpResponse<String> answer = visitor.reading("nl").post("/posted", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Dit is niet voor jouw account");
    }

    @Test
    void aFaultOfOursKeepsItsInsidesToItself() {
        HttpResponse<String> answer = visitor.reading("en").get("/fails");
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(page.select("main").text())
                .isEqualTo("500 Something went wrong on our side Your request could not be completed. This is not your"
                        + " doing, and nothing of your data is lost. Try again in a minute. Does it keep happening? Tell"
                        + " your administrator when it happened and what you were doing. To the dashboard");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "Exception");
        assertThat(page.select("[role=alert], [role=status]")).isEmpty();
    }

    @Test
    void aWrongMethodIsToldWithTheMethodsThatAreRight() {
        HttpResponse<String> answer =
                visitor.reading("en").send("HEAD", "/posted", HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(visitor.reading("en").page("/posted").select("h1").text()).isEqualTo("That cannot be done here");
    }

    @Test
    void aRefusalGivesItsReasonInTheReadersLanguage() {
        HttpResponse<String> answer = visitor.reading("nl").get("/no");
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.expectFirst(".lede").text())
                .isEqualTo("De parameter from neemt de waarde “2026-02-30” niet aan.");
    }

    @Test
    void whoOpensTheErrorAddressItselfFindsNothing() {
        assertThat(visitor.reading("en").get("/error").statusCode()).isEqualTo(404);
    }
}
