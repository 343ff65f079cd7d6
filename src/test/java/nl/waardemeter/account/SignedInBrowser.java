package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The cookies and the token against forgery with which a browser comes that has signed in on the web server itself. */
public final class SignedInBrowser {

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private String csrf = "";

    private SignedInBrowser(String server) {
        this.server = server;
    }

    /** With the password of {@link People}. */
    public static SignedInBrowser on(int port, String email) throws Exception {
        SignedInBrowser browser = new SignedInBrowser("http://127.0.0.1:" + port);
        browser.openSignIn();
        String form =
                "email=" + encoded(email) + "&password=" + encoded(People.PASSWORD) + "&_csrf=" + encoded(browser.csrf);
        HttpResponse<String> signedIn = browser.send(browser.request("/sign-in")
                .header("Cookie", browser.cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        browser.openAccount();
        return browser;
    }

    private void openSignIn() throws Exception {
        csrf = token(send(request("/sign-in").GET()));
    }

    /** Signing in renews the token. */
    private void openAccount() throws Exception {
        csrf = token(send(request("/account").header("Cookie", cookies()).GET()));
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public String csrf() {
        return csrf;
    }
}
