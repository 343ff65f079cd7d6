package nl.waardemeter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class SendingBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Sending sending;

    @Autowired
    private PostOffice post;

    @Autowired
    private Issuing issuing;

    @BeforeEach
    void aManagerSignsIn() {
        sending.data(28);
        String email = people.signedIn(Role.MANAGER).email();
        browser.open(port, "/sign-in?lang=nl");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Inloggen");
        browser.find("main.scorecard");
    }

    @AfterEach
    void mailIsNotSetUpAnyMore() {
        post.close();
    }

    @Test
    void fromNothingToAReportThatArrivesAndBackOffTheList() {
        browser.expecting(422).open(port, "/reports/sending");
        browser.find(".lacks");
        look("nothing-set");

        post.open();
        issuing.issueBy(Sending.EVERYBODY, sending.manager());
        browser.open(port, "/reports/sending");
        browser.press("Ontvanger toevoegen");
        browser.find("#name-error");
        browser.fill("name", "Vera de Vries");
        browser.fill("email", "vera@example.org");
        new Select(browser.find("#language")).selectByValue("en");
        browser.press("Ontvanger toevoegen");
        browser.find("#recipients");
        browser.find("#on").click();
        browser.press("Planning opslaan");
        browser.find("form[action='/reports/sending/schedule'] .state-good");
        browser.press("Versturen");
        browser.find("#log");
        sending.at(nl.waardemeter.TestClock.START.plusSeconds(60));
        browser.open(port, "/reports/sending");
        browser.find("#log .state-good");
        look("sent");
        assertThat(PostOffice.attachments(post.received().get(0))).containsOnlyKeys("Waardemeter_2026-02.pdf");

        String link = PostOffice.header(post.received().get(0), "List-Unsubscribe")
                .replaceAll("^<https://kpi\\.example\\.org|>$", "");
        browser.open(port, link);
        browser.find("main.narrow form");
        look("unsubscribe");
        browser.press("Afmelden");
        browser.mustSay("h1", "Je bent afgemeld");
    }

    private void look(String name) {
        for (boolean phone : List.of(true, false)) {
            if (phone) {
                browser.onPhone().inTheDark();
            } else {
                browser.onScreen(1440, 900).inTheLight();
            }
            browser.screenshot(name);
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
        }
    }
}
