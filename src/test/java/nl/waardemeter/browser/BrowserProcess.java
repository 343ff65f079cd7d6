package nl.waardemeter.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** One browser for the whole test run, with a profile of its own that is deleted afterwards. It asks nobody for anything. */
final class BrowserProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // warns that it knows no typed commands for this version of the browser; none are used
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Path profile;
    private final ChromeDriver driver;

    BrowserProcess() {
        SELENIUM.setLevel(Level.SEVERE);
        Chromium chromium = Chromium.find(System.getenv());
        Path temporary = Path.of("target", "tmp").toAbsolutePath();
        this.profile = temporary.resolve("browser-" + UUID.randomUUID());
        try {
            Files.createDirectories(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options(chromium));
        // A page that never ends is a failure, and soon
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }

    private ChromeOptions options(Chromium chromium) {
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--lang=en-GB",
                "--user-data-dir=" + profile.resolve("profile"));
        return options;
    }
}
