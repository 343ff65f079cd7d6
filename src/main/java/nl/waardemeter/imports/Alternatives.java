package nl.waardemeter.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongFunction;
import nl.waardemeter.imports.Question.Reading;
import org.jspecify.annotations.Nullable;

/** The pairs of readings that give different values for the same cells. */
final class Alternatives {

    private Alternatives() {}

    /** 03-04-2025: 3 April or March 4th. */
    static Evidence dateOrder(Field field, String column) {
        LocalTimes asWritten = new LocalTimes(ZoneOffset.UTC);
        boolean day = field.type() == FieldType.DATE;
        LongFunction<String> shown = day
                ? number -> LocalDate.ofEpochDay(number).toString()
                : micros -> Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString();
        return new Evidence(
                column,
                Aspect.DATE_ORDER,
                new Reading("dmy", "imports.reading.dmy"),
                DateCell.recognised(asWritten, day, DateOrder.DMY, ""),
                new Reading("mdy", "imports.reading.mdy"),
                DateCell.recognised(asWritten, day, DateOrder.MDY, ""),
                null,
                shown);
    }

    /** 1.234: one and a bit, or more than a thousand. */
    static Evidence decimal(Field field, String column, @Nullable String fallback) {
        boolean whole = field.type() == FieldType.INTEGER;
        return decimal(column, new NumberCell(whole, '.'), new NumberCell(whole, ','), whole ? 1 : 1_000, fallback);
    }

    /** The same in a duration. */
    static Evidence decimal(DurationUnit unit, String column, @Nullable String fallback) {
        return decimal(
                column,
                DurationCell.recognised(null, unit, '.'),
                DurationCell.recognised(null, unit, ','),
                unit.milliseconds(),
                fallback);
    }

    private static Evidence decimal(
            String column, CellReader point, CellReader comma, long one, @Nullable String fallback) {
        return new Evidence(
                column,
                Aspect.DECIMAL,
                new Reading(".", "imports.reading.point"),
                point,
                new Reading(",", "imports.reading.comma"),
                comma,
                fallback,
                number -> BigDecimal.valueOf(number)
                        .divide(BigDecimal.valueOf(one), MathContext.DECIMAL64)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** 4:32: hours and minutes, or minutes and seconds. */
    static Evidence twoParts(DurationUnit unit, String column) {
        return new Evidence(
                column,
                Aspect.DURATION,
                new Reading(DurationForm.H_MM.code(), "imports.reading.hours-minutes"),
                DurationCell.recognised(DurationForm.H_MM, unit, '\0'),
                new Reading(DurationForm.MM_SS.code(), "imports.reading.minutes-seconds"),
                DurationCell.recognised(DurationForm.MM_SS, unit, '\0'),
                null,
                Alternatives::clock);
    }

    private static String clock(long milliseconds) {
        long seconds = Math.abs(milliseconds) / 1_000;
        return (milliseconds < 0 ? "-" : "")
                + seconds / 3_600
                + ":"
                + padded(seconds / 60 % 60)
                + ":"
                + padded(seconds % 60);
    }

    private static String padded(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
