package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The cookies as the web server sends them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CookieIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void cookiesAreForThisSiteOnly() throws Exception {
        List<String> cookies = cookiesOfSignIn("http");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("waardemeter=")
                        .contains("HttpOnly", "SameSite=Lax")
                        .doesNotContain("Secure"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
    }

    @Test
    void cookiesStayOnHttpsWhereThePageCameByHttps() throws Exception {
        List<String> cookies = cookiesOfSignIn("https");

        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("waardemeter=").contains("HttpOnly", "SameSite=Lax", "Secure"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    /** Of the page and of the sign-in, behind a proxy that speaks this scheme. */
    private List<String> cookiesOfSignIn(String scheme) throws Exception {
        HttpResponse<String> page = send(request(scheme).GET());
        List<String> cookies = page.headers().allValues("set-cookie");
        String csrf = Jsoup.parse(page.body())
                .select("form[action=/sign-in] input[name=_csrf]")
                .attr("value");
        String form = "email=" + encoded(people.somebody(Role.MANAGER).email()) + "&password="
                + encoded(People.PASSWORD) + "&_csrf=" + encoded(csrf);
        HttpResponse<String> signedIn = send(request(scheme)
                .header("Cookie", cookies.get(0).split(";", 2)[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        return java.util.stream.Stream.concat(cookies.stream(), signedIn.headers().allValues("set-cookie").stream())
                .toList();
    }

    private HttpRequest.Builder request(String scheme) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .header("X-Forwarded-Proto", scheme);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
