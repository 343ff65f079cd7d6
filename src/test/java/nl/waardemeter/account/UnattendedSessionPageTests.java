package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import nl.waardemeter.WaardemeterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page that refreshes itself does not keep its session alive. */
@WaardemeterTest
class UnattendedSessionPageTests {

    private static final String LAST_USED = "select last_access_time from spring_session";
    private static final int LONG_AGO = 60_000;

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
    void somebodySignedInAMinuteAgo() {
        jdbc.sql("delete from sign_in_attempts").update();
        jdbc.sql("delete from spring_session").update();
        person = people.somebody(Role.MANAGER);
        browser = new Browser(mvc);
        browser.submit(browser.open("/sign-in"), "/sign-in", "email", person.email(), "password", People.PASSWORD);
        jdbc.sql(
                        "update spring_session set last_access_time = last_access_time - :ago, expiry_time = expiry_time - :ago")
                .param("ago", LONG_AGO)
                .update();
    }

    private Browser.Answer byItself(String address) {
        return browser.ask(get(address).header(UnattendedSession.HEADER, "yes"));
    }

    private long lastUsed() {
        return jdbc.sql(LAST_USED).query(Long.class).single();
    }

    @Test
    void whatAPageAsksByItselfIsAnsweredAndIsNoUseOfTheSession() {
        long before = lastUsed();

        assertThat(byItself("/freshness").status()).isEqualTo(200);
        Browser.Answer page = byItself("/events");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("input[name=_csrf]").attr("value")).isNotEmpty();

        assertThat(lastUsed()).isEqualTo(before);
    }

    @Test
    void whatAReaderAsksIsAUseOfIt() {
        long before = lastUsed();

        assertThat(browser.ask(get("/events")).status()).isEqualTo(200);

        assertThat(lastUsed()).isGreaterThanOrEqualTo(before + LONG_AGO);
    }

    @Test
    void theFormOnAPageThatCameByItselfCanBeSent() {
        Browser.Answer page = byItself("/account");

        assertThat(browser.send(page, "/sign-out").location()).isEqualTo("/sign-in?signed-out");
    }

    @Test
    void anEndedSessionAndADisabledAccountGetNoAnswer() {
        changes.disable(people.signedIn(Role.ADMIN), person.id());
        assertThat(byItself("/freshness").location()).isEqualTo("/sign-in");

        somebodySignedInAMinuteAgo();
        jdbc.sql("update spring_session set last_access_time = 1, expiry_time = 1")
                .update();
        assertThat(byItself("/freshness").location()).isEqualTo("/sign-in");
        assertThat(new Browser(mvc)
                        .ask(get("/freshness").header(UnattendedSession.HEADER, "yes"))
                        .location())
                .isEqualTo("/sign-in");
    }

    @Test
    void rolesAreTheSame() {
        assertThat(byItself("/accounts").status()).isEqualTo(403);
    }
}
