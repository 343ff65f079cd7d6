package nl.waardemeter.imports;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the cells of each column of a file are read: as the mapping declares, else as the column's own values
 * show.
 */
final class Readings {

    static final String ISO_EXAMPLE = "2025-04-01T17:30:00+02:00";

    private record Place(String column, Aspect aspect) {}

    private final Mapping mapping;
    private final ZoneId zone;
    private final boolean pointByFormat;
    private final Map<Place, Evidence> evidence = new LinkedHashMap<>();
    private final Map<String, LocalTimes> times = new LinkedHashMap<>();

    /** @param delimiter of the file: where it is a semicolon, the comma may well be the decimal mark */
    Readings(Mapping mapping, ZoneId organisationZone, char delimiter) {
        this.mapping = mapping;
        zone = mapping.zone() != null ? mapping.zone() : organisationZone;
        pointByFormat = delimiter != ';';
    }

    /** What the values of a column must still tell; empty where all is declared or has one reading. */
    List<Evidence> evidence(Field field, FieldSource source, String column) {
        List<Evidence> all = new ArrayList<>();
        switch (field.type()) {
            case INSTANT, DATE -> {
                if (source.form() == null && mapping.dateOrder() == null) {
                    all.add(kept(column, Aspect.DATE_ORDER, () -> Alternatives.dateOrder(field, column)));
                }
            }
            case INTEGER, DECIMAL -> {
                if (declaredDecimal(source) == 0) {
                    String fallback = fallback(field, column);
                    all.add(kept(column, Aspect.DECIMAL, () -> Alternatives.decimal(field, column, fallback)));
                }
            }
            case DURATION -> {
                DurationUnit unit = unit(source);
                if (source.duration() == null && mapping.duration() == null) {
                    all.add(kept(column, Aspect.DURATION, () -> Alternatives.twoParts(unit, column)));
                }
                if (declaredDecimal(source) == 0
                        && (source.duration() == null || source.duration() == DurationForm.NUMBER)) {
                    String fallback = fallback(field, column);
                    all.add(kept(column, Aspect.DECIMAL, () -> Alternatives.decimal(unit, column, fallback)));
                }
            }
            case TEXT, WORD, YES_NO -> {}
        }
        return all;
    }

    private Evidence kept(String column, Aspect aspect, Supplier<Evidence> made) {
        return evidence.computeIfAbsent(new Place(Cells.key(column), aspect), place -> made.get());
    }

    /** Our own format has a decimal point; only a spreadsheet that separates by semicolons leaves room for doubt. */
    private @Nullable String fallback(Field field, String column) {
        return pointByFormat && Cells.key(column).equals(field.name()) ? "." : null;
    }

    Collection<Evidence> all() {
        return evidence.values();
    }

    /** The reader of a column's cells, null for text; to be asked for when the evidence has been seen. */
    @Nullable
    CellReader reader(Field field, FieldSource source, String column) {
        return switch (field.type()) {
            case TEXT -> null;
            case WORD -> new WordCell(Objects.requireNonNull(field.words()));
            case YES_NO -> new YesNoCell();
            case INSTANT, DATE -> date(field, source, column);
            case INTEGER, DECIMAL -> new NumberCell(field.type() == FieldType.INTEGER, decimal(source, column));
            case DURATION -> duration(source, column);
        };
    }

    private CellReader date(Field field, FieldSource source, String column) {
        boolean day = field.type() == FieldType.DATE;
        return source.form() != null
                ? DateForms.reader(source.form(), times(column), day)
                : DateCell.recognised(times(column), day, dateOrder(column), dateForm(source, column));
    }

    @Nullable
    DateOrder dateOrder(String column) {
        String verdict = verdict(column, Aspect.DATE_ORDER);
        return mapping.dateOrder() != null ? mapping.dateOrder() : verdict == null ? null : DateOrder.of(verdict);
    }

    /** The form of a column's dates, by declaration or by its first value; an example of ISO where it has none. */
    String dateForm(FieldSource source, String column) {
        if (source.form() != null) {
            return source.form();
        }
        String value = firstValue(column, Aspect.DATE_ORDER);
        return value == null ? ISO_EXAMPLE : DateShape.of(value, dateOrder(column));
    }

    private CellReader duration(FieldSource source, String column) {
        char decimal = decimal(source, column);
        return source.duration() != null
                ? DurationCell.of(source.duration(), unit(source), decimal)
                : DurationCell.recognised(twoParts(column), unit(source), decimal);
    }

    @Nullable
    DurationForm twoParts(String column) {
        String verdict = verdict(column, Aspect.DURATION);
        return mapping.duration() != null ? mapping.duration() : verdict == null ? null : DurationForm.of(verdict);
    }

    static DurationUnit unit(FieldSource source) {
        return source.unit() == null ? DurationUnit.S : source.unit();
    }

    private char declaredDecimal(FieldSource source) {
        return source.decimal() != 0 ? source.decimal() : mapping.decimal();
    }

    /** The decimal mark, or 0 where no value depends on it. */
    char decimal(FieldSource source, String column) {
        String verdict = verdict(column, Aspect.DECIMAL);
        char declared = declaredDecimal(source);
        return declared != 0 || verdict == null ? declared : verdict.charAt(0);
    }

    private @Nullable String verdict(String column, Aspect aspect) {
        Evidence seen = evidence.get(new Place(Cells.key(column), aspect));
        return seen == null ? null : seen.verdict();
    }

    @Nullable
    String firstValue(String column, Aspect aspect) {
        Evidence seen = evidence.get(new Place(Cells.key(column), aspect));
        return seen == null ? null : seen.firstValue();
    }

    /** Local times of a column: in UTC where its name says so, else in the zone of the file. */
    private LocalTimes times(String column) {
        return times.computeIfAbsent(column, name -> new LocalTimes(zone(name)));
    }

    ZoneId zone(String column) {
        String words = " " + column.replaceAll("[^A-Za-z]+", " ") + " ";
        return words.contains(" UTC ") || words.contains(" GMT ") ? ZoneOffset.UTC : zone;
    }

    /** Tells how many local times did not exist or were ambiguous. */
    void report(Notices notices) {
        times.forEach((column, local) -> {
            notices.add("", column, "imports.notice.time-moved", local.moved());
            notices.add("", column, "imports.notice.time-doubled", local.doubled());
        });
    }
}
