package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AuditPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private Account admin;
    private Browser browser;

    @BeforeEach
    void anEmptyTrail() {
        jdbc.sql("delete from audit_entry").update();
        admin = people.somebody(Role.ADMIN);
        browser = new Browser(mvc)
                .always(request -> request.with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .authentication(admin.signedIn().authentication())));
    }

    private List<String> rows(Browser.Answer page) {
        return page.page().select("tbody tr").eachText();
    }

    @Test
    void whatIsShownCanBeHadAsAFile() {
        audit.record(admin.signedIn(), "account.role-changed", admin.subject(), "=MANAGER -> ADMIN");
        audit.recordBySystem("account.sign-in-refused", "/sign-in", "");
        jdbc.sql("update audit_entry set at = '2026-07-01T22:05:00Z'").update();

        assertThat(browser.open("/audit.csv?code=account.role-changed").body().lines())
                .containsExactly(
                        "\uFEFFat,who,code,what,subject,detail",
                        "2026-07-02T00:05+02:00," + admin.name() + ",account.role-changed,Role changed,"
                                + admin.subject() + ",'=MANAGER -> ADMIN");
        assertThat(browser.open("/audit?code=account.role-changed")
                        .page()
                        .select("main a[href^=/audit.]")
                        .eachAttr("href"))
                .containsExactly(
                        "/audit.xlsx?by=&code=account.role-changed", "/audit.csv?by=&code=account.role-changed");
    }

    @Test
    void aLineSaysWhoDidWhatToWhatAndWhen() {
        audit.record(admin.signedIn(), "account.role-changed", admin.subject(), "MANAGER -> ADMIN");
        audit.recordBySystem("account.sign-in-refused", "/sign-in", "");
        jdbc.sql("update audit_entry set at = '2026-07-01T22:05:00Z'").update();

        Browser.Answer page = browser.open("/audit");

        assertThat(rows(page))
                .containsExactly(
                        "Thu 2 Jul 2026 00:05 System Sign-in refused /sign-in",
                        "Thu 2 Jul 2026 00:05 " + admin.name() + " Role changed " + admin.name() + " MANAGER -> ADMIN");
        assertThat(page.page().select("tbody tr:last-child a").attr("href")).isEqualTo(admin.subject());
    }

    @Test
    void anEmptyTrailSaysSo() {
        assertThat(browser.open("/audit").text("main")).contains("Nothing has been recorded that fits.");
    }

    @Test
    void theTrailIsFilteredByWhoAndByWhat() {
        audit.record(admin.signedIn(), "account.disabled", "/accounts/1", "");
        audit.record(admin.signedIn(), "account.enabled", "/accounts/1", "");
        audit.recordBySystem("account.sign-in-refused", "/sign-in", "");

        assertThat(rows(browser.open("/audit?by=system")))
                .singleElement()
                .asString()
                .contains("Sign-in refused");
        assertThat(rows(browser.open("/audit?by=" + admin.id()))).hasSize(2);
        Browser.Answer both = browser.open("/audit?by=" + admin.id() + "&code=account.disabled");
        assertThat(rows(both)).singleElement().asString().contains("Account disabled");
        assertThat(both.page().select("#code option[selected]").text()).isEqualTo("Account disabled");
        assertThat(both.page().select("#by option[selected]").text()).isEqualTo(admin.name());
        assertThat(rows(browser.open("/audit?by='%20or%201=1%20--"))).isEmpty();
    }

    @Test
    void fiftyLinesArePage() {
        for (int i = 1; i <= 120; i++) {
            audit.record(admin.signedIn(), "account.enabled", "/accounts/" + i, "line " + i);
        }

        Browser.Answer first = browser.open("/audit?by=" + admin.id());
        assertThat(rows(first)).hasSize(50).first().asString().endsWith("line 120");
        audit.record(admin.signedIn(), "account.enabled", "/accounts/1", "a new line does not shift the next page");
        Browser.Answer second =
                browser.open(first.page().select("nav a:contains(Older)").attr("href"));
        assertThat(rows(second)).hasSize(50).first().asString().endsWith("line 70");
        Browser.Answer third =
                browser.open(second.page().select("nav a:contains(Older)").attr("href"));
        assertThat(rows(third)).hasSize(20).last().asString().endsWith("line 1");
        assertThat(third.page().select("main nav a:contains(Older)")).isEmpty();
        assertThat(rows(browser.open(
                        third.page().select("nav a:contains(Newest)").attr("href"))))
                .first()
                .asString()
                .endsWith("does not shift the next page");
    }

    /** Every code that the program records anywhere, in both languages. */
    @Test
    void everyCodeHasItsText() throws IOException {
        Pattern recorded = Pattern.compile("(?s)\\.record(?:BySystem)?\\(.*?\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");
        int found = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = recorded.matcher(Files.readString(source));
                while (matcher.find()) {
                    String key = new AuditController.Code(matcher.group(1)).textKey();
                    assertThat(messages.getMessage(key, null, Locale.ENGLISH))
                            .as(key)
                            .isNotBlank();
                    assertThat(messages.getMessage(key, null, Locale.forLanguageTag("nl")))
                            .as(key)
                            .isNotBlank();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(15);
    }
}
