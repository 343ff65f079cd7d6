package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.waardemeter.WaardemeterSiteTest;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.browser.BrowserSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class ImportsBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @TempDir
    private Path folder;

    @BeforeEach
    void anAdminSignsIn() {
        String email = people.signedIn(Role.ADMIN).email();
        browser.open(port, "/sign-in?lang=en");
        browser.fill("email", email);
        browser.fill("password", People.PASSWORD);
        browser.press("Sign in");
        browser.find("main.scorecard");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private boolean scrollsSideways(String table) {
        Object more = browser.driver()
                .executeScript(
                        "const frame = document.querySelector(arguments[0]).parentElement;"
                                + "return frame.scrollWidth > frame.clientWidth",
                        table);
        return Boolean.TRUE.equals(more);
    }

    private void waitForState(String word) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "the page never says " + word)
                .until(driver -> browser.findAll(".import-state .state").stream()
                        .anyMatch(state -> state.getText().equals(word)));
    }

    /** The page as people see it, at a desk in the light and on a phone in the dark. */
    private void mustBeInOrder(String name) {
        browser.screenshot(name);
        browser.mustBeAccessible();
        browser.onPhone().inTheDark();
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.screenshot(name + "-dark");
        browser.onScreen(1280, 900).inTheLight();
    }

    /** From the empty program to figures, by keyboard where there are keys for it. */
    @Test
    void aCallCentresFileGoesFromTheDropToFiguresAndBack() throws IOException {
        mustBeInOrder("dashboard-empty");
        browser.tabTo(".nothing a");
        browser.type(Keys.ENTER);
        browser.tabTo("#file");
        mustBeInOrder("new");
        browser.find("#file").sendKeys(file("calls.csv", LookAlikes.CALLS).toString());
        assertThat(browser.find("#draft-state").getText()).isEqualTo("Ready to import");
        mustBeInOrder("draft");
        browser.tabTo("button[value=import]");
        browser.type(Keys.ENTER);
        browser.find(".import-state");
        desk.work();
        waitForState("Done");
        mustBeInOrder("done");

        browser.press("See the figures of 1 to 2 Jan 2021");
        assertThat(browser.find("#contact-volume .tile-value").getText()).isEqualTo("5");
        assertThat(browser.find("#average-speed-of-answer .tile-value").getText())
                .isEqualTo("57 s");
        mustBeInOrder("dashboard");

        browser.open(port, "/imports");
        browser.onScreen(1440, 900);
        assertThat(scrollsSideways("#imports")).as("at a desk").isFalse();
        browser.onPhone();
        assertThat(scrollsSideways("#imports")).as("on a phone").isFalse();
        browser.onScreen(1280, 900);
        mustBeInOrder("list");
        browser.press("calls.csv");
        browser.press("Undo this upload");
        mustBeInOrder("undo");
        browser.press("Yes, undo it");
        browser.find(".import-state");
        desk.work();
        waitForState("Undone");
        browser.open(port, "/");
        assertThat(browser.find(".nothing-title").getText()).isEqualTo("No figures yet");
    }

    @Test
    void aHelpDesksFileIsCorrectedWithALivePreviewAndImported() throws IOException {
        browser.open(port, "/imports/new");
        browser.find("#file").sendKeys(file("tickets.csv", LookAlikes.TICKETS).toString());
        browser.find("#draft-state");
        browser.findAll("#text-options > summary").get(0).click();
        new Select(browser.find("#zone")).selectByValue("UTC");
        waitForText("#preview-tickets tbody", "Tue 1 Oct 2024 10:15:00");
        assertThat(browser.find("#zone").isDisplayed())
                .as("what was folded out stays so")
                .isTrue();
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("zone");

        new Select(browser.find("[name='tickets.first_response_seconds.unit']")).selectByValue("s");
        waitForText("#preview-tickets tbody", "0:00:15");
        new Select(browser.find("[name='tickets.first_response_seconds.unit']")).selectByValue("min");
        waitForText("#preview-tickets tbody", "0:03:00");
        browser.fill("keepAs", "help desk");
        browser.click("button[value=import]");
        browser.find(".import-state");
        desk.work();
        waitForState("Done");

        browser.open(port, "/?from=2024-10-01&to=2024-10-31");
        assertThat(browser.find("#ticket-volume .tile-value").getText()).isEqualTo("3");
        assertThat(browser.find("#csat .tile-name").getText()).isNotEmpty();
        browser.open(port, "/imports/new");
        browser.find("#file").sendKeys(file("tickets-2.csv", LookAlikes.TICKETS).toString());
        waitForText(".draft-main > .notice", "it is read by the mapping “help desk”.");

        browser.open(port, "/imports/mappings");
        mustBeInOrder("mappings");
        browser.press("help desk");
        browser.click("details summary");
        mustBeInOrder("mapping");
    }

    private void waitForText(String css, String text) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " never says " + text)
                .until(driver -> browser.findAll(css).stream()
                        .anyMatch(part -> part.getText().contains(text)));
    }

    @Test
    void aQuestionAndRejectedRowsAreInOrderWithoutScriptsToo() throws IOException {
        Path calls = file(
                "calls.csv",
                "contact_id;channel;offered_at;talk_seconds\nc1;Kanaal 9;03-04-2025 10:00;120\nc2;phone;05-06-2025 10:00;abc\n");
        browser.withoutScripts().open(port, "/imports/new");
        browser.find("#file").sendKeys(calls.toString());
        browser.press("Look at them");
        browser.find(".questions");
        browser.click("input[value=dmy]");
        browser.press("Show how it is read");
        browser.find(".map-word-open select").sendKeys("chat");
        browser.press("Show how it is read");
        waitForText("#draft-state", "Ready to import");
        browser.press("Import");
        browser.find(".import-state");
        desk.work();
        browser.press("Look how far it is");
        waitForState("Done");
        assertThat(browser.findAll("#rejected tbody tr")).hasSize(1);
    }

    @Test
    void theQuestionAndTheRejectedRowsFitEveryScreen() {
        int asked = desk.file(
                        "contact_id,channel,offered_at", "c1,Kanaal 9,03-04-2025 10:00", "c2,Lijn,05-06-2025 10:00")
                .worked()
                .path("id")
                .asInt();
        int rejected = desk.store(
                        "contact_id,channel,offered_at,talk_seconds",
                        "c1,phone,2026-02-02T09:00:00Z,60",
                        "c2,phone,32-13-2026,60",
                        "c3,phone,2026-02-02T09:00:00Z,abc")
                .path("id")
                .asInt();
        browser.open(port, "/imports/" + asked);
        browser.find(".questions");
        mustBeInOrder("question");
        browser.open(port, "/imports/" + rejected);
        browser.find("#rejected");
        mustBeInOrder("rejected");
    }
}
