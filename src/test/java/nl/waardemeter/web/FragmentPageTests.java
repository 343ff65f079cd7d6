package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FragmentPageTests {

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Document page;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port).reading("nl");
        page = visitor.page("/parts?from=2026-01-01&page=2");
    }

    @Test
    void aFieldHasALabelAndItsHelpIsReadWithIt() {
        Element email = page.expectFirst("input[name=email]");
        assertThat(page.select("label[for=email]").text()).isEqualTo("Email");
        assertThat(email.attr("type")).isEqualTo("email");
        assertThat(email.val()).isEqualTo("noor@example.org");
        assertThat(email.attr("autocomplete")).isEqualTo("username");
        assertThat(page.expectFirst("#" + email.attr("aria-describedby").strip())
                        .text())
                .isEqualTo("We never show it.");
        assertThat(email.hasAttr("aria-invalid")).isFalse();
        assertThat(page.expectFirst("input[name=name]").hasAttr("aria-describedby"))
                .isFalse();
    }

    @Test
    void aPasswordIsNeverSentBack() {
        Element password = page.expectFirst("input[name=password]");
        assertThat(password.attr("type")).isEqualTo("password");
        assertThat(password.val()).isEmpty();
    }

    @Test
    void aFieldThatMayStayEmptySaysSo() {
        assertThat(page.select("label[for=notes]").text()).isEqualTo("Notes (niet verplicht)");
        assertThat(page.expectFirst("textarea").attr("rows")).isEqualTo("3");
    }

    @Test
    void aChoiceShowsWhatIsChosen() {
        assertThat(page.select("select[name=language] option").eachText()).containsExactly("English", "Nederlands");
        assertThat(page.select("select[name=language] option[selected]").text()).isEqualTo("Nederlands");
        assertThat(page.select("input[type=checkbox][name=active][checked]")).hasSize(1);
    }

    @Test
    void withoutFaultsThereIsNoSummary() {
        assertThat(page.select("[role=alert]")).isEmpty();
        assertThat(page.select(".field-error")).isEmpty();
    }

    @Test
    void faultsAreListedAboveTheFormAndLeadToTheirFields() {
        HttpResponse<String> form = visitor.get("/parts");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String token = Jsoup.parse(form.body())
                .expectFirst("form[action=/parts] input[name=_csrf]")
                .val();
        Document answer = Jsoup.parse(visitor.sending("Cookie", cookie)
                .sending("Content-Type", "application/x-www-form-urlencoded")
                .post("/parts", "_csrf=" + token + "&name=&email=x&password=kort&notes=&language=nl&_active=on")
                .body());
        assertThat(answer.select("[role=alert] h2").text()).isEqualTo("Kijk dit nog even na");
        assertThat(answer.select("[role=alert] li").eachText())
                .containsExactlyInAnyOrder(
                        "Vul dit in.",
                        "Gebruik 12 tot en met 64 tekens.",
                        "Een of meer waarden kloppen niet; zie errors.");
        assertThat(answer.select("[role=alert] a").eachAttr("href")).containsExactlyInAnyOrder("#name", "#password");
        Element name = answer.expectFirst("#name");
        assertThat(name.attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.expectFirst("#" + name.attr("aria-describedby").strip())
                        .text())
                .isEqualTo("Fout: Vul dit in.");
        assertThat(answer.expectFirst("#password").val()).isEmpty();
    }

    @Test
    void aBadgeHasASignBesideItsWord() {
        assertThat(page.select("#badges .state").eachText())
                .containsExactly("good", "warn", "bad", "not-certain", "none", "waiting", "info");
        String signs = visitor.get("/icons.svg").body();
        for (String sign : page.select("#badges use").eachAttr("href")) {
            assertThat(signs).contains("id=\"" + sign.substring(sign.indexOf('#') + 1) + "\"");
        }
    }

    @Test
    void aMissingFigureIsReadOutAsNoData() {
        assertThat(page.select("#measured").text()).isEqualTo("82.4%");
        assertThat(page.select("#missing [aria-hidden]").text()).isEqualTo("–");
        assertThat(page.select("#missing .visually-hidden").text()).isEqualTo("geen gegevens");
    }

    @Test
    void aTableIsNamedByItsCaptionAndScrollsByKeyboard() {
        Element frame = page.expectFirst(".table-frame");
        assertThat(frame.attr("tabindex")).isEqualTo("0");
        assertThat(page.expectFirst("#" + frame.attr("aria-labelledby")).text()).isEqualTo("People of the team");
        assertThat(frame.select("tbody tr")).hasSize(2);
    }

    @Test
    void anEmptyPlaceSaysWhatToDoNext() {
        assertThat(page.select(".nothing").text()).isEqualTo("No teams yet Make the first team. New team");
        assertThat(page.select(".nothing a").attr("href")).isEqualTo("/teams/new");
    }

    @Test
    void aLongListKeepsTheRestOfTheAddress() {
        assertThat(page.select("nav.pages")).hasSize(1);
        assertThat(page.select("nav.pages").text()).isEqualTo("Vorige Pagina 2 van 9 Volgende");
        assertThat(page.select("nav.pages a").eachAttr("href"))
                .containsExactly("/parts?from=2026-01-01&page=1", "/parts?from=2026-01-01&page=3");
    }

    @Test
    void factsAreTermsWithTheirDescriptions() {
        assertThat(page.select("dl.facts dt").eachText()).containsExactly("File", "Source");
        assertThat(page.select("dl.facts dd").eachText()).containsExactly("calls.csv", "–");
    }

    @Test
    void progressIsReadOutAndWrittenInWords() {
        Element known = page.expectFirst("progress[aria-label=Reading]");
        assertThat(known.attr("value") + " of " + known.attr("max")).isEqualTo("2 of 3");
        assertThat(page.select(".progress-line").eachText()).containsExactly("Reading 66%", "Waiting");
        assertThat(page.expectFirst("progress[aria-label=Waiting]").hasAttr("value"))
                .isFalse();
    }

    @Test
    void anActThatCannotBeTakenBackAsksFirst() {
        Element question = page.expectFirst("details.confirm");
        assertThat(question.hasAttr("open")).isFalse();
        assertThat(question.select("summary").text()).isEqualTo("Undo");
        Element form = question.expectFirst("form");
        assertThat(form.attr("action")).isEqualTo("/imports/7");
        assertThat(form.select("input[name=_method]").val()).isEqualTo("delete");
        assertThat(form.select("input[name=_csrf]").val()).isNotEmpty();
        assertThat(form.select("button").text()).isEqualTo("Yes, take it back");
    }
}
