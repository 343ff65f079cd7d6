package nl.waardemeter.imports;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mapping's {@code form} of dates can be: an order, a code of a number, or a pattern. */
final class DateForms {

    /** For messages: codes, and examples of patterns. */
    static final List<String> VALID = List.of(
            "dmy", "mdy", "ymd", "epoch-s", "epoch-ms", "excel", "excel-1904", "yyyy-MM-dd HH:mm:ss", "d/M/yy h:mm a");

    private DateForms() {}

    static boolean isForm(String form) {
        return DateOrder.of(form) != null || bare(form) != null || DatePattern.of(form) != null;
    }

    static CellReader reader(String form, LocalTimes times, boolean dayOnly) {
        DateOrder order = DateOrder.of(form);
        if (order != null) {
            return DateCell.recognised(times, dayOnly, order, example(order));
        }
        BareDate.Form bare = bare(form);
        if (bare != null) {
            return DateCell.of(times, dayOnly, bare);
        }
        DatePattern pattern = DatePattern.of(form);
        if (pattern == null) {
            throw new IllegalArgumentException("Not a form of dates; mappings are checked when they are read");
        }
        return DateCell.of(times, dayOnly, pattern);
    }

    private static String example(DateOrder order) {
        return switch (order) {
            case DMY -> "dd-MM-yyyy HH:mm";
            case MDY -> "MM/dd/yyyy HH:mm";
            case YMD -> "yyyy-MM-dd HH:mm";
        };
    }

    private static BareDate.@Nullable Form bare(String form) {
        return Arrays.stream(BareDate.Form.values())
                .filter(candidate -> candidate.code().equals(form))
                .findFirst()
                .orElse(null);
    }
}
