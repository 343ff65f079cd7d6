package nl.waardemeter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waardemeter.browser.BrowserSession;
import nl.waardemeter.web.PageSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {PageSite.class, SampleScorecard.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ScorecardLookBrowserTests {

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360", "dark, 360"})
    void everyKindOfTileIsAccessibleAndFits(String theme, int width) {
        browser.onScreen(width, 900).open(port, "/scorecard?lang=nl&theme=" + theme);
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
        browser.driver()
                .executeScript("document.querySelectorAll('details:not([name])').forEach(it => it.open = true)");
        browser.screenshot("tiles-" + theme);
        browser.mustFitTheScreen();
        browser.mustBeAccessible();
    }

    @ParameterizedTest
    @CsvSource({"1440", "360"})
    void aFilterIsTickedAndShownWithoutAScript(int width) {
        browser.withoutScripts().onScreen(width, 900).open(port, "/scorecard?lang=nl");
        browser.click(".filters-form details summary");
        browser.click("input[name=team][value='3']");
        browser.press("Toon");
        browser.mustBeAt("/scorecard?period=last-week&compare=previous&team=1&team=2&team=3");
    }

    @Test
    void oneFilterOpensAtATime() {
        browser.open(port, "/scorecard?lang=nl");
        browser.findAll(".drop > summary").get(0).click();
        browser.mustBeAccessible();
        browser.findAll(".drop > summary").get(1).click();
        assertThat(browser.findAll(".drop[open]")).hasSize(1);
    }

    @Test
    void onPaperTheNumbersStandWithoutButtons() {
        browser.onPaper().open(port, "/scorecard?lang=nl&theme=dark");
        assertThat(browser.findAll(".filters").get(0).isDisplayed()).isFalse();
        assertThat(browser.find("#service-level .tile-value").getText()).isEqualTo("81,9%");
        assertThat(browser.driver().executeScript("return getComputedStyle(document.querySelector('h3')).color"))
                .isEqualTo("rgb(27, 37, 50)");
        browser.screenshot("paper");
    }
}
