package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.json.JsonContent;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiProblemTests {

    @LocalServerPort
    int port;

    private Visitor program;

    @BeforeEach
    void connect() {
        program = new Visitor(port).sending("Accept", "application/json").sending("Accept-Language", "en");
    }

    @Test
    void anUnknownAddressIsAProblem() {
        assertProblem(program.get("/api/v1/nowhere"), 404, """
                {"status": 404, "title": "Page not found", "instance": "/api/v1/nowhere",
                 "detail": "There is no page at this address. It may have moved, or the address may be incomplete."}""");
    }

    @Test
    void aBrowserGetsAProblemUnderTheApiToo() {
        assertThat(type(new Visitor(port).reading("en").get("/api/v1/nowhere"))).isEqualTo("application/problem+json");
    }

    @Test
    void aWrongMethodIsAProblemAndNamesTheRightOnes() {
        HttpResponse<String> answer = program.post("/api/v1/days", "");
        assertProblem(answer, 405, """
                {"status": 405, "title": "That cannot be done here", "instance": "/api/v1/days",
                 "detail": "This address does not take this kind of request."}""");
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void aMissingParameterIsNamed() {
        assertProblem(program.get("/api/v1/days"), 400, """
                {"status": 400, "title": "That did not work", "instance": "/api/v1/days",
                 "detail": "The parameter from is missing."}""");
    }

    @Test
    void aParameterOfTheWrongKindIsNamedWithItsValueInTheLanguageOfTheRequest() {
        assertProblem(new Visitor(port).sending("Accept-Language", "nl").get("/api/v1/days?from=2026-02-30"), 400, """
                {"status": 400, "title": "Dat lukte niet", "instance": "/api/v1/days",
                 "detail": "De parameter from neemt de waarde “2026-02-30” niet aan."}""");
    }

    @Test
    void aParameterOutOfRangeIsListed() {
        assertProblem(program.get("/api/v1/pieces?pieces=0"), 400, """
                {"status": 400, "title": "That did not work", "instance": "/api/v1/pieces",
                 "detail": "One or more values are not valid; see errors.",
                 "errors": [{"field": "pieces", "message": "Use 1 or more."}]}""");
    }

    @Test
    void everyFaultOfABodyIsListedWithItsField() {
        HttpResponse<String> answer = json().post("/api/v1/orders", "{\"name\": \"x\", \"pieces\": 0}");
        assertProblem(answer, 400, """
                {"status": 400, "title": "That did not work", "instance": "/api/v1/orders",
                 "detail": "One or more values are not valid; see errors.",
                 "errors": [{"field": "pieces", "message": "Use 1 or more."}]}""");
    }

    @Test
    void aValueOfTheWrongKindIsToldWithoutTheConvertersWords() {
        assertProblem(program.get("/api/v1/people?name=x&pieces=many"), 400, """
                {"status": 400, "title": "That did not work", "instance": "/api/v1/people",
                 "detail": "One or more values are not valid; see errors.",
                 "errors": [{"field": "pieces", "message": "Use a whole number."}]}""");
    }

    @Test
    void aBodyThatIsNoJsonIsToldWithoutTheParsersWords() {
        assertProblem(json().post("/api/v1/orders", "{\"name\": "), 400, """
                {"status": 400, "title": "That did not work", "instance": "/api/v1/orders",
                 "detail": "The body of the request is not readable. Send valid JSON with the fields that the documentation names."}""");
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        HttpResponse<String> answer =
                program.sending("Content-Type", "text/plain").post("/api/v1/orders", "x");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(type(answer)).isEqualTo("application/problem+json");
    }

    @Test
    void aFaultOfOursKeepsItsInsidesToItself() {
        assertProblem(program.get("/api/v1/fails"), 500, """
                {"status": 500, "title": "Something went wrong on our side", "instance": "/api/v1/fails",
                 "detail": "Your request could not be completed. This is not your doing, and nothing of your data is lost."}""");
    }

    @Test
    void aRefusalHasACodeForProgramsAndWordsForPeople() {
        assertProblem(program.get("/api/v1/no"), 409, """
                {"status": 409, "title": "That did not work", "instance": "/api/v1/no", "code": "web.problem.unreadable",
                 "detail": "The body of the request is not readable. Send valid JSON with the fields that the documentation names."}""");
    }

    private Visitor json() {
        return program.sending("Content-Type", "application/json");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String expected) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(new JsonContent(answer.body())).isStrictlyEqualTo(expected);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
    }
}
