package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager's morning, once with the keyboard alone and once without scripts. */
@WaardemeterSiteTest
class RunThroughBrowserTests {

    private static final String FEBRUARY = "from=2026-02-01&to=2026-02-28";

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    private String email = "";

    @BeforeEach
    void twoTeamsOnThePhone() {
        desk.store(Weeks.lines());
        email = people.signedIn(Role.MANAGER).email();
    }

    @Test
    void withTheKeyboardAlone() {
        browser.open(port, "/sign-in?lang=en");
        browser.tabTo("#email");
        browser.type(email);
        browser.tabTo("#password");
        browser.type(People.PASSWORD, Keys.ENTER);
        browser.find("main.scorecard");

        // the days, a team, and the page of a KPI
        browser.tabTo(".filters .drop > summary");
        browser.type(Keys.ENTER);
        browser.tabTo("a[href*='last-13-weeks']");
        browser.type(Keys.ENTER);
        browser.mustBeAt("/?period=last-13-weeks");
        browser.tabTo("details:has([name=team]) > summary");
        browser.type(Keys.SPACE);
        browser.tabTo("input[name=team]");
        browser.type(Keys.SPACE);
        browser.tabTo(".filters-form button[type=submit]");
        browser.type(Keys.ENTER);
        browser.find(".filters-clear");
        browser.tabTo("#service-level h3 a");
        browser.type(Keys.ENTER);

        // its trend as a table, a part of it, the rows, one contact
        browser.find("canvas[data-drawn]");
        browser.tabTo("a[href*='by=month']");
        browser.type(Keys.ENTER);
        browser.find("a[href*='by=month'][aria-current]");
        browser.find("canvas[data-drawn]");
        browser.tabTo(".chart-table > summary");
        browser.type(Keys.ENTER);
        assertThat(browser.find("#trend-table").isDisplayed()).isTrue();
        browser.driver().executeScript("document.activeElement.blur(); scrollTo(0, 0)");
        browser.tabTo(".kpi-ways a[href*='/rows']");
        browser.type(Keys.ENTER);
        browser.find("#rows");
        browser.tabTo("#rows tbody th a");
        browser.type(Keys.ENTER);
        browser.find("main.contact");

        // over the menu to the table, with other columns
        browser.tabTo(".destination[href='/table']");
        browser.type(Keys.ENTER);
        browser.find("#kpis");
        browser.tabTo(".table-tools .drop > summary");
        browser.type(Keys.ENTER);
        browser.tabTo("input[name=kpi][value=abandonment]");
        browser.type(Keys.SPACE);
        browser.tabTo(".table-tools button[type=submit]");
        browser.type(Keys.ENTER);
        browser.find("#kpis");
        browser.mustSay(".table-tools .drop > summary span:last-child", "9");

        // an event under a chart
        browser.open(port, "/kpis/service-level?" + FEBRUARY);
        browser.find("canvas[data-drawn]");
        browser.tabTo("#event-new > summary");
        browser.type(Keys.ENTER);
        browser.tabTo("#event-title");
        browser.type("Phones down", Keys.ENTER);
        browser.find(".event-done");
        browser.mustBeAccessible();
    }

    @Test
    void withoutScripts() {
        browser.withoutScripts().open(port, "/sign-in?lang=en");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Sign in");
        browser.find("main.scorecard");

        browser.click(".filters .drop > summary");
        browser.press("Last 13 months");
        browser.mustBeAt("/?period=last-13-months");
        browser.click("details:has([name=team]) > summary");
        browser.click("input[name=team]");
        browser.press("Show");
        assertThat(browser.find("#contact-volume .tile-value").getText()).isEqualTo("14");
        browser.press("Clear filters");
        browser.press("Service level");
        browser.find("#trend-table");
        browser.press("By month");
        browser.press("By the hour of the week");
        browser.find("#hours");
        browser.press("Service level");
        browser.press("The rows behind it");
        browser.click("#rows tbody th a");
        browser.find("main.contact");

        browser.press("KPI table");
        browser.press("team");
        assertThat(browser.find("#kpis tbody th").getText()).isEqualTo("North");
        browser.press("Contact reasons");
        browser.find("main.reasons");
        browser.press("Daily start");
        browser.find("main.start");

        browser.press("More");
        browser.press("Norms");
        browser.press("Set a norm");
        browser.press("Service level");
        browser.find("main form");

        browser.open(port, "/kpis/service-level?" + FEBRUARY);
        browser.click("#event-new > summary");
        browser.fill("title", "Phones down");
        browser.click("#event-new button[type=submit]");
        browser.find(".event-done");
        browser.press("Undo");
        browser.find(".event-done");
    }
}
