package nl.waardemeter.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a length of time is written. Only the two-part forms can be taken for each other. */
enum DurationForm {
    H_MM_SS("h:mm:ss", "hh:mm:ss", "[h]:mm:ss"),
    H_MM("h:mm", "hh:mm", "[h]:mm"),
    MM_SS("mm:ss", "m:ss"),
    WORDS("1d 2h 3m 4s", "words"),
    ISO("iso", "pt"),
    NUMBER("number", "plain");

    private final String code;
    private final List<String> aliases;

    DurationForm(String code, String... aliases) {
        this.code = code;
        this.aliases = List.of(aliases);
    }

    String code() {
        return code;
    }

    static @Nullable DurationForm of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (DurationForm form : values()) {
            if (form.code.equals(wanted) || form.aliases.contains(wanted)) {
                return form;
            }
        }
        return null;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DurationForm::code).toList();
    }
}
