package nl.waardemeter.imports;

import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.imports.KindPlan.FieldPlan;

/** Says how a file was taken. */
final class Recognition {

    private final Readings readings;
    private final List<Recognised.Column> columns = new ArrayList<>();

    private Recognition(Readings readings) {
        this.readings = readings;
    }

    static Recognised of(ReadingPlan plan, Readings readings, TextEncoding encoding) {
        Recognition recognition = new Recognition(readings);
        for (KindPlan kind : plan.kinds()) {
            for (FieldPlan field : kind.plans()) {
                String constant = field.source().constant();
                if (constant != null) {
                    recognition.add(kind, field, constant, "constant");
                }
                for (Slot slot : field.slots()) {
                    recognition.add(kind, field, slot.label());
                }
            }
        }
        return new Recognised(
                encoding.label(),
                String.valueOf(plan.look().delimiter()),
                plan.look().headerLine(),
                List.copyOf(recognition.columns),
                used(plan),
                plan.ignored(),
                plan.absent());
    }

    private static List<String> used(ReadingPlan plan) {
        boolean[] wanted = plan.wanted();
        List<String> used = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                used.add(plan.look().headers().get(i));
            }
        }
        return used;
    }

    private void add(KindPlan kind, FieldPlan field, String column) {
        FieldSource source = field.source();
        switch (field.field().type()) {
            case TEXT -> add(kind, field, column, "text");
            case WORD -> add(kind, field, column, "words");
            case YES_NO -> add(kind, field, column, "yes-no");
            case INSTANT -> add(kind, field, column, "dates", readings.dateForm(source, column), zone(column));
            case DATE -> add(kind, field, column, "days", readings.dateForm(source, column));
            case INTEGER -> add(kind, field, column, "whole-numbers");
            case DECIMAL -> add(kind, field, column, numbers(source, column));
            case DURATION -> duration(kind, field, column);
        }
    }

    private String zone(String column) {
        return readings.zone(column).normalized().getId().equals("Z")
                ? "UTC"
                : readings.zone(column).getId();
    }

    private String numbers(FieldSource source, String column) {
        return switch (readings.decimal(source, column)) {
            case ',' -> "numbers-comma";
            case '.' -> "numbers-point";
            default -> "numbers";
        };
    }

    private void duration(KindPlan kind, FieldPlan field, String column) {
        FieldSource source = field.source();
        DurationForm form = source.duration() != null ? source.duration() : form(column);
        if (form == DurationForm.NUMBER) {
            add(kind, field, column, "duration-number", Readings.unit(source).code());
        } else {
            add(kind, field, column, "duration", form.code());
        }
    }

    /** The form of a column's durations by its first value. */
    private DurationForm form(String column) {
        String value = readings.firstValue(column, Aspect.DURATION);
        if (value == null) {
            value = readings.firstValue(column, Aspect.DECIMAL);
        }
        if (value == null || value.isEmpty()) {
            return DurationForm.NUMBER;
        }
        DurationForm twoParts = readings.twoParts(column);
        if (value.indexOf(':') > 0) {
            boolean two = value.indexOf(':') == value.lastIndexOf(':');
            return two && twoParts != null ? twoParts : DurationForm.H_MM_SS;
        }
        if (Character.isLetter(value.charAt(value.length() - 1))) {
            return value.charAt(0) == 'P' || value.charAt(0) == '-' ? DurationForm.ISO : DurationForm.WORDS;
        }
        return DurationForm.NUMBER;
    }

    private void add(KindPlan kind, FieldPlan field, String column, String key, String... arguments) {
        columns.add(new Recognised.Column(
                kind.fields().kind(), field.field().name(), column, "imports.reading." + key, List.of(arguments)));
    }
}
