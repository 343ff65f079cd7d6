package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file over the limit, through the web server itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UploadLimitIntegrationTests {

    private static final String BOUNDARY = "----waardemeter";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private HttpResponse<String> upload(int bytes) throws Exception {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + "contact_id,channel\n".repeat(bytes / 19 + 1) + "\r\n--" + BOUNDARY
                + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports"))
                .header("Authorization", people.basic(Role.ADMIN))
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aFileOverTheLimitIsRefusedWithWhatToDo() throws Exception {
        HttpResponse<String> answer = upload((1 << 20) + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("The file is larger than this installation accepts. Split it, for instance by month;");
    }

    @Test
    void aFileWithinTheLimitIsLookedAt() throws Exception {
        HttpResponse<String> answer = upload(1 << 19);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Required columns are missing: offered_at.");
    }
}
