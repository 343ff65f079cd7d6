package nl.waardemeter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser: asks for addresses, follows no redirects, reads what comes. */
record Visitor(int port, List<String> headers) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Visitor(int port) {
        this(port, List.of());
    }

    Visitor sending(String name, String value) {
        return new Visitor(
                port, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
    }

    Visitor reading(String languages) {
        return sending("Accept-Language", languages).sending("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    Visitor signedInAs(String email) {
        String secret = email + ":secret";
        return sending(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
