package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ApiAccessIntegrationTests {

    private static final String DOCS = "/api/docs";
    /** For admins only, whatever becomes of the request behind the door. */
    private static final String SETTINGS = "/api/v1/settings";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private TokenSignIn tokens;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private Account person;
    private SignedIn admin;

    @BeforeEach
    void somebodyWithAScript() {
        jdbc.sql("delete from sign_in_attempts").update();
        person = people.somebody(Role.ADMIN);
        admin = people.signedIn(Role.ADMIN);
    }

    private Browser.Answer ask(MockHttpServletRequestBuilder request) {
        return new Browser(mvc).ask(request);
    }

    private static String basic(String email, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private String bearer() {
        return "Bearer " + tokens.create(person.signedIn(), "script " + System.nanoTime(), null);
    }

    private void isProblem(Browser.Answer answer, int status, String title, String detail, String instance) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isEqualTo(title);
        assertThat(problem.get("detail").asString()).isEqualTo(detail);
        assertThat(problem.get("instance").asString()).isEqualTo(instance);
    }

    @Test
    void whoDoesNotSayWhoAsksIsToldHow() {
        Browser.Answer answer = ask(get(DOCS));

        isProblem(
                answer,
                401,
                "Unauthorized",
                "Sign in with “Authorization: Bearer” and a personal token, or with HTTP Basic and an account.",
                DOCS);
        assertThat(answer.header("WWW-Authenticate"))
                .as("no dialog of the browser, which would send the password along from any site")
                .isEqualTo("Bearer realm=\"Waardemeter\"");
    }

    @Test
    void aTokenAndAPasswordOpenTheApiWithoutASession() {
        for (String authorization : new String[] {bearer(), basic(person.email(), People.PASSWORD)}) {
            Browser.Answer answer = ask(get(DOCS).header("Authorization", authorization));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"openapi\":\"3.");
            assertThat(answer.response().getCookies()).isEmpty();
        }
        assertThat(ask(get("/api/docs.yaml").header("Authorization", bearer())).body())
                .startsWith("openapi: 3.");
    }

    @Test
    void aTokenDoesNotOpenThePages() {
        assertThat(ask(get("/account").header("Authorization", bearer())).location())
                .isEqualTo("/sign-in");
        assertThat(ask(get("/account").header("Authorization", basic(person.email(), People.PASSWORD)))
                        .location())
                .isEqualTo("/sign-in");
    }

    @Test
    void aWriteWithATokenNeedsNothingElse() {
        assertThat(ask(patch(SETTINGS).header("Authorization", bearer())).status())
                .isNotIn(401, 403);
        assertThat(ask(patch(SETTINGS).header("Authorization", basic(person.email(), People.PASSWORD)))
                        .status())
                .isNotIn(401, 403);
    }

    @Test
    void whatAnotherSiteHasABrowserSendIsNoScripts() {
        Browser.Answer answer = ask(patch(SETTINGS)
                .header("Authorization", basic(person.email(), People.PASSWORD))
                .header("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aWriteWithTheSessionNeedsThePagesToken() {
        Browser browser = new Browser(mvc);
        browser.submit(browser.open("/sign-in"), "/sign-in", "email", person.email(), "password", People.PASSWORD);
        assertThat(browser.ask(get(DOCS)).status()).isEqualTo(200);

        isProblem(
                browser.ask(patch(SETTINGS)),
                403,
                "Forbidden",
                "A request that changes something and comes with the session cookie needs the header X-XSRF-TOKEN "
                        + "with the value of the cookie XSRF-TOKEN.",
                SETTINGS);

        browser.open("/account");
        jakarta.servlet.http.Cookie csrf = browser.cookie("XSRF-TOKEN");
        assertThat(csrf).isNotNull();
        assertThat(browser.ask(patch(SETTINGS).header("X-XSRF-TOKEN", csrf == null ? "" : csrf.getValue()))
                        .status())
                .isNotIn(401, 403);
    }

    /** Else a header of any kind would do away with the CSRF token. */
    @Test
    void aHeaderThatIsThereIsNeverPassedOverForTheSession() {
        Browser browser = new Browser(mvc);
        browser.submit(browser.open("/sign-in"), "/sign-in", "email", person.email(), "password", People.PASSWORD);

        for (String header : new String[] {
            "Digest username=x", "Bearer", "Bearer wm_nothing", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "x", ""
        }) {
            Browser.Answer answer = browser.ask(patch(SETTINGS).header("Authorization", header));
            isProblem(
                    answer,
                    401,
                    "Unauthorized",
                    "This token, or this e-mail address with this password, does not open an account.",
                    SETTINGS);
        }
    }

    @Test
    void aRoleCountsAsItIsAtThatMoment() {
        String bearer = bearer();
        assertThat(ask(get(SETTINGS).header("Authorization", bearer)).status()).isNotIn(401, 403);

        changes.change(admin, person.id(), person.name(), Role.MANAGER, Set.of());

        isProblem(
                ask(get(SETTINGS).header("Authorization", bearer)),
                403,
                "Forbidden",
                "Your role does not allow this.",
                SETTINGS);
    }

    @Test
    void aTokenOfADisabledAccountOpensNothingUntilItIsEnabled() {
        String bearer = bearer();
        changes.disable(admin, person.id());
        assertThat(ask(get(DOCS).header("Authorization", bearer)).status()).isEqualTo(401);
        assertThat(ask(get(DOCS).header("Authorization", basic(person.email(), People.PASSWORD)))
                        .status())
                .isEqualTo(401);

        changes.enable(admin, person.id());
        assertThat(ask(get(DOCS).header("Authorization", bearer)).status()).isEqualTo(200);
    }

    @Test
    void aTokenOutlivesAPasswordAndASession() {
        String bearer = bearer();
        changes.signOutEverywhere(admin, person.id());

        assertThat(ask(get(DOCS).header("Authorization", bearer)).status()).isEqualTo(200);
    }

    @Test
    void aTokenPastItsDayOpensNothing() {
        String bearer = "Bearer " + tokens.create(person.signedIn(), "for a month", Duration.ofDays(30));
        assertThat(ask(get(DOCS).header("Authorization", bearer)).status()).isEqualTo(200);

        jdbc.sql("update access_token set expires_at = now() where account_id = :id")
                .param("id", person.id())
                .update();
        assertThat(ask(get(DOCS).header("Authorization", bearer)).status()).isEqualTo(401);
    }

    @Test
    void passwordsAreThrottledHereTooAndTheWayIsTheSame() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(get(DOCS).header("Authorization", basic(person.email(), "wrong " + i)))
                            .status())
                    .isEqualTo(401);
        }
        Browser.Answer throttled = ask(get(DOCS).header("Authorization", basic(person.email(), People.PASSWORD)));

        isProblem(throttled, 429, "Too Many Requests", "Too many attempts to sign in. Try again in 2 minutes.", DOCS);
        assertThat(throttled.header("Retry-After")).isNotBlank();
        Browser browser = new Browser(mvc);
        assertThat(browser.send(
                                browser.open("/sign-in"),
                                "/sign-in",
                                "email",
                                person.email(),
                                "password",
                                People.PASSWORD)
                        .status())
                .isEqualTo(429);
        assertThat(ask(get(DOCS).header("Authorization", bearer())).status())
                .as("a token is another key")
                .isEqualTo(200);
    }

    @Test
    void whatThereIsNotIsNotFoundForWhoIsSignedInAndHiddenFromOthers() {
        isProblem(
                ask(get("/api/v1/nothing").header("Authorization", bearer())),
                404,
                "Not Found",
                "There is nothing at this address.",
                "/api/v1/nothing");
        assertThat(ask(get("/api/v1/nothing")).status()).isEqualTo(401);
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor() {
        Browser.Answer answer = ask(get(SETTINGS).header("Accept-Language", "nl"));

        assertThat(json.readTree(answer.body()).get("detail").asString())
                .isEqualTo(
                        "Log in met “Authorization: Bearer” en een persoonlijk token, of met HTTP Basic en een account.");
    }
}
