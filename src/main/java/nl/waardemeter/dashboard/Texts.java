package nl.waardemeter.dashboard;

import java.util.Locale;
import nl.waardemeter.web.Formats;
import org.springframework.context.MessageSource;

/** Words and figures in the reader's language. */
record Texts(MessageSource messages, Locale locale, Formats formats) {

    Texts(MessageSource messages, Locale locale) {
        this(messages, locale, Formats.in(locale));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
