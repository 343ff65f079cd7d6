package nl.waardemeter.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.web.Formats;
import org.springframework.context.MessageSource;

/** Says a value that was read as people of a language say it. */
final class ValueText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Formats formats;
    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    ValueText(MessageSource messages, Locale locale, ZoneId zone) {
        this.formats = Formats.in(locale);
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    String of(FieldSample.Value value) {
        long number = value.number();
        return switch (value.field().type()) {
            case TEXT -> Cells.shortened(Objects.requireNonNullElse(value.text(), ""));
            case WORD -> Objects.requireNonNull(value.field().words()).word((int) number);
            case YES_NO -> messages.getMessage(number == 1 ? "imports.value.yes" : "imports.value.no", null, locale);
            case INSTANT -> moment(number);
            case DATE -> formats.date(LocalDate.ofEpochDay(number));
            case DURATION -> length(number);
            case INTEGER -> formats.count(number);
            case DECIMAL -> decimal(number);
        };
    }

    private String moment(long micros) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L)), zone);
        return formats.date(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /** Hours, minutes and seconds, so that nobody can take one for the other. */
    private String length(long millis) {
        long seconds = Math.abs(millis) / 1_000;
        return (millis < 0 ? "−" : "") + seconds / 3_600 + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private String decimal(long thousandths) {
        int decimals = thousandths % 1_000 == 0 ? 0 : thousandths % 100 == 0 ? 1 : thousandths % 10 == 0 ? 2 : 3;
        return formats.decimal(thousandths / 1_000.0, decimals);
    }
}
