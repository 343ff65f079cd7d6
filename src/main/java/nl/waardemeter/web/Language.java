package nl.waardemeter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages the product speaks. English is what anyone gets who asks for neither. */
public enum Language {
    NL,
    EN;

    private static final Language DEFAULT = EN;

    /** As in a {@code lang} attribute, and as in {@code ?lang=}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public static Optional<Language> named(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    public static Language of(Locale locale) {
        return named(locale.getLanguage()).orElse(DEFAULT);
    }

    /** The first language of the browser's list that we speak. */
    static Language preferredBy(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> named(locale.getLanguage()).stream())
                .findFirst()
                .orElse(DEFAULT);
    }
}
