package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedInBrowser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file over the limit, through the web server itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UploadLimitIntegrationTests {

    private static final String BOUNDARY = "----waardemeter";
    private static final int LIMIT = 1 << 20;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    /** A file of so many bytes, with options beside it. */
    private static String body(int bytes, String fields) {
        String rows = "contact_id,channel\n".repeat(bytes / 19 + 1).substring(0, bytes);
        return fields + part("kind", "contacts")
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + rows + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> upload(int bytes) throws Exception {
        return http.send(
                request("/api/v1/imports")
                        .header("Authorization", people.basic(Role.ADMIN))
                        .POST(HttpRequest.BodyPublishers.ofString(body(bytes, "")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en")
                .header("Accept", "text/html,application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    @Test
    void aFileOfExactlyTheLimitIsLookedAt() throws Exception {
        HttpResponse<String> answer = upload(LIMIT);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Required columns are missing: offered_at.");
    }

    @Test
    void eachFileOfARequestHasTheWholeLimit() throws Exception {
        String other = part("other\"; filename=\"other.csv", "x".repeat(LIMIT));
        HttpResponse<String> answer = http.send(
                request("/api/v1/imports")
                        .header("Authorization", people.basic(Role.ADMIN))
                        .POST(HttpRequest.BodyPublishers.ofString(body(LIMIT, other)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void aFileOfOneByteMoreIsRefusedWithWhatToDo() throws Exception {
        HttpResponse<String> answer = upload(LIMIT + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("The file is larger than this installation accepts. Split it, for instance by month;");
    }

    @Test
    void aFileFarOverTheLimitIsRefusedLikewise() throws Exception {
        assertThat(upload(8 * LIMIT).statusCode()).isEqualTo(413);
    }

    @Test
    void theUploadPageRefusesAFileOverTheLimitOnAPage() throws Exception {
        SignedInBrowser admin =
                SignedInBrowser.on(port, people.signedIn(Role.ADMIN).email());

        for (int size : new int[] {LIMIT + 1, 8 * LIMIT}) {
            HttpResponse<String> answer = http.send(
                    request("/imports")
                            .header("Cookie", admin.cookies())
                            .POST(HttpRequest.BodyPublishers.ofString(body(size, part("_csrf", admin.csrf()))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This file is too large");
        }
    }

    @Test
    void theUploadPageTakesAFileOfExactlyTheLimit() throws Exception {
        SignedInBrowser admin =
                SignedInBrowser.on(port, people.signedIn(Role.ADMIN).email());

        HttpResponse<String> answer = http.send(
                request("/imports")
                        .header("Cookie", admin.cookies())
                        .POST(HttpRequest.BodyPublishers.ofString(body(LIMIT, part("_csrf", admin.csrf()))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/imports/drafts/");
    }
}
