package nl.waardemeter.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a word that a mapping's {@code values} do not list. */
enum Otherwise {
    REJECT,
    MISSING,
    KEEP;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Otherwise of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Otherwise::code).toList();
    }
}
