package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class AccountsPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    private Account admin;
    private Browser browser;
    private Team returns;

    @BeforeEach
    void anAdminIsSignedIn() {
        jdbc.sql("delete from sign_in_attempts").update();
        admin = people.somebody(Role.ADMIN);
        browser = signedIn(admin);
        returns = teams.findByNameIgnoreCase("Retour & Betalen")
                .orElseGet(() -> teams.save(new Team("Retour & Betalen")));
    }

    private Browser signedIn(Account account) {
        Browser it = new Browser(mvc);
        it.submit(it.open("/sign-in"), "/sign-in", "email", account.email(), "password", People.PASSWORD);
        return it;
    }

    private static String fresh(String name) {
        return name + "." + System.nanoTime() + "@retour.example";
    }

    private Browser.Answer add(String email, String name, Role role) {
        return browser.submit(
                browser.open("/accounts/new"),
                "/accounts",
                "email",
                email,
                "name",
                name,
                "role",
                role.name(),
                "teams",
                "" + returns.id());
    }

    private String page(Account account) {
        return "/accounts/" + account.id();
    }

    private Account again(Account account) {
        return accounts.findById(account.id()).orElseThrow();
    }

    @Test
    void aNewAccountChoosesItsPasswordByALinkThatIsShownOnce() {
        String email = fresh("bram");
        Browser.Answer added = add(email, "Bram Kok", Role.TEAM_LEADER);

        assertThat(added.heading()).isEqualTo("A link for Bram Kok");
        assertThat(added.text(".lede"))
                .isEqualTo("Give this link to Bram Kok in a way that nobody else sees it. "
                        + "It is shown this once, works once, and for 7 days.");
        String link = URI.create(added.page().select("#link").attr("value")).getPath();
        Account bram = accounts.findByEmail(email).orElseThrow();
        assertThat(bram.signedIn().scope()).isEqualTo(Scope.ofTeams(Set.of(returns.id())));
        assertThat(browser.open(page(bram)).text("main .lede")).isEqualTo(email + " · No password chosen yet");

        Browser his = new Browser(mvc);
        Browser.Answer choose = his.open(link);
        assertThat(choose.heading()).isEqualTo("Welcome Bram Kok, choose a password");
        assertThat(his.submit(choose, link, "password", "Bram Kok Bram Kok").fault("password"))
                .startsWith("The password is made of words that are tried first");
        Browser.Answer chosen = his.submit(his.open(link), link, "password", People.PASSWORD);
        assertThat(chosen.heading()).isEqualTo("Sign in to Waardemeter");
        assertThat(chosen.text(".notice-done")).isEqualTo("Your password is saved. You can sign in with it now.");
        assertThat(signedIn(bram).open("/account").text("main .lede")).startsWith("Bram Kok");

        Browser.Answer used = new Browser(mvc).ask(get(link));
        assertThat(used.status()).isEqualTo(404);
        assertThat(used.heading()).isEqualTo("This link no longer works");
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOld() {
        Account bram = people.somebody(Role.MANAGER);
        String first = changes.offerPasswordLink(admin.signedIn(), bram.id());

        Browser.Answer made = browser.submit(browser.open(page(bram)), page(bram) + "/password-link");

        String second = URI.create(made.page().select("#link").attr("value")).getPath();
        assertThat(new Browser(mvc).ask(get("/password/" + first)).status()).isEqualTo(404);
        assertThat(new Browser(mvc).ask(get(second)).status()).isEqualTo(200);
        assertThat(signedIn(bram).ask(get("/account")).status())
                .as("the password stays until the link is used")
                .isEqualTo(200);
    }

    @Test
    void anAddressIsTakenWhateverItsCapitals() {
        String email = fresh("carla");
        add(email, "Carla", Role.MANAGER);

        Browser.Answer again = add(email.toUpperCase(java.util.Locale.ROOT), "Carla", Role.MANAGER);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.fault("email")).isEqualTo("There is an account with this e-mail address already.");
        assertThat(again.page().select("#email").attr("value")).isEqualTo(email.toUpperCase(java.util.Locale.ROOT));
        assertThat(again.page().select("input[value=MANAGER]").hasAttr("checked"))
                .isTrue();
        assertThat(again.page().select("#team-" + returns.id()).hasAttr("checked"))
                .isTrue();
    }

    @Test
    void theListSaysWhoMayWhat() {
        Account leader = people.somebody(Role.TEAM_LEADER);
        changes.change(admin.signedIn(), leader.id(), "Dirk Boer", Role.TEAM_LEADER, Set.of(returns.id()));

        Browser.Answer list = browser.open("/accounts");

        assertThat(list.page().select("tr:has(a[href=" + page(leader) + "])").text())
                .isEqualTo("Dirk Boer " + leader.email() + " Team leader Retour & Betalen Active");
    }

    @Test
    void aChangeOfRoleAndTeamsIsKept() {
        Account leader = people.somebody(Role.TEAM_LEADER);

        Browser.Answer changed = browser.submit(
                browser.open(page(leader)),
                page(leader),
                "name",
                "Eva Smit",
                "role",
                "MANAGER",
                "teams",
                "" + returns.id());

        assertThat(changed.text(".notice-done")).isEqualTo("The account is changed.");
        assertThat(changed.heading()).isEqualTo("Eva Smit");
        assertThat(again(leader).role()).isEqualTo(Role.MANAGER);
        assertThat(again(leader).teams()).containsExactly(returns.id());
        assertThat(jdbc.sql(
                                "select code || ':' || detail from audit_entry where subject = :subject order by id desc limit 3")
                        .param("subject", leader.subject())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "account.teams-assigned:- -> /teams/" + returns.id(),
                        "account.role-changed:TEAM_LEADER -> MANAGER",
                        "account.renamed:");
    }

    @Test
    void aTeamThatThereIsNotIsNotAssigned() {
        Account leader = people.somebody(Role.TEAM_LEADER);
        Browser.Answer form = browser.open(page(leader));
        form.page().select("#team-" + returns.id()).attr("name", "teams").attr("value", "0");

        browser.submit(form, page(leader), "teams", "0");
        assertThat(again(leader).teams()).isEmpty();
    }

    @Test
    void disablingAndEnablingAreAClickEach() {
        Account leader = people.somebody(Role.TEAM_LEADER);
        Browser his = signedIn(leader);

        Browser.Answer disabled = browser.submit(browser.open(page(leader)), page(leader) + "/state");
        assertThat(disabled.text(".notice-done")).isEqualTo("The account is disabled and signed out everywhere.");
        assertThat(disabled.text("main .lede")).endsWith("· Disabled");
        assertThat(his.ask(get("/account")).location()).isEqualTo("/sign-in");

        Browser.Answer enabled = browser.submit(disabled, page(leader) + "/state");
        assertThat(enabled.text(".notice-done")).isEqualTo("The account is enabled.");
        assertThat(signedIn(leader).ask(get("/account")).status()).isEqualTo(200);
    }

    @Test
    void anAdminSignsSomebodyElseOutEverywhere() {
        Account leader = people.somebody(Role.TEAM_LEADER);
        Browser his = signedIn(leader);

        browser.submit(browser.open(page(leader)), page(leader) + "/sign-out-everywhere");

        assertThat(his.ask(get("/account")).location()).isEqualTo("/sign-in");
        assertThat(browser.ask(get("/account")).status()).isEqualTo(200);
    }

    @Test
    void anAdminSeesAndRevokesTheTokensOfOthers() {
        Account leader = people.somebody(Role.TEAM_LEADER);
        Browser his = signedIn(leader);
        String token = his.submit(his.open("/account"), "/account/tokens", "name", "script", "days", "")
                .page()
                .select("#new-token")
                .attr("value");

        Browser.Answer page = browser.open(page(leader));
        assertThat(page.text("table")).contains("script", token.substring(0, 8));
        browser.submit(page, page.page().select("form[action$=/revocation]").attr("action"));

        assertThat(new Browser(mvc)
                        .ask(get("/api/docs").header("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theLastAdministratorStays() {
        List<Integer> others = jdbc.sql(
                        "select id from account where role = 'ADMIN' and disabled_at is null and id <> :id")
                .param("id", admin.id())
                .query(Integer.class)
                .list();
        Account invited = people.somebody(Role.ADMIN);
        jdbc.sql("update account set password_hash = null where id = :id")
                .param("id", invited.id())
                .update();
        jdbc.sql("update account set disabled_at = now() where id in (:ids)")
                .param("ids", others)
                .update();
        try {
            Browser.Answer kept = browser.submit(browser.open(page(admin)), page(admin) + "/state");
            assertThat(kept.text("[role=alert]"))
                    .isEqualTo("This is the last administrator who can sign in. Make another one first.");
            Browser.Answer keptToo = browser.submit(browser.open(page(admin)), page(admin), "role", "MANAGER");
            assertThat(keptToo.status()).isEqualTo(422);
            assertThat(keptToo.fault("role"))
                    .isEqualTo("This is the last administrator who can sign in. Make another one first.");
            assertThat(again(admin).role()).isEqualTo(Role.ADMIN);
            assertThat(again(admin).disabled()).isFalse();
        } finally {
            jdbc.sql("update account set disabled_at = null where id in (:ids)")
                    .param("ids", others)
                    .update();
        }
        browser.submit(browser.open(page(admin)), page(admin) + "/state");
        assertThat(again(admin).disabled()).isTrue();
    }

    @Test
    void twoAdminsCannotDisableEachOtherAtOneMoment() throws Exception {
        Account other = people.somebody(Role.ADMIN);
        List<Integer> rest = jdbc.sql(
                        "select id from account where role = 'ADMIN' and disabled_at is null and id not in (:ids)")
                .param("ids", List.of(admin.id(), other.id()))
                .query(Integer.class)
                .list();
        jdbc.sql("update account set disabled_at = now() where id in (:ids)")
                .param("ids", rest)
                .update();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = two.invokeAll(List.of(disabling(admin, other), disabling(other, admin)));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
            jdbc.sql("update account set disabled_at = null where id in (:ids)")
                    .param("ids", rest)
                    .update();
        }
    }

    private Callable<Boolean> disabling(Account who, Account whom) {
        return () -> {
            try {
                changes.disable(who.signedIn(), whom.id());
                return true;
            } catch (AccountChanges.LastAdmin last) {
                return false;
            }
        };
    }

    @Test
    void anAccountThatThereIsNotIsNotFound() {
        assertThat(browser.ask(get("/accounts/999999")).status()).isEqualTo(404);
        assertThat(browser.ask(get("/no-such-page")).status()).isEqualTo(404);
    }
}
