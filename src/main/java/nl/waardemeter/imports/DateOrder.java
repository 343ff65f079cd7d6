package nl.waardemeter.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order a date such as 03-04-2025 has its parts. A year of four digits in front needs no order. */
enum DateOrder {
    DMY,
    MDY,
    YMD;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable DateOrder of(String code) {
        for (DateOrder order : values()) {
            if (order.name().equalsIgnoreCase(code)) {
                return order;
            }
        }
        return null;
    }
}
