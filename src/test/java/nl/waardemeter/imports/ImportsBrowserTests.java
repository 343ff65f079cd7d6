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
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaardemeterSiteTest
class ImportsBrowserTests {

    private static final String MAPPING = "{\"kinds\":{\"contacts\":{\"contact_id\":{\"column\":\"Nr\"},"
            + "\"channel\":{\"constant\":\"phone\"},\"offered_at\":{\"column\":\"When\"},"
            + "\"wait_seconds\":{\"column\":\"Wait\"},\"talk_seconds\":{\"column\":\"Talk\"}}}}";

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

    /** Presses the tab key until the element has the focus: what cannot be reached so, a keyboard cannot use. */
    private void tabTo(String css) {
        for (int i = 0; i < 60; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            Object reached = browser.driver().executeScript("return document.activeElement.matches(arguments[0])", css);
            if (Boolean.TRUE.equals(reached)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + css);
    }

    private void type(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private void waitForState(String word) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
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

    @Test
    void aFileIsUploadedByKeyboardWatchedSeenOnTheDashboardAndUndone() throws IOException {
        Path calls =
                file("calls.csv", "Nr,When,Wait,Talk\n1,2026-02-02T09:00:00Z,10,240\n2,2026-02-03T09:00:00Z,50,200\n");
        mustBeInOrder("dashboard-empty");
        tabTo(".nothing a");
        type(Keys.ENTER);
        tabTo("#file");
        browser.find("#file").sendKeys(calls.toString());
        tabTo("details.more > summary");
        type(Keys.ENTER);
        tabTo("#mapping");
        type(MAPPING);
        tabTo("#keepAs");
        type("phones");
        mustBeInOrder("new");
        tabTo("main button[type=submit]");
        type(Keys.ENTER);

        waitForState("Waits its turn");
        desk.work();
        waitForState("Done");
        mustBeInOrder("done");

        browser.open(port, "/");
        assertThat(browser.find("#service-level .tile-value").getText()).isEqualTo("50.0%");
        assertThat(browser.find("#contact-volume .tile-value").getText()).isEqualTo("2");
        mustBeInOrder("dashboard");

        browser.open(port, "/imports");
        mustBeInOrder("list");
        browser.press("calls.csv");
        browser.press("Undo this upload");
        browser.press("Yes, undo it");
        desk.work();
        waitForState("Undone");
        browser.open(port, "/");
        assertThat(browser.find(".nothing-title").getText()).isEqualTo("No figures yet");
    }

    @Test
    void aQuestionAndRejectedRowsAreInOrderWithoutScriptsToo() throws IOException {
        Path calls = file(
                "calls.csv",
                "contact_id;channel;offered_at;talk_seconds\nc1;Kanaal 9;03-04-2025 10:00;120\nc2;phone;05-06-2025 10:00;abc\n");
        browser.withoutScripts().open(port, "/imports/new");
        browser.find("#file").sendKeys(calls.toString());
        browser.press("Upload");
        desk.work();
        browser.find(".questions");
        browser.open(port, browser.address());
        browser.find("input[value=dmy]").click();
        browser.press("Go on with these answers");
        desk.work();
        browser.find(".word select");
        browser.findAll(".word select").forEach(word -> word.sendKeys("chat"));
        browser.press("Go on with these answers");
        desk.work();
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
