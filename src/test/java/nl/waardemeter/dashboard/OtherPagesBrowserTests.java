package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the menu that no other test opens in a browser, empty and filled, on a phone in the dark: accessible, and nothing sticks out. */
@WaardemeterSiteTest
class OtherPagesBrowserTests {

    private static final List<String> PAGES = List.of(
            "/table",
            "/events",
            "/teams",
            "/names/topic",
            "/names/agent",
            "/accounts",
            "/accounts/new",
            "/settings",
            "/settings/questions",
            "/audit",
            "/account");

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private AuditTrail audit;

    @Test
    void isInOrderEmptyAndFilled() {
        String email = people.signedIn(Role.ADMIN).email();
        browser.open(port, "/sign-in?lang=nl");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Inloggen");
        browser.find("main.scorecard");
        browser.onPhone().inTheDark();
        PAGES.forEach(this::isInOrder);

        // the one with the longest name
        audit.recordBySystem("survey.question-change-undone", "/settings", "");
        desk.store(Weeks.lines());
        desk.store("response_id,responded_at,question,score", "r1,2026-02-10T10:00:00Z,csat,2");
        PAGES.forEach(this::isInOrder);
    }

    private void isInOrder(String page) {
        browser.open(port, page);
        browser.find("main h1, main h2");
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
    }
}
