package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.TestClock;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.scorecard.RandomDepartment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class ReportBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aManagerSignsIn() {
        clock.set(java.time.Instant.parse("2026-05-10T06:00:00Z"));
        RandomDepartment department = new RandomDepartment(20261202);
        desk.store(department.contacts(400, 300));
        desk.store(department.answers(150, 300));
        browser.open(port, "/sign-in?lang=nl");
        browser.fill("email", people.signedIn(Role.MANAGER).email());
        browser.fill("password", People.PASSWORD);
        browser.press("Inloggen");
        browser.find("main.scorecard");
    }

    private void look(String name) {
        browser.onScreen(1440, 900).inTheLight().screenshot(name);
        browser.mustBeAccessible();
        browser.onPhone().inTheDark();
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.screenshot(name + "-dark");
        browser.onScreen(1280, 900).inTheLight();
    }

    /** By keyboard alone: from the list to a month, something to say about it, and issued. */
    @Test
    void aMonthIsOpenedCommentedOnAndIssued() {
        browser.open(port, "/reports");
        look("list-empty");
        browser.tabTo("#span");
        browser.type("maart 2026");
        browser.tabTo(".report-open button");
        browser.type(Keys.ENTER);
        browser.mustSay("h1", "Rapportage maart 2026");
        look("draft");

        browser.tabTo("#summary .report-write summary");
        browser.type(Keys.ENTER);
        browser.tabTo("#comment-summary");
        browser.type("Een goede maand.");
        browser.tabTo("#summary .report-write button");
        browser.type(Keys.ENTER);
        browser.mustSay("#summary .report-words", "Een goede maand.");
        browser.tabTo(".report-bar form button");
        browser.type(Keys.ENTER);
        browser.mustSay(".notice-done p", "Editie 1 is uitgegeven en verandert niet meer.");

        clock.pass(java.time.Duration.ofHours(1));
        desk.store("contact_id,channel,offered_at,exit", "late-1,phone,2026-03-10T10:00:00+01:00,answered");
        browser.open(port, "/reports/2026-03");
        browser.click(".report-changed a");
        browser.mustSay("h1", "Wat er sindsdien is veranderd");
        assertThat(browser.find("#changes").getText()).contains("maart 2026 Aantal contacten");
        look("changes");
        browser.open(port, "/reports");
        browser.find("#issued");
        look("list");

        browser.open(port, "/reports/2026-03");
        browser.onPaper().onScreen(760, 1000);
        browser.mustFitTheScreen();
        browser.screenshot("issued-paper");
    }
}
