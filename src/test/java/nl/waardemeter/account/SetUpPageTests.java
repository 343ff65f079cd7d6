package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Locale;
import nl.waardemeter.database.Mode;
import nl.waardemeter.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** In a transaction that is rolled back: the accounts of other tests are away for the time being only. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SetUpPageTests {

    private static final String PASSWORD = "de kade in de mist om zes uur";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SetUp setUp;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemonstrationAccounts demonstration;

    @Autowired
    private PasswordRules passwordRules;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String code;

    /** Attempts are counted on connections of their own, which would wait for this transaction. */
    @BeforeTransaction
    void noAttemptsYet() {
        jdbc.sql("delete from sign_in_attempts").update();
    }

    @BeforeEach
    void noAccountYet() {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("delete from account").update();
        jdbc.sql("delete from set_up_code").update();
        browser = new Browser(mvc);
        code = setUp.newCode();
    }

    private Browser.Answer fillIn(String code, String email, String name, String password) {
        return browser.send(
                browser.open("/set-up"), "/set-up", "code", code, "email", email, "name", name, "password", password);
    }

    private FirstAccounts start(Mode mode, @Nullable String email, @Nullable String password) {
        return new FirstAccounts(
                setUp, demonstration, new FirstAdministratorSettings(email, password), passwordRules, messages, mode);
    }

    @Test
    void everyPageLeadsToTheSetUpPage() {
        for (String url : new String[] {"/", "/sign-in", "/accounts", "/imports", "/no-such-page"}) {
            assertThat(browser.ask(get(url)).location()).as(url).isEqualTo("/set-up");
        }
        assertThat(browser.open("/").heading()).isEqualTo("Set up Waardemeter");
        assertThat(browser.ask(get("/actuator/health")).status()).isEqualTo(200);
        assertThat(browser.ask(get("/favicon.svg")).status()).isEqualTo(200);
        assertThat(browser.ask(get("/api/docs")).status()).isEqualTo(401);
    }

    @Test
    void theCodeFromTheLogMakesTheFirstAdministratorAndSignsIn() {
        Browser.Answer made = fillIn(code, "vera@retour.example", "Vera Vos", PASSWORD);

        assertThat(made.status()).isEqualTo(303);
        Account vera = accounts.findByEmail("vera@retour.example").orElseThrow();
        assertThat(vera.role()).isEqualTo(Role.ADMIN);
        assertThat(browser.open("/account").text("main .lede"))
                .contains("Vera Vos", "vera@retour.example", "Administrator");
    }

    @Test
    void theCodeWorksOnce() {
        fillIn(code, "vera@retour.example", "Vera Vos", PASSWORD);

        Browser another = new Browser(mvc);
        assertThat(setUp.fits(code)).isFalse();
        assertThat(another.ask(get("/set-up")).location()).isEqualTo("/sign-in");
        assertThatThrownBy(() -> setUp.createFirstAdministrator("eve@evil.example", "Eve", PASSWORD))
                .isInstanceOf(SetUp.AlreadySetUp.class);
        assertThat(accounts.findAll()).hasSize(1);
    }

    @Test
    void theCodeMayBeTypedCarelessly() {
        assertThat(setUp.fits(" " + code.toLowerCase(Locale.ROOT).replace('-', ' ') + " "))
                .isTrue();
        assertThat(code).matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}").doesNotContain("I", "O", "0", "1");
    }

    @Test
    void aWrongCodeMakesNothingAndCanBeTriedTenTimes() {
        for (int i = 0; i < 10; i++) {
            Browser.Answer refused = fillIn("AAAAA-AAAAA-AAAAA-AAAAA", "eve@evil.example", "Eve", PASSWORD);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.fault("code")).isEqualTo("This is not the code from the log.");
        }
        Browser.Answer throttled = fillIn(code, "vera@retour.example", "Vera Vos", PASSWORD);

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.fault("code")).isEqualTo("Too many attempts. Try again in 2 minutes.");
        assertThat(setUp.needed()).isTrue();
    }

    @Test
    void whatIsNotRightIsToldAtItsFieldAndOnTop() {
        Browser.Answer refused = fillIn(code, "vera", " ", "te kort");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fault("email")).isEqualTo("Give an e-mail address such as name@example.org.");
        assertThat(refused.fault("name")).isEqualTo("Give a name.");
        assertThat(refused.fault("password")).isEqualTo("The password needs at least 15 characters; this one has 7.");
        assertThat(refused.page().select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#email", "#name", "#password");
        assertThat(refused.page().select("#email").attr("value")).isEqualTo("vera");
        assertThat(refused.page().select("#password").hasAttr("value")).isFalse();
    }

    @Test
    void theEnvironmentMakesTheFirstAdministrator() {
        start(Mode.PRODUCTION, "vera.vos@retour.example", PASSWORD).afterSingletonsInstantiated();

        Account vera = accounts.findByEmail("VERA.VOS@retour.example").orElseThrow();
        assertThat(vera.name()).isEqualTo("vera.vos");
        assertThat(vera.role()).isEqualTo(Role.ADMIN);
        assertThat(setUp.needed()).isFalse();
    }

    @Test
    void theEnvironmentIsPassedOverWhereThereIsAnAccount() {
        setUp.createFirstAdministrator("vera@retour.example", "Vera Vos", PASSWORD);

        start(Mode.PRODUCTION, "not an address", "short").afterSingletonsInstantiated();
        assertThat(accounts.findAll()).hasSize(1);
    }

    @Test
    void aBadPasswordInTheEnvironmentRefusesToStart() {
        assertThatThrownBy(() ->
                        start(Mode.PRODUCTION, "vera@retour.example", "geheim").afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessage("WAARDEMETER_ADMIN_PASSWORD will not do for the first administrator: "
                        + "The password needs at least 15 characters; this one has 6.");
        assertThatThrownBy(() ->
                        start(Mode.PRODUCTION, "vera@retour.example", null).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessage("WAARDEMETER_ADMIN_PASSWORD will not do for the first administrator: "
                        + "The password needs at least 15 characters; this one has 0.");
        assertThatThrownBy(() -> start(Mode.PRODUCTION, null, PASSWORD).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "WAARDEMETER_ADMIN_EMAIL is not an e-mail address, so the first administrator cannot be made.");
        assertThat(accounts.findAll()).isEmpty();
    }

    @Test
    void everyStartWithoutAccountsGivesACode() {
        jdbc.sql("delete from set_up_code").update();

        start(Mode.PRODUCTION, null, null).afterSingletonsInstantiated();
        start(Mode.SMALL_TEAM, null, null).afterSingletonsInstantiated();

        assertThat(jdbc.sql("select count(*) from set_up_code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theDemonstrationNeedsNoSetUpAndItsPeopleDoNotCountElsewhere() {
        start(Mode.DEMONSTRATION, null, null).afterSingletonsInstantiated();
        start(Mode.DEMONSTRATION, null, null).afterSingletonsInstantiated();

        assertThat(accounts.findAll())
                .extracting(Account::email)
                .containsExactlyInAnyOrder(
                        "leader@demo.waardemeter.example",
                        "manager@demo.waardemeter.example",
                        "admin@demo.waardemeter.example");
        assertThat(accounts.anyExists(true)).isTrue();
        assertThat(setUp.needed()).as("in a small team's mode").isTrue();
    }
}
