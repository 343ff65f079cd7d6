package nl.waardemeter;

import static nl.waardemeter.account.PageToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waardemeter.account.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a program sees it: asks, and gets a status and JSON. An administrator who reads English, unless said otherwise. */
@Lazy
@Component
public class ApiClient {

    private final MockMvc mvc;
    private final People people;
    private final JsonMapper json;

    ApiClient(MockMvc mvc, People people, JsonMapper json) {
        this.mvc = mvc;
        this.people = people;
        this.json = json;
    }

    /** What came back; the body is null where it is no JSON. */
    public record Reply(int status, @Nullable JsonNode body, String text, MockHttpServletResponse response) {

        public JsonNode json() {
            if (body == null) {
                throw new AssertionError("Status " + status + " without JSON: " + text);
            }
            return body;
        }

        /** The sentence of a problem detail. */
        public String detail() {
            return json().path("detail").asString();
        }

        public String header(String name) {
            return String.valueOf(response.getHeader(name));
        }
    }

    public Reply read(String url) {
        return ask(get(url));
    }

    public Reply read(String url, RequestPostProcessor who) {
        return ask(get(url), who);
    }

    public Reply ask(AbstractMockHttpServletRequestBuilder<?> request) {
        return ask(request, people.admin());
    }

    public Reply ask(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) {
        return ask(request, who, Locale.ENGLISH);
    }

    public Reply ask(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who, Locale locale) {
        try {
            MockHttpServletResponse response = mvc.perform(
                            request.with(who).with(csrf()).locale(locale))
                    .andReturn()
                    .getResponse();
            String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            String type = String.valueOf(response.getContentType());
            return new Reply(response.getStatus(), type.contains("json") ? json.readTree(text) : null, text, response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
