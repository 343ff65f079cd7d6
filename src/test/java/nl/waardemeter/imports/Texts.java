package nl.waardemeter.imports;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts that people get, as the program renders them. */
final class Texts {

    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private Texts() {}

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static String english(String key, Object... arguments) {
        return MESSAGES.getMessage(key, arguments, Locale.ENGLISH);
    }

    static String dutch(String key, Object... arguments) {
        return MESSAGES.getMessage(key, arguments, DUTCH);
    }

    static String english(Refusal refusal) {
        return english(refusal.key(), refusal.messageArguments());
    }

    static String dutch(Refusal refusal) {
        return dutch(refusal.key(), refusal.messageArguments());
    }

    /** Why, and what would be valid. */
    static String english(Rejection rejection) {
        return english(rejection.reason(), rejection.messageArguments())
                + " "
                + english(rejection.validKey(), rejection.messageArguments());
    }

    static String dutch(Rejection rejection) {
        return dutch(rejection.reason(), rejection.messageArguments())
                + " "
                + dutch(rejection.validKey(), rejection.messageArguments());
    }
}
