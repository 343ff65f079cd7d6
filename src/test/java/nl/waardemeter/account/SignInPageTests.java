package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class SignInPageTests {

    private static final String REFUSED =
            "This e-mail address and this password do not go together, or the account cannot be used.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private Account person;
    private Browser browser;

    @BeforeEach
    void somebodyAtTheSignInPage() {
        jdbc.sql("delete from sign_in_attempts").update();
        person = people.somebody(Role.MANAGER);
        browser = new Browser(mvc);
    }

    private Browser.Answer signIn(String email, String password) {
        return browser.send(browser.open("/sign-in"), "/sign-in", "email", email, "password", password);
    }

    @Test
    void theRightPasswordOpensThePageThatWasAskedFor() {
        Browser.Answer signInPage = browser.open("/account?show");
        assertThat(signInPage.heading()).isEqualTo("Sign in to Waardemeter");

        Browser.Answer answer =
                browser.send(signInPage, "/sign-in", "email", person.email(), "password", People.PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/account?show");
        assertThat(browser.follow(answer).heading()).isEqualTo("My account");
    }

    @Test
    void whoAskedForNothingComesHome() {
        assertThat(signIn(person.email().toUpperCase(java.util.Locale.ROOT), People.PASSWORD)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void anUnknownAccountAWrongPasswordAndADisabledAccountGetOneAnswer() {
        Account disabled = people.somebody(Role.MANAGER);
        changes.disable(people.signedIn(Role.ADMIN), disabled.id());

        Browser.Answer wrong = signIn(person.email(), "acht blauwe olifanten fietsen");
        Browser.Answer unknown = signIn("nobody@retour.example", People.PASSWORD);
        Browser.Answer notActive = signIn(disabled.email(), People.PASSWORD);

        assertThat(wrong.text("[role=alert]")).isEqualTo(REFUSED);
        assertThat(wrong.status()).isEqualTo(422);
        for (Browser.Answer other : new Browser.Answer[] {unknown, notActive}) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("main")).isEqualTo(wrong.text("main"));
            assertThat(other.response().getHeaderNames())
                    .isEqualTo(wrong.response().getHeaderNames());
        }
        assertThat(jdbc.sql(
                                "select subject from audit_entry where code = 'account.sign-in-refused' order by id desc limit 3")
                        .query(String.class)
                        .list())
                .containsExactly(disabled.subject(), "/sign-in", person.subject());
    }

    @Test
    void theAddressTypedIsStillThereAndThePasswordIsNot() {
        Browser.Answer refused = signIn(person.email(), "acht blauwe olifanten fietsen");

        assertThat(refused.page().select("#email").attr("value")).isEqualTo(person.email());
        assertThat(refused.body()).doesNotContain("olifanten");
    }

    @Test
    void afterTenWrongPasswordsTheRightOneIsNotTriedAnyMore() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(person.email(), "wrong " + i).status()).isEqualTo(422);
        }
        Browser.Answer refused = signIn(person.email(), People.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.header("Retry-After"))))
                .isBetween(61, 90);
        assertThat(refused.text("[role=alert]")).isEqualTo("Too many attempts. Try again in 2 minutes.");

        Account another = people.somebody(Role.MANAGER);
        assertThat(signIn(another.email(), People.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aSessionBeginsAtSignInUnderANewNumber() {
        browser.open("/sign-in");
        assertThat(browser.cookie(Browser.SESSION))
                .as("strangers leave no row in the database")
                .isNull();
        String csrf = value(browser, "XSRF-TOKEN");

        signIn(person.email(), People.PASSWORD);
        String first = value(browser, Browser.SESSION);
        browser.open("/account");
        assertThat(value(browser, "XSRF-TOKEN")).isNotEqualTo(csrf);

        Browser.Answer again = browser.ask(post("/sign-in")
                .param("email", person.email())
                .param("password", People.PASSWORD)
                .header("X-XSRF-TOKEN", value(browser, "XSRF-TOKEN")));
        assertThat(again.status()).isEqualTo(303);
        assertThat(value(browser, Browser.SESSION)).isNotEqualTo(first);

        Browser thief = new Browser(mvc);
        thief.put(new Cookie(Browser.SESSION, first));
        assertThat(thief.ask(get("/account")).location()).isEqualTo("/sign-in");
    }

    private static String value(Browser browser, String name) {
        Cookie cookie = browser.cookie(name);
        assertThat(cookie).as(name).isNotNull();
        return cookie == null ? "" : cookie.getValue();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser.Answer refused =
                browser.ask(post("/sign-in").param("email", person.email()).param("password", People.PASSWORD));
        assertThat(refused.status()).isEqualTo(403);

        signIn(person.email(), People.PASSWORD);
        assertThat(browser.ask(post("/account/sign-out-everywhere")).status()).isEqualTo(403);
        assertThat(browser.ask(get("/account")).status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountLosesItsSessionAtOnce() {
        signIn(person.email(), People.PASSWORD);
        assertThat(browser.ask(get("/account")).status()).isEqualTo(200);

        changes.disable(people.signedIn(Role.ADMIN), person.id());
        assertThat(browser.ask(get("/account")).location()).isEqualTo("/sign-in");

        changes.enable(people.signedIn(Role.ADMIN), person.id());
        assertThat(browser.ask(get("/account")).location())
                .as("a session does not come back")
                .isEqualTo("/sign-in");
    }

    @Test
    void aChangedRoleCountsAtTheNextRequest() {
        signIn(person.email(), People.PASSWORD);
        assertThat(browser.ask(get("/accounts")).status()).isEqualTo(403);

        changes.change(people.signedIn(Role.ADMIN), person.id(), person.name(), Role.ADMIN, java.util.Set.of());
        assertThat(browser.ask(get("/accounts")).status()).isEqualTo(200);
    }

    @Test
    void signedOutMeansOut() {
        signIn(person.email(), People.PASSWORD);
        Browser.Answer out = browser.submit(browser.open("/account"), "/sign-out");

        assertThat(out.text("[role=status]")).isEqualTo("You are signed out.");
        assertThat(browser.ask(get("/account")).location()).isEqualTo("/sign-in");
    }

    @Test
    void aPartOfAPageWhoseSessionHasEndedLeadsTheWholePageToSignIn() {
        Browser.Answer part = browser.ask(get("/account").header("HX-Request", "true"));

        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/sign-in");
        assertThat(signIn(person.email(), People.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void anotherSiteIsNeverThePageThatWasAskedFor() {
        browser.ask(get(java.net.URI.create("//evil.example/account")));
        assertThat(signIn(person.email(), People.PASSWORD).header("Location"))
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    void whatIsTypedCanBeShownWithoutAScript() {
        Browser.Answer hidden = browser.open("/sign-in");
        assertThat(hidden.page().select("#password").attr("type")).isEqualTo("password");

        Browser.Answer shown =
                browser.open(hidden.page().select("a[data-shows]").attr("href"));
        assertThat(shown.page().select("#password").attr("type")).isEqualTo("text");
        assertThat(shown.text("a[data-shows]")).isEqualTo("Hide what I type");
    }

    @Test
    void thePageSpeaksDutchToWhoAsks() {
        browser.always(request -> request.header("Accept-Language", "nl-NL,nl;q=0.9,en;q=0.5"));

        assertThat(browser.open("/sign-in").heading()).isEqualTo("Inloggen bij Waardemeter");
        assertThat(signIn(person.email(), "x").text("[role=alert]"))
                .isEqualTo(
                        "Dit e-mailadres en dit wachtwoord horen niet bij elkaar, of het account kan niet worden gebruikt.");
    }

    @Test
    void theLanguageOfTheAccountComesAlong() {
        changes.speak(person.signedIn(), "nl");

        Browser.Answer answer = signIn(person.email(), People.PASSWORD);
        assertThat(answer.location()).isEqualTo("/?lang=nl");
        browser.follow(answer);
        assertThat(browser.open("/account").heading()).isEqualTo("Mijn account");
    }

    @Test
    void thereAreNoDemonstrationAccountsOnThePage() {
        assertThat(browser.open("/sign-in").body())
                .doesNotContain("demo.waardemeter.example", DemonstrationAccounts.PASSWORD);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepItSafe() {
        for (String url : new String[] {"/sign-in", "/account", "/favicon.svg", "/api/docs"}) {
            Browser.Answer answer = browser.ask(get(url));
            assertThat(answer.header("Content-Security-Policy"))
                    .as(url)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Strict-Transport-Security")).isNull();
            assertThat(browser.ask(get(url).secure(true)).header("Strict-Transport-Security"))
                    .as(url)
                    .startsWith("max-age=31536000");
        }
        assertThat(browser.ask(get("/sign-in")).header("Cache-Control")).contains("no-store");
        assertThat(browser.ask(get("/favicon.svg")).header("Cache-Control")).contains("max-age");
    }

    @Test
    void healthIsOpenAndNothingElseOfTheMachine() {
        Browser.Answer health = browser.ask(get("/actuator/health"));
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body())
                .startsWith("{")
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "PostgreSQL");
        assertThat(browser.ask(get("/actuator/info")).status()).isNotEqualTo(200);
        assertThat(browser.ask(get("/actuator/env")).status()).isNotEqualTo(200);
    }
}
