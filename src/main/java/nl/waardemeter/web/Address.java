package nl.waardemeter.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of ours with its query, both as they stood in the address bar: already encoded, never decoded here. */
record Address(String path, String query) {

    static Address of(String path, @Nullable String query) {
        // a path that begins with two slashes would be read as the name of another site
        return new Address(path.replaceFirst("^[/\\\\]+", "/"), query == null ? "" : query);
    }

    /** Where a link on this page leads back to: on an error page what the reader asked for, after a POST home. */
    static Address shownFor(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            return of(asked, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING));
        }
        return request.getMethod().equals("GET")
                ? of(request.getRequestURI(), request.getQueryString())
                : of(request.getContextPath() + "/", null);
    }

    Address without(String name) {
        return new Address(path, parameters().filter(pair -> !named(name, pair)).collect(Collectors.joining("&")));
    }

    Address with(String name, String value) {
        return new Address(
                path,
                Stream.concat(without(name).parameters(), Stream.of(name + "=" + value))
                        .collect(Collectors.joining("&")));
    }

    private Stream<String> parameters() {
        return Arrays.stream(query.split("&", -1)).filter(pair -> !pair.isEmpty());
    }

    private static boolean named(String name, String pair) {
        return pair.equals(name) || pair.startsWith(name + "=");
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
