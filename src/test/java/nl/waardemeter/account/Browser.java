package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reader without scripts: keeps cookies, reads pages, fills in the forms that are on them, and follows where it is led. */
public final class Browser {

    /** Without a web server the session's cookie keeps the library's name; the real one is seen in {@code CookieIntegrationTests}. */
    static final String SESSION = "SESSION";

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private UnaryOperator<MockHttpServletRequestBuilder> always = request -> request;

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Adds something to every request: another address, a language. */
    public Browser always(UnaryOperator<MockHttpServletRequestBuilder> addition) {
        always = addition;
        return this;
    }

    /** What one request was answered with. */
    public record Answer(MockHttpServletResponse response, Document page) {

        public int status() {
            return response.getStatus();
        }

        public @Nullable String header(String name) {
            return response.getHeader(name);
        }

        public String body() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public String heading() {
            return page.select("h1").text();
        }

        public String text(String selector) {
            return page.select(selector).text();
        }

        /** What is said to be wrong with a field. */
        public String fault(String field) {
            Element fault = page.selectFirst("#" + field + "-error > span");
            return fault == null ? "nothing" : fault.ownText();
        }

        /** Where it leads to: path and query. */
        public String location() {
            String location = response.getHeader("Location");
            assertThat(location).as("where status %d leads", status()).isNotNull();
            URI uri = URI.create(location);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }
    }

    /** A page, with all its redirects followed. */
    public Answer open(String url) {
        return follow(ask(get(URI.create(url))));
    }

    /** Without following. */
    public Answer ask(MockHttpServletRequestBuilder request) {
        try {
            if (!cookies.isEmpty()) {
                request.cookie(cookies.values().toArray(new Cookie[0]));
            }
            MockHttpServletResponse response =
                    mvc.perform(always.apply(request)).andReturn().getResponse();
            for (Cookie cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie);
                }
            }
            return new Answer(
                    response, Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public Answer follow(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < 5 && last.status() >= 300 && last.status() < 400; i++) {
            last = ask(get(URI.create(last.location())));
        }
        return last;
    }

    /** Sends the form on a page with this action, hidden fields and all, and follows. */
    public Answer submit(Answer on, String action, String... namesAndValues) {
        return follow(send(on, action, namesAndValues));
    }

    /** The same without following. */
    public Answer send(Answer on, String action, String... namesAndValues) {
        Element form = on.page().select("form[action=" + action + "]").last();
        if (form == null) {
            throw new AssertionError(
                    "No form for " + action + " on " + on.page().body());
        }
        return send(form, namesAndValues);
    }

    /** Sends a form of a page that has several alike. */
    public Answer send(Element form, String... namesAndValues) {
        assertThat(form.attr("method")).isEqualToIgnoringCase("post");
        MockHttpServletRequestBuilder request = post(URI.create(form.attr("action")));
        Map<String, Boolean> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            assertThat(form.select("[name=" + namesAndValues[i] + "]"))
                    .as("a field %s", namesAndValues[i])
                    .isNotEmpty();
            request.param(namesAndValues[i], namesAndValues[i + 1]);
            given.put(namesAndValues[i], true);
        }
        for (Element field : form.select("input[name], select[name]")) {
            boolean choice =
                    field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (given.containsKey(field.attr("name")) || (choice && !field.hasAttr("checked"))) {
                continue;
            }
            Element chosen = field.selectFirst("option[selected]");
            request.param(field.attr("name"), chosen != null ? chosen.attr("value") : field.attr("value"));
        }
        return ask(request);
    }

    public @Nullable Cookie cookie(String name) {
        return cookies.get(name);
    }

    public void put(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }
}
