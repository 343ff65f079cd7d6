package nl.waardemeter.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a plain number of a duration counts. */
enum DurationUnit {
    MS("ms", 1),
    S("s", 1_000),
    MIN("min", 60_000),
    H("h", 3_600_000),
    DAY("day", 86_400_000);

    private final String code;
    private final long milliseconds;

    DurationUnit(String code, long milliseconds) {
        this.code = code;
        this.milliseconds = milliseconds;
    }

    String code() {
        return code;
    }

    long milliseconds() {
        return milliseconds;
    }

    static @Nullable DurationUnit of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DurationUnit::code).toList();
    }
}
