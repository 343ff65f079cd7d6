package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may not hand in a file hears so before the file has come in. The visitor here sends only the beginning and waits: whoever reads
 * on would wait as well.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadGateIntegrationTests {

    private static final int NO_ANSWER_WITHIN_MILLIS = 1_500;
    private static final int ANSWER_WITHIN_MILLIS = 15_000;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Value("${spring.servlet.multipart.location}")
    private Path work;

    private SignedInBrowser browser(Role role) throws Exception {
        return SignedInBrowser.on(port, people.signedIn(role).email());
    }

    /** The first line of the answer to a request whose file never ends. */
    private String answer(String request, int withinMillis, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(withinMillis);
            OutputStream out = socket.getOutputStream();
            String head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900000\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\n"
                    + Stream.of(headers).map(header -> header + "\r\n").reduce("", String::concat)
                    + "\r\n";
            String beginning = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
                    + "contact_id,channel\n".repeat(10_000);
            out.write((head + beginning).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private String refusal(String request, String... headers) throws IOException {
        String line = answer(request, ANSWER_WITHIN_MILLIS, headers);
        assertThat(filesOfUploads()).isZero();
        return line;
    }

    private long filesOfUploads() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .count();
        }
    }

    @Test
    void aStrangerIsSentToSignIn() throws Exception {
        people.signedIn(Role.ADMIN);
        assertThat(refusal("POST /imports")).startsWith("HTTP/1.1 302");
        assertThat(refusal("POST /api/v1/imports")).startsWith("HTTP/1.1 401");
        assertThat(refusal("POST /api/v1/imports", "Authorization: Bearer wrong"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void anotherRoleIsRefused() throws Exception {
        SignedInBrowser manager = browser(Role.MANAGER);
        assertThat(refusal("POST /imports", "Cookie: " + manager.cookies())).startsWith("HTTP/1.1 403");
        assertThat(refusal("POST /api/v1/imports", "Cookie: " + manager.cookies()))
                .startsWith("HTTP/1.1 403");
        assertThat(refusal("POST /api/v1/imports", "Authorization: " + people.basic(Role.MANAGER)))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in",
                "GET /sign-in?lang=nl",
                "POST /set-up",
                "POST /password/abc",
                "POST /error",
                "POST /"
            })
    void noFileOfAStrangerIsReadElsewhere(String request) throws Exception {
        people.signedIn(Role.ADMIN);
        assertThat(refusal(request)).startsWith("HTTP/1.1 302");
    }

    @Test
    void noFileIsReadWhereNoneIsTaken() throws Exception {
        SignedInBrowser admin = browser(Role.ADMIN);
        assertThat(refusal("POST /account/password", "Cookie: " + admin.cookies()))
                .startsWith("HTTP/1.1 415");
        assertThat(refusal("PATCH /api/v1/settings", "Cookie: " + admin.cookies()))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void whoMayHandInAFileIsHeardToTheEnd() throws Exception {
        SignedInBrowser admin = browser(Role.ADMIN);
        for (String request : new String[] {"POST /imports", "POST /api/v1/imports"}) {
            assertThatThrownBy(() -> answer(request, NO_ANSWER_WITHIN_MILLIS, "Cookie: " + admin.cookies()))
                    .as(request)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
