package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Events;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class KpiBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private Events events;

    @BeforeEach
    void aManagerSignsIn() {
        desk.store(Weeks.lines());
        events.add(new Events.Told(
                null,
                "outage",
                "Phones down",
                Instant.parse("2026-02-20T08:00:00Z"),
                Instant.parse("2026-02-20T15:00:00Z")));
        String email = people.signedIn(Role.MANAGER).email();
        browser.open(port, "/sign-in?lang=en");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Sign in");
        browser.find("main.scorecard");
    }

    private @Nullable Object chart(String what) {
        return browser.driver().executeScript("return Chart.getChart('chart')." + what);
    }

    @Test
    void theTrendIsDrawnFromTheTableThatFoldsBehindIt() {
        browser.click("#service-level h3 a");
        browser.find("canvas[data-drawn]");

        assertThat(browser.findAll("#trend-table").get(0).isDisplayed()).isFalse();
        assertThat(chart("data.labels.length")).isEqualTo(28L);
        assertThat(chart("data.datasets[0].data.slice(17, 20)")).isEqualTo(java.util.Arrays.asList(null, 100L, 100L));
        assertThat(chart("data.datasets[1].data[10]")).isEqualTo(100L);
        assertThat(chart("options.plugins.annotation.annotations.good.yMin")).isEqualTo(80L);
        assertThat(chart("options.plugins.annotation.annotations['event-19'].label.content"))
                .isEqualTo("1");

        browser.find(".chart-table > summary").sendKeys(Keys.ENTER);
        assertThat(browser.find("#trend-table tbody tr:nth-child(20)").getText())
                .contains("Fri 20 Feb")
                .contains("Phones down");
        browser.mustBeAccessible();
    }

    @Test
    void aPointOfTheChartFillsInTheDayOfAnEvent() {
        browser.open(port, "/kpis/service-level");
        browser.find("canvas[data-drawn]");
        browser.driver()
                .executeScript("const chart = Chart.getChart('chart');"
                        + "const point = chart.getDatasetMeta(0).data[20];"
                        + "chart.canvas.scrollIntoView();"
                        + "const now = chart.canvas.getBoundingClientRect();"
                        + "chart.canvas.dispatchEvent(new MouseEvent('click', {bubbles: true,"
                        + " clientX: now.left + point.x, clientY: now.top + point.y}));");

        assertThat(browser.find("#event-from").getAttribute("value")).isEqualTo("2026-02-21");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("event-title");
        browser.mustBeAccessible();
        browser.onPhone();
        browser.mustFitTheScreen();
        browser.type("Line down", Keys.ENTER);
        assertThat(browser.find(".event-done p").getText()).isEqualTo("“Line down” stands on the charts.");
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.click(".event-done button");
        browser.find("form[action$='/return']");
        assertThat(browser.findAll(".chart-events li")).hasSize(1);
    }

    @Test
    void withoutScriptsAnEventIsToldFromTheTable() {
        browser.withoutScripts().open(port, "/kpis/service-level");
        browser.click("#trend-table tbody tr:nth-child(3) .row-add");
        browser.find("#event-title").sendKeys("");
        browser.type("Mailing", Keys.ENTER);

        browser.find(".event-done");
        assertThat(browser.find("#trend-table tbody tr:nth-child(3)").getText()).contains("Mailing");
    }

    @Test
    void itFitsAPhoneAndTheDark() {
        for (String path : List.of(
                "/kpis/service-level",
                "/kpis/contact-volume?by=week&by=topic",
                "/kpis/service-level/rows?part=other",
                "/kpis/service-level/hours?lang=nl",
                "/kpis/csat")) {
            browser.onScreen(1280, 900).inTheLight().open(port, path);
            browser.find("main.kpi");
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
            browser.onPhone().inTheDark().open(port, path);
            browser.find("main.kpi");
            browser.screenshot(path.replaceAll("\\W+", "-"));
            browser.mustFitTheScreen();
            browser.mustBeAccessible();
        }
    }

    @Test
    void theColoursOfTheChartFollowTheTheme() {
        browser.inTheLight().open(port, "/kpis/service-level");
        browser.find("canvas[data-drawn]");
        assertThat(chart("data.datasets[0].borderColor")).isEqualTo("rgb(11, 92, 173)");
        browser.inTheDark();
        browser.mustBecome("Chart.getChart('chart').data.datasets[0].borderColor", "rgb(125, 184, 245)");
    }

    @Test
    void withoutScriptsTheTableStandsAlone() {
        browser.withoutScripts().open(port, "/kpis/service-level");

        assertThat(browser.find("#trend-table tbody tr:nth-child(19)").getText())
                .contains("Thu 19 Feb 100.0%");
        assertThat(browser.findAll(".chart-frame").get(0).isDisplayed()).isFalse();
        browser.press("By week");
        assertThat(browser.find("#trend-table tbody th").getText()).isEqualTo("wk 5");
        browser.press("Value");
        browser.mustBeAt("/kpis/service-level?by=week&sort=-value#parts");
        browser.press("North");
        browser.mustBeAt("/kpis/service-level?by=week&team=North");
        browser.press("The rows behind it");
        assertThat(browser.findAll("#rows tbody tr")).hasSize(8);
    }

    @Test
    void newFiguresShowByThemselvesWhereTheReaderIs() {
        browser.open(port, "/?from=2026-02-01&to=2026-02-28");
        assertThat(browser.find("#contact-volume .tile-value").getText()).isEqualTo("15");
        browser.click("#contact-volume .tile-more > summary");
        browser.find("#contact-volume h3 a").sendKeys("");

        desk.store("contact_id,channel,offered_at,exit,team", "new-1,phone,2026-02-20T10:00:00+01:00,answered,North");
        lookAgain();

        browser.mustSay("#contact-volume .tile-value", "16");
        assertThat(browser.findAll("#contact-volume details[open]")).hasSize(1);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("href"))
                .contains("/kpis/contact-volume");
        assertThat(browser.findAll("#refreshed").get(0).getAttribute("textContent"))
                .isEqualTo("The figures were brought up to date.");
        browser.mustBeAccessible();
    }

    @Test
    void aChartIsDrawnAnewAndWhoIsChoosingIsNotDisturbed() {
        browser.open(port, "/kpis/contact-volume?from=2026-02-01&to=2026-02-28");
        browser.find("canvas[data-drawn]");
        browser.click(".filters-form details summary");
        desk.store("contact_id,channel,offered_at,exit,team", "new-2,phone,2026-02-28T10:00:00+01:00,answered,North");
        lookAgain();
        lookAgain();
        assertThat(browser.find(".kpi-value").getText()).startsWith("15");

        browser.click(".filters-form details[open] summary");
        lookAgain();
        browser.mustSay(".kpi-value", "16");
        browser.find("canvas[data-drawn]");
        assertThat(chart("data.datasets[0].data[27]")).isEqualTo(2L);
    }

    /** As if the reader came back to the tab. */
    private void lookAgain() {
        browser.driver()
                .executeAsyncScript("document.dispatchEvent(new Event('visibilitychange'));"
                        + "setTimeout(arguments[arguments.length - 1], 400)");
    }
}
