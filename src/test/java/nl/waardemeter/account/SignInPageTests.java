package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;

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
}
