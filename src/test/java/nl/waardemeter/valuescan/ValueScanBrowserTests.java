package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.kpi.Kpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class ValueScanBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Panel panel;

    @Autowired
    private Plan plan;

    @Autowired
    private Sheets sheets;

    private void signIn(String language) {
        String email = people.signedIn(Role.MANAGER).email();
        browser.open(port, "/sign-in?lang=" + language);
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press(language.equals("nl") ? "Inloggen" : "Sign in");
        browser.find("main.scorecard");
    }

    private void wave(String title, java.time.LocalDate day, int more) {
        int wave = panel.open(title, day);
        panel.judge(
                wave,
                AssessorRole.AGENT,
                day,
                "agent",
                List.of(
                        Panel.alike(1 + more, 4, "Pas achteraf horen we wat er verandert."),
                        Panel.alike(4, 5, "Mandaat helpt."),
                        Panel.alike(2, 4, "Cijfers over klanten zie ik nooit."),
                        Panel.alike(3 + more, 5),
                        Panel.alike(5, 5)));
        panel.judge(wave, AssessorRole.TEAM_LEAD, day, "leader", Panel.seven());
        panel.close(wave, day);
    }

    @Test
    void thePictureIsReadOnScreenOnAPhoneInTheDarkAndOnPaper() {
        desk.store(Evidence.lines());
        wave("Najaar 2025", Panel.TODAY.minusMonths(6), 0);
        wave("Voorjaar 2026", Panel.TODAY, 1);
        plan.add(
                new Plan.Agreed(
                        "process", "Brieven vooraf lezen", "Mark", Panel.TODAY.minusDays(1), Kpi.TRANSFER_RATE, null),
                Panel.TODAY,
                panel.manager());
        signIn("nl");
        browser.open(port, "/valuescan");
        browser.find(".value-card");
        browser.onScreen(1440, 900).screenshot("valuescan");
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.onPhone().inTheDark().screenshot("valuescan-phone-dark");
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.onScreen(1440, 900).screenshot("valuescan-dark");
        browser.onScreen(800, 1100).inTheLight().onPaper().screenshot("valuescan-print");
        assertThat(browser.find(".value-card svg.value-line").isDisplayed()).isTrue();
    }

    @Test
    void aManagerInvitesAndAnAssessorAnswersWithoutScriptsAndWithoutAnAccount() {
        signIn("en");
        browser.open(port, "/valuescan/waves");
        browser.find("#new");
        browser.fill("title", "Spring 2026");
        browser.press("Draw it up");
        browser.find("#invite-title");
        browser.fill("who", "anna@panel.example");
        browser.press("Make the links");
        String link = browser.find(".value-link").getDomProperty("value");
        browser.screenshot("valuescan-links");
        browser.mustBeAccessible();
        browser.onPhone().mustFitTheScreen();
        browser.onScreen(1280, 900);
        browser.press("Back to the wave");
        browser.press("Open it");
        browser.find(".notice-done");
        browser.screenshot("valuescan-wave");
        browser.mustBeAccessible();
        browser.onPhone().mustFitTheScreen();
        browser.onScreen(1280, 900);
        int wave = Integer.parseInt(browser.driver().getCurrentUrl().replaceFirst(".*/", ""));

        browser.driver().manage().deleteAllCookies();
        browser.withoutScripts().driver().get(link);
        browser.find(".assess-statement");
        assertThat(browser.findAll("nav")).isEmpty();
        browser.screenshot("valuescan-assess");
        for (String radio : List.of("now0", "now1")) {
            browser.find("input[name=" + radio + "][value='2']").click();
        }
        for (String radio : List.of("wanted0", "wanted1")) {
            browser.find("input[name=" + radio + "][value='5']").click();
        }
        browser.press("Send");
        browser.mustSay("h1", "Thank you");
        assertThat(sheets.of(wave).get(0).of(ValueFactor.METRICS)).isEqualTo(new Sheet.Scored(2, 5));
    }

    @Test
    void theAssessorsPageAndTheBuildingBlocksFitAPhone() {
        int wave = panel.open("Voorjaar 2026", Panel.TODAY);
        String link = String.valueOf(panel.invite(wave, AssessorRole.AGENT, Panel.TODAY, "anna@panel.example")
                .get("anna@panel.example"));
        signIn("nl");
        browser.open(port, "/valuescan/blocks");
        browser.press("Zet ze aan");
        browser.find(".value-block");
        browser.screenshot("valuescan-blocks");
        browser.onPhone().inTheDark().mustFitTheScreen();
        browser.mustBeAccessible();
        browser.open(port, "/assess/" + link);
        browser.find(".assess-statement");
        browser.screenshot("valuescan-assess-phone-dark");
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
    }
}
