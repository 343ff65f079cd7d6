package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class NormsBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @BeforeEach
    void aManagerSignsIn() {
        desk.store(Weeks.lines());
        String email = people.signedIn(Role.MANAGER).email();
        browser.open(port, "/sign-in?lang=en");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Sign in");
        browser.find("main.scorecard");
    }

    @Test
    void aNormIsSetTriedAndUndoneAndEveryPageOfItFitsAPhone() {
        browser.expecting(422).open(port, "/norms");
        browser.find("main.norms");
        look("norms-empty");
        browser.press("Set a norm");
        browser.find(".norm-kpis");
        look("norm-kpis");
        browser.press("Service level");
        browser.find("#goodMin");
        browser.fill("goodMin", "60");
        browser.fill("warnMin", "70");
        browser.fill("reason", "Agreed with the board");
        browser.press("See what it would have coloured");
        browser.find("#warnMin-error");
        look("norm-refused");
        browser.fill("warnMin", "50%");
        browser.press("See what it would have coloured");
        browser.find("#trial");
        look("norm-preview");
        browser.press("Save the norm");
        browser.find("#history");
        assertThat(browser.find(".norm-acts button").getText()).startsWith("Undo the last change (from");
        look("norm");
        browser.open(port, "/norms");
        browser.find("#norms");
        look("norms");
        browser.press("Service level");
        browser.find("#history");
        browser.click(".norm-acts button");
        browser.find(".norm-withdrawn");
        look("norm-withdrawn");
    }

    private void look(String name) {
        for (boolean phone : List.of(true, false)) {
            if (phone) {
                browser.onPhone().inTheDark();
            } else {
                browser.onScreen(1280, 900).inTheLight();
            }
            browser.screenshot(name + (phone ? "-phone" : ""));
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
        }
    }
}
