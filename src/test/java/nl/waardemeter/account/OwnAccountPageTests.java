package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class OwnAccountPageTests {

    private static final String NEXT = "twaalf gele giraffen zwemmen";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Account person;
    private Browser browser;

    @BeforeEach
    void signedIn() {
        jdbc.sql("delete from sign_in_attempts").update();
        person = people.somebody(Role.TEAM_LEADER);
        browser = signedIn(People.PASSWORD);
    }

    private Browser signedIn(String password) {
        Browser another = new Browser(mvc);
        another.submit(another.open("/sign-in"), "/sign-in", "email", person.email(), "password", password);
        assertThat(another.ask(get("/account")).status()).isEqualTo(200);
        return another;
    }

    private Browser.Answer changePassword(String current, String next) {
        return browser.submit(browser.open("/account"), "/account/password", "current", current, "password", next);
    }

    @Test
    void aChangedPasswordEndsEveryOtherSessionAndNotThisOne() {
        Browser elsewhere = signedIn(People.PASSWORD);

        Browser.Answer changed = changePassword(People.PASSWORD, NEXT);

        assertThat(changed.heading()).isEqualTo("My account");
        assertThat(changed.text(".notice-done"))
                .isEqualTo("Your password is changed. Wherever else you were signed in, you no longer are.");
        assertThat(elsewhere.ask(get("/account")).location()).isEqualTo("/sign-in");
        signedIn(NEXT);
        Browser old = new Browser(mvc);
        assertThat(old.send(old.open("/sign-in"), "/sign-in", "email", person.email(), "password", People.PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theCurrentPasswordIsAskedFor() {
        Browser.Answer refused = changePassword("a session left open", NEXT);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("current")).isEqualTo("This is not your current password.");
        assertThat(refused.page().select("[role=alert] a").attr("href")).isEqualTo("#current");
    }

    @Test
    void theCurrentPasswordCannotBeGuessedWithoutEnd() {
        for (int i = 0; i < 10; i++) {
            changePassword("guess " + i, NEXT);
        }
        assertThat(changePassword(People.PASSWORD, NEXT).fault("current"))
                .isEqualTo("Too many attempts. Try again in 2 minutes.");
    }

    @Test
    void theNewPasswordKeepsToTheRules() {
        assertThat(changePassword(People.PASSWORD, person.email()).fault("password"))
                .startsWith("The password is made of words that are tried first");
        assertThat(changePassword(People.PASSWORD, "kort").fault("password"))
                .isEqualTo("The password needs at least 15 characters; this one has 4.");
    }

    @Test
    void signedOutEverywhereIsEverywhere() {
        Browser elsewhere = signedIn(People.PASSWORD);

        Browser.Answer out = browser.submit(browser.open("/account"), "/account/sign-out-everywhere");

        assertThat(out.text(".notice-done")).isEqualTo("You are signed out.");
        assertThat(browser.ask(get("/account")).location()).isEqualTo("/sign-in");
        assertThat(elsewhere.ask(get("/account")).location()).isEqualTo("/sign-in");
    }

    @Test
    void theLanguageIsRememberedWithTheAccount() {
        Browser.Answer dutch = browser.submit(browser.open("/account"), "/account/language", "language", "nl");

        assertThat(dutch.heading()).isEqualTo("Mijn account");
        assertThat(dutch.page().select("html").attr("lang")).isEqualTo("nl");
        assertThat(signedIn(People.PASSWORD)
                        .open("/account")
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("nl");
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApi() {
        Browser.Answer made =
                browser.submit(browser.open("/account"), "/account/tokens", "name", "weekly upload", "days", "30");
        String token = made.page().select("#new-token").attr("value");

        assertThat(token).matches("wm_[A-Za-z0-9_-]{43}");
        assertThat(script(token)).isEqualTo(200);
        Browser.Answer page = browser.open("/account");
        assertThat(page.body()).doesNotContain(token);
        Element row = page.page().select("table tbody tr").get(0);
        assertThat(row.text()).startsWith("weekly upload " + token.substring(0, 8) + "…");
        assertThat(row.select("td").get(3).text()).as("last used").isNotEqualTo("Not yet");
        assertThat(jdbc.sql("select count(*) from access_token t where t::text like :token")
                        .param("token", "%" + token.substring(10) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRevokedTokenOpensNothing() {
        String token = newToken("to be revoked");
        assertThat(script(token)).isEqualTo(200);

        Browser.Answer page = browser.open("/account");
        String revocation = page.page().select("form[action$=/revocation]").attr("action");
        Browser.Answer after = browser.submit(page, revocation);

        assertThat(after.text(".notice-done")).isEqualTo("The token is revoked.");
        assertThat(after.text("main")).contains("There are no tokens.");
        assertThat(script(token)).isEqualTo(401);
    }

    @Test
    void nobodyRevokesAnothersToken() {
        newToken("mine");
        String revocation = browser.open("/account")
                .page()
                .select("form[action$=/revocation]")
                .attr("action");
        person = people.somebody(Role.MANAGER);
        Browser another = signedIn(People.PASSWORD);
        Browser.Answer page = another.open("/account");
        page.page().select("form[action=/account/language]").attr("action", revocation);

        assertThat(another.send(page, revocation).status()).isEqualTo(404);
        assertThat(browser.open("/account").text("main")).contains("mine");
    }

    @Test
    void aTokenNeedsANameOfItsOwn() {
        newToken("weekly upload");

        Browser.Answer again =
                browser.submit(browser.open("/account"), "/account/tokens", "name", "Weekly Upload", "days", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.fault("name")).isEqualTo("You have a token with this name already.");
        assertThat(browser.submit(browser.open("/account"), "/account/tokens", "name", " ", "days", "")
                        .fault("name"))
                .isEqualTo("Give a name.");
    }

    private String newToken(String name) {
        String token = browser.submit(browser.open("/account"), "/account/tokens", "name", name, "days", "")
                .page()
                .select("#new-token")
                .attr("value");
        assertThat(token).isNotEmpty();
        return token;
    }

    private int script(String token) {
        return new Browser(mvc)
                .ask(get("/api/docs").header("Authorization", "Bearer " + token))
                .status();
    }
}
