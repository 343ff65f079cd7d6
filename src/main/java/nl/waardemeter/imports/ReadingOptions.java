package nl.waardemeter.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** What the person who imports says about all columns of a file; each may be left open. */
record ReadingOptions(
        @Nullable ZoneId zone,
        @Nullable DateOrder dateOrder,
        char decimal,
        @Nullable DurationForm duration) {

    static final ReadingOptions NONE = new ReadingOptions(null, null, '\0', null);

    /**
     * The options as they come in by the API or a form; null and blank leave one open.
     *
     * @throws RefusedException that names the option and what it may be
     */
    static ReadingOptions of(
            @Nullable String zone, @Nullable String dateOrder, @Nullable String decimal, @Nullable String duration) {
        return new ReadingOptions(
                isOpen(zone) ? null : zone("zone", zone),
                isOpen(dateOrder) ? null : dateOrder("dateOrder", dateOrder),
                isOpen(decimal) ? '\0' : decimal("decimal", decimal),
                isOpen(duration) ? null : duration("duration", duration));
    }

    private static boolean isOpen(@Nullable String option) {
        return option == null || option.isBlank();
    }

    private static ZoneId zone(String option, @Nullable String value) {
        try {
            return ZoneId.of(String.valueOf(value).strip());
        } catch (DateTimeException e) {
            throw wrong(option, value, List.of("Europe/Amsterdam", "UTC"));
        }
    }

    private static DateOrder dateOrder(String option, @Nullable String value) {
        DateOrder order = DateOrder.of(String.valueOf(value).strip());
        if (order == null) {
            throw wrong(option, value, List.of("dmy", "mdy", "ymd"));
        }
        return order;
    }

    private static char decimal(String option, @Nullable String value) {
        return switch (String.valueOf(value).strip()) {
            case ",", "comma" -> ',';
            case ".", "point" -> '.';
            default -> throw wrong(option, value, List.of(",", "."));
        };
    }

    private static DurationForm duration(String option, @Nullable String value) {
        DurationForm form = DurationForm.of(String.valueOf(value));
        if (form == null) {
            throw wrong(option, value, DurationForm.codes());
        }
        return form;
    }

    private static RefusedException wrong(String option, @Nullable String value, List<String> valid) {
        return Refusal.refused(
                Code.OPTION_WRONG, option, Cells.shortened(String.valueOf(value)), Refusal.quoted(valid));
    }
}
