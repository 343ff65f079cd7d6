package nl.waardemeter.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The helper finds what it is there to find: each page has one fault. */
class BrowserSessionBrowserTests {

    private static final String SOUND = """
            <h1>Sound</h1><form action="/sent"><label>Name <input name="name" value="old"></label><button>Send</button></form>
            <p id="script">without script</p><script src="/script.js"></script>
            """;

    private static final Map<String, String> PAGES = Map.of(
            "/sound", SOUND,
            "/sent", "<h1>Sent</h1>",
            "/inline-style", "<h1>Inline</h1><p style='color: red'>red</p>",
            "/inline-script", "<h1>Inline</h1><script>document.title = 'taken over'</script>",
            "/missing-part", "<h1>Missing</h1><img alt='nothing' src='/nowhere.png'>",
            "/nameless-field", "<h1>Nameless</h1><form><input name='nameless'></form>",
            "/wide", "<h1>Wide</h1><svg width='500' height='10' aria-hidden='true'></svg>");

    private static HttpServer server;

    @RegisterExtension
    final BrowserSession browser = new BrowserSession();

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", BrowserSessionBrowserTests::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aSoundPageIsFilledInAndSent() {
        open("/sound");
        browser.mustBeAccessible();
        assertThat(browser.find("#script").getText()).isEqualTo("with script");
        browser.fill("name", "Jo");
        browser.press("Send");
        assertThat(browser.find("h1").getText()).isEqualTo("Sent");
        browser.mustBeAt("/sent?name=Jo");
    }

    @Test
    void withoutScriptsThePageIsSeenAsItIsServed() {
        browser.withoutScripts();
        open("/sound");
        assertThat(browser.find("#script").getText()).isEqualTo("without script");
    }

    @Test
    void whatThePolicyStopsIsAComplaint() {
        open("/inline-style");
        assertThat(browser.complaints()).singleElement().asString().contains("Content Security Policy");
        open("/inline-script");
        assertThat(browser.complaints()).singleElement().asString().contains("Content Security Policy");
        assertThat(browser.driver().getTitle()).isEqualTo("Page");
    }

    @Test
    void whatIsNotFoundIsAComplaintUnlessItIsExpected() {
        open("/missing-part");
        assertThat(browser.complaints())
                .singleElement()
                .asString()
                .contains("nowhere.png")
                .contains("404");
        browser.expecting(404);
        open("/missing-part");
    }

    @Test
    void axeFindsAFieldWithoutAName() {
        open("/nameless-field");
        assertThatThrownBy(browser::mustBeAccessible)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label: Form elements must have labels");
    }

    @Test
    void whatSticksOutOnAPhoneIsFound() {
        open("/wide");
        browser.mustFitTheScreen();
        browser.onPhone();
        assertThatThrownBy(browser::mustFitTheScreen).isInstanceOf(AssertionError.class);
    }

    @Test
    void aScreenshotShowsTheWholePageInItsWidth() throws IOException {
        browser.onPhone();
        open("/sound");
        Path file = browser.screenshot("sound");
        assertThat(file).hasToString("target/screenshots/BrowserSessionBrowserTests-sound-360.png");
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(360);
    }

    @RepeatedTest(2)
    void eachTestBeginsAsANewVisitorOnADesktopScreen() {
        open("/script.js");
        assertThat(browser.driver().manage().getCookies()).isEmpty();
        assertThat(browser.driver().executeScript("return window.innerWidth")).isEqualTo(1280L);
        browser.onPhone();
        open("/sound");
        assertThat(browser.driver().manage().getCookies()).hasSize(1);
    }

    private void open(String path) {
        browser.open(server.getAddress().getPort(), path);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
        if (path.equals("/script.js")) {
            send(exchange, 200, "text/javascript", "document.getElementById('script').textContent = 'with script'");
        } else if (PAGES.containsKey(path)) {
            exchange.getResponseHeaders().add("Set-Cookie", "visited=yes");
            send(exchange, 200, "text/html", """
                    <!DOCTYPE html><html lang="en"><head><title>Page</title><link rel="icon" href="/favicon.ico"></head>
                    <body><main>%s</main></body></html>""".formatted(PAGES.get(path)));
        } else {
            send(exchange, path.equals("/favicon.ico") ? 200 : 404, "image/png", "");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
