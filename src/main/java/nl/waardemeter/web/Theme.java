package nl.waardemeter.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Light, dark, or what the reader's system says: the style sheet decides that, no script is needed. */
public enum Theme {
    AUTO("light dark"),
    LIGHT("light"),
    DARK("dark");

    private final String colorScheme;

    Theme(String colorScheme) {
        this.colorScheme = colorScheme;
    }

    /** As in the {@code data-bs-theme} attribute, and as in {@code ?theme=}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String colorScheme() {
        return colorScheme;
    }

    static Optional<Theme> named(String code) {
        return Stream.of(values()).filter(theme -> theme.code().equals(code)).findFirst();
    }
}
