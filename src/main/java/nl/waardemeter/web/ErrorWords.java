package nl.waardemeter.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** What is said about a status: its own words, else those of its kind: the asker's mistake (400) or ours (500). */
@Component
class ErrorWords {

    private final MessageSource messages;

    ErrorWords(MessageSource messages) {
        this.messages = messages;
    }

    String title(HttpStatusCode status, Locale locale) {
        return words(status, "title", locale);
    }

    String explanation(HttpStatusCode status, Locale locale) {
        return words(status, "explanation", locale);
    }

    String advice(HttpStatusCode status, Locale locale) {
        return words(status, "advice", locale);
    }

    private String words(HttpStatusCode status, String part, Locale locale) {
        String own = messages.getMessage(key(status.value(), part), null, null, locale);
        return own != null ? own : messages.getMessage(key(status.is5xxServerError() ? 500 : 400, part), null, locale);
    }

    private static String key(int status, String part) {
        return "web.error." + status + "." + part;
    }
}
