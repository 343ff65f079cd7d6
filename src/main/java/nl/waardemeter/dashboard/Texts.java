package nl.waardemeter.dashboard;

import java.util.Locale;
import nl.waardemeter.web.Formats;
import org.springframework.context.MessageSource;

/** Words and figures in the reader's language. */
public record Texts(MessageSource messages, Locale locale, Formats formats) {

    public Texts(MessageSource messages, Locale locale) {
        this(messages, locale, Formats.in(locale));
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
