package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import nl.waardemeter.database.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class DemonstrationPageTests {

    @TestBean
    @SuppressWarnings("NullAway.Init")
    private Mode mode;

    static Mode mode() {
        return Mode.DEMONSTRATION;
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private TokenSignIn tokenSignIn;

    @Autowired
    private PasswordHashing hashing;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private nl.waardemeter.organisation.Organisation organisation;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noAttemptsYet() {
        jdbc.sql("delete from sign_in_attempts").update();
    }

    @ParameterizedTest
    @CsvSource({
        "leader@demo.waardemeter.example, Lieke Postma, Team leader",
        "manager@demo.waardemeter.example, Mark de Wit, Manager",
        "admin@demo.waardemeter.example, Amira Bos, Administrator"
    })
    void oneClickSignsIn(String email, String name, String role) {
        Browser browser = new Browser(mvc);
        Browser.Answer page = browser.open("/");
        assertThat(page.text("#demonstration")).isEqualTo("This is the demonstration");
        assertThat(page.text("main")).contains(role + ": " + name, email);

        // a click on its button sends the form as it is
        browser.send(page.page().select("form:has(input[value=" + email + "])").get(0));

        assertThat(browser.open("/account").text("main .lede")).isEqualTo(name + " · " + email + " · " + role);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SMALL_TEAM", "PRODUCTION"})
    void noneOfThemSignsInInAnyOtherMode(Mode other) {
        PasswordSignIn passwords = new PasswordSignIn(accounts, hashing, throttle, audit, other);
        TokenSignIn tokensElsewhere = new TokenSignIn(tokens, accounts, organisation, audit, other, clock);
        AccountSession sessions = new AccountSession(accounts, other);
        for (DemonstrationAccounts.Person person : DemonstrationAccounts.PEOPLE) {
            SignedIn signedIn =
                    accounts.findByEmail(person.email()).orElseThrow().signedIn();
            assertThatThrownBy(() -> passwords.signIn(person.email(), DemonstrationAccounts.PASSWORD, "127.0.0.1"))
                    .isInstanceOf(BadCredentialsException.class);

            String token = tokenSignIn.create(signedIn, "elsewhere " + System.nanoTime(), null);
            assertThat(tokenSignIn.signIn(token)).isEqualTo(signedIn);
            assertThatThrownBy(() -> tokensElsewhere.signIn(token)).isInstanceOf(BadCredentialsException.class);

            MockHttpServletRequest request = new MockHttpServletRequest();
            MockHttpServletResponse response = new MockHttpServletResponse();
            sessions.saveContext(new SecurityContextImpl(signedIn.authentication()), request, response);
            assertThat(loaded(sessions, request, response)).isNull();
        }
    }

    @SuppressWarnings("deprecation")
    private static @Nullable Object loaded(
            AccountSession sessions, MockHttpServletRequest request, MockHttpServletResponse response) {
        return sessions.loadContext(new HttpRequestResponseHolder(request, response))
                .getAuthentication();
    }

    @Test
    void theApiTakesTheirPassword() {
        Browser script = new Browser(mvc);
        String basic = java.util.Base64.getEncoder()
                .encodeToString(("manager@demo.waardemeter.example:" + DemonstrationAccounts.PASSWORD)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(script.ask(get("/api/docs").header("Authorization", "Basic " + basic))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theirPasswordIsFixed() {
        Browser browser = new Browser(mvc);
        browser.submit(
                browser.open("/sign-in"),
                "/sign-in",
                "email",
                "leader@demo.waardemeter.example",
                "password",
                DemonstrationAccounts.PASSWORD);

        Browser.Answer page = browser.open("/account");
        assertThat(page.text("main")).contains("The password of a demonstration account is fixed.");
        assertThat(page.page().select("form[action=/account/password]")).isEmpty();
        assertThatThrownBy(() -> accounts.findByEmail("leader@demo.waardemeter.example")
                        .orElseThrow()
                        .changePassword("hash"))
                .hasMessage("The password of a demonstration account is fixed");
    }
}
