package nl.waardemeter.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.browser.BrowserSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LayoutBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/parts, light", "/parts, dark", "/nowhere, light", "/nowhere, dark", "/done, light", "/refused, dark"})
    void everyPartIsAccessibleAndFitsAPhone(String path, String theme) {
        browser.expecting(404).open(port, path + "?theme=" + theme);
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.onPhone().open(port, path);
        browser.screenshot(path.substring(1) + "-" + theme);
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
    }

    @Test
    void withoutAChoiceThePageFollowsTheSystem() {
        browser.open(port, "/parts");
        assertThat(background()).isEqualTo("rgb(246, 247, 249)");
        browser.inTheDark();
        browser.mustBecome("getComputedStyle(document.body).backgroundColor", "rgb(16, 22, 31)");
        browser.mustBeAccessible();
        browser.open(port, "/parts?theme=light");
        assertThat(background()).isEqualTo("rgb(246, 247, 249)");
    }

    @Test
    void languageAndThemeAreChosenFromAMenuThatNeedsNoScript() {
        browser.withoutScripts().onPhone().open(port, "/parts?lang=en");
        browser.click("button[popovertarget=preferences]");
        browser.press("Nederlands");
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("nl");
        browser.mustBeAt("/parts");
    }

    @Test
    void theMenuClosesByTheEscapeKey() {
        browser.open(port, "/parts");
        browser.click("button[popovertarget=preferences]");
        assertThat(browser.find("#preferences").isDisplayed()).isTrue();
        browser.mustBeAccessible();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        browser.mustBeGone("#preferences");
    }

    @Test
    void theFirstPressOfTheTabKeyOffersTheContent() {
        browser.open(port, "/parts");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        var link = browser.driver().switchTo().activeElement();
        assertThat(link.getAttribute("class")).isEqualTo("skip-link");
        link.sendKeys(Keys.ENTER);
        browser.find("#main:focus");
    }

    private @Nullable Object background() {
        return browser.driver().executeScript("return getComputedStyle(document.body).backgroundColor");
    }
}
