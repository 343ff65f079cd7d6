package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class ExplainedBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Test
    void theExplanationFitsAPhoneAndTheDarkAndIsFoundFromTheTable() {
        desk.store(Weeks.lines());
        String email = people.signedIn(Role.MANAGER).email();
        browser.open(port, "/sign-in?lang=nl");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Inloggen");
        browser.find("main.scorecard");
        browser.open(port, "/table?kpi=service-level");
        browser.click("#kpis thead .column-info");
        browser.find("main.explained");

        for (String path : List.of("/explained", "/explained/csat", "/explained/average-handle-time")) {
            browser.onScreen(1280, 900).inTheLight().open(port, path);
            browser.find("main.explained");
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
            browser.onPhone().inTheDark().open(port, path);
            browser.find("main.explained");
            browser.screenshot(path.replaceAll("\\W+", "-"));
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
        }
    }
}
