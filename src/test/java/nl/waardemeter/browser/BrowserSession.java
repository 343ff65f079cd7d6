package nl.waardemeter.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at a browser. Each test begins as a new visitor on a desktop screen; after each test, anything the browser
 * complained about (errors in the console, what the Content-Security-Policy stopped, what was not found) is a failure.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class SignInBrowserTests {
 *
 *     @RegisterExtension
 *     final BrowserSession browser = new BrowserSession();
 *
 *     @LocalServerPort
 *     int port;
 *
 *     @Test
 *     void theSignInPageWorksOnAPhone() {
 *         browser.onPhone().open(port, "/sign-in");
 *         browser.find("main form");
 *         browser.screenshot("sign-in");
 *         browser.mustFitTheScreen();
 *         browser.mustBeAccessible();
 *     }
 * }
 * }</pre>
 */
public final class BrowserSession implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BrowserSession.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<Integer> expectedStatuses = new HashSet<>();
    private @Nullable ChromeDriver driver;
    private String test = "";
    private boolean scripts = true;
    private String media = "";
    private String colours = "";

    @Override
    public void beforeEach(ExtensionContext context) {
        driver = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(BrowserProcess.class, key -> new BrowserProcess(), BrowserProcess.class)
                .driver();
        test = context.getRequiredTestClass().getSimpleName();
        expectedStatuses.clear();
        tell("Network.clearBrowserCookies", Map.of());
        media = "";
        colours = "";
        emulate();
        withScripts(true);
        onScreen(1280, 900);
        driver().get("about:blank");
        complaints();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (driver == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            screenshot("failed-" + context.getRequiredTestMethod().getName());
        } else {
            assertThat(complaints()).as("what the browser complained about").isEmpty();
        }
        // an open page goes on asking for new figures, while the next test empties the database
        driver().get("about:blank");
    }

    /** For what this class does not offer. */
    public ChromeDriver driver() {
        if (driver == null) {
            throw new IllegalStateException("the browser is there during a test only");
        }
        return driver;
    }

    public void open(int port, String path) {
        driver().get("http://127.0.0.1:" + port + path);
    }

    /** Waits until the page with this path and query is shown: a click answers before the next page is there. */
    public void mustBeAt(String address) {
        new WebDriverWait(driver(), PATIENCE)
                .withMessage(() -> "at " + address() + " and not at " + address)
                .until(browser -> address().equals(address));
    }

    private String address() {
        return driver().getCurrentUrl().replaceFirst("^[a-z]+://[^/]+", "");
    }

    /** Waits for the first element that the selector finds and that can be seen. */
    public WebElement find(String css) {
        return new WebDriverWait(driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "nothing to be seen for " + css + " on " + driver().getCurrentUrl())
                .until(browser -> browser.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until the element says just this. */
    public void mustSay(String css, String words) {
        new WebDriverWait(driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " never says " + words + " on " + driver().getCurrentUrl())
                .until(browser -> browser.findElements(By.cssSelector(css)).stream()
                        .anyMatch(one -> one.getText().strip().equals(words)));
    }

    /** Waits until nothing is to be seen any more of what the selector finds. */
    public void mustBeGone(String css) {
        new WebDriverWait(driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " is still to be seen on " + driver().getCurrentUrl())
                .until(browser ->
                        browser.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
    }

    /** Waits until this expression of JavaScript has the value: for what a page does a moment later. */
    public void mustBecome(String expression, Object value) {
        new WebDriverWait(driver(), PATIENCE)
                .withMessage(() -> expression + " never becomes " + value + " on " + driver().getCurrentUrl())
                .until(browser -> value.equals(driver().executeScript("return " + expression)));
    }

    public List<WebElement> findAll(String css) {
        return driver().findElements(By.cssSelector(css));
    }

    /** Puts the text in the field with this name, instead of what was in it. */
    public void fill(String name, String text) {
        WebElement field = find("[name='" + name + "']");
        field.clear();
        field.sendKeys(text);
    }

    /** Presses the button or link with these words on it, and waits for the page that it leads to. */
    public void press(String words) {
        WebElement pressed = new WebDriverWait(driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "no button or link '" + words + "' on " + driver().getCurrentUrl())
                .until(browser ->
                        browser.findElements(By.cssSelector("button, a, summary, input[type=submit]")).stream()
                                .filter(each -> each.isDisplayed()
                                        && each.getText().strip().equals(words))
                                .findFirst()
                                .orElse(null));
        click(pressed);
    }

    private void click(WebElement clicked) {
        follow(clicked, leadsElsewhere(clicked), clicked::click);
    }

    /** Clicks on the first that the selector finds, and waits for the page that it leads to. */
    public void click(String css) {
        click(find(css));
    }

    /** A click and a key answer before the next page is there: what comes after them would still see the old one. */
    private void follow(WebElement used, boolean leads, Runnable use) {
        String from = driver().getCurrentUrl();
        use.run();
        if (leads) {
            new WebDriverWait(driver(), PATIENCE)
                    .withMessage(() -> "nothing comes after " + from)
                    .until(ExpectedConditions.stalenessOf(used));
            mustBeLoaded();
        }
    }

    private static boolean leadsElsewhere(WebElement used) {
        return switch (used.getTagName()) {
            case "a" ->
                used.getDomAttribute("download") == null
                        && !String.valueOf(used.getDomAttribute("href")).startsWith("#");
            case "button" ->
                used.getDomAttribute("popovertarget") == null && !"button".equals(used.getDomAttribute("type"));
            case "input" -> "submit".equals(used.getDomAttribute("type"));
            default -> false;
        };
    }

    private void mustBeLoaded() {
        new WebDriverWait(driver(), PATIENCE)
                .withMessage(() -> driver().getCurrentUrl() + " is never loaded")
                .until(browser -> "complete".equals(driver().executeScript("return document.readyState")));
    }

    /** Presses the tab key until the element has the focus: what cannot be reached so, a keyboard cannot use. */
    public void tabTo(String css) {
        for (int i = 0; i < 120; i++) {
            type(Keys.TAB);
            Object reached = driver().executeScript("return document.activeElement.matches(arguments[0])", css);
            if (Boolean.TRUE.equals(reached)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + css + " on " + driver().getCurrentUrl());
    }

    /** Types where the focus is; after the enter key it waits for the page that this leads to. */
    public void type(CharSequence... keys) {
        Actions typing = new Actions(driver()).sendKeys(keys);
        if (Stream.of(keys).anyMatch(key -> key instanceof Keys pressed && pressed == Keys.ENTER)) {
            WebElement focused = driver().switchTo().activeElement();
            follow(focused, focused.getTagName().equals("input") || leadsElsewhere(focused), typing::perform);
        } else {
            typing.perform();
        }
    }

    /** 360 pixels wide, with the finger's way of pointing left out: what does not fit shows. */
    public BrowserSession onPhone() {
        return onScreen(360, 740);
    }

    public BrowserSession onScreen(int width, int height) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    public BrowserSession inTheDark() {
        return inTheColours("dark");
    }

    public BrowserSession inTheLight() {
        return inTheColours("light");
    }

    private BrowserSession inTheColours(String wished) {
        colours = wished;
        return emulate();
    }

    public BrowserSession onPaper() {
        media = "print";
        return emulate();
    }

    /** Nothing moves: a colour on its way from one to another would be measured halfway. */
    private BrowserSession emulate() {
        List<Map<String, String>> features = List.of(
                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
                Map.of("name", "prefers-color-scheme", "value", colours));
        tell("Emulation.setEmulatedMedia", Map.of("media", media, "features", features));
        return this;
    }

    public BrowserSession withoutScripts() {
        return withScripts(false);
    }

    private BrowserSession withScripts(boolean allowed) {
        scripts = allowed;
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
        return this;
    }

    /** During this test, pages and parts that answer with this status are no complaint. */
    public BrowserSession expecting(int status) {
        expectedStatuses.add(status);
        return this;
    }

    /** The whole page, as target/screenshots/TestClass-name-width.png. */
    public Path screenshot(String name) {
        settle();
        Map<String, Object> metrics = tell("Page.getLayoutMetrics", Map.of());
        Map<?, ?> size = part(metrics, "cssContentSize");
        Map<String, Object> whole =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Map<String, Object> image = tell(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "optimizeForSpeed", true, "clip", whole));
        Object width = part(metrics, "cssLayoutViewport").get("clientWidth");
        Path file = SCREENSHOTS.resolve(test + "-" + name + "-" + width + ".png");
        try {
            Files.createDirectories(SCREENSHOTS);
            return Files.write(file, Base64.getDecoder().decode(String.valueOf(image.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing sticks out sideways. */
    public void mustFitTheScreen() {
        settle();
        Object sticksOut = driver().executeScript(
                        "const page = document.documentElement; return Math.max(0, page.scrollWidth - page.clientWidth)");
        assertThat(sticksOut)
                .as("pixels that stick out on %s", driver().getCurrentUrl())
                .isEqualTo(0L);
    }

    /** axe finds nothing: WCAG 2.2 AA and its good practices. */
    public void mustBeAccessible() {
        settle();
        List<String> found = new ArrayList<>();
        for (Rule rule : axe().analyze(driver()).getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + rule.getHelp() + " | " + node.getHtml()));
        }
        assertThat(found).as("what axe finds on %s", driver().getCurrentUrl()).isEmpty();
    }

    /** Silent about what is in order, and in the page itself where its scripts run: that halves its time. */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder().setLegacyMode(scripts).withOptions(options);
    }

    /** Until the page is loaded, has taken its new size and has come to rest. */
    private void settle() {
        mustBeLoaded();
        driver().executeScript(
                        "document.getAnimations().forEach(one => one.effect.getComputedTiming().endTime === Infinity || one.finish())");
        if (scripts) {
            // a chart takes its new size in the frame after the one in which it is told
            driver().executeAsyncScript("const done = arguments[arguments.length - 1];"
                    + "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
        }
    }

    /** What the browser complained about since it was last asked. */
    public List<String> complaints() {
        return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> expectedStatuses.stream()
                        .noneMatch(status -> message.contains("responded with a status of " + status)))
                .toList();
    }

    private static Map<?, ?> part(Map<String, Object> answer, String name) {
        return answer.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private Map<String, Object> tell(String command, Map<String, Object> parameters) {
        return driver().executeCdpCommand(command, parameters);
    }
}
