package nl.waardemeter.imports;

import nl.waardemeter.imports.Refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}, or to one word of it.
 *
 * @param value the word of the file that is answered, for {@link Aspect#WORDS} only
 * @param reading the code of one of the question's readings; for a word also "" (take it for missing)
 */
record Answer(String column, Aspect aspect, @Nullable String value, String reading) {

    /** Whether a field has this aspect. */
    boolean isAbout(Field field) {
        return switch (aspect) {
            case DATE_ORDER -> field.type() == FieldType.INSTANT || field.type() == FieldType.DATE;
            case DECIMAL ->
                field.type() == FieldType.INTEGER
                        || field.type() == FieldType.DECIMAL
                        || field.type() == FieldType.DURATION;
            case DURATION -> field.type() == FieldType.DURATION;
            case WORDS -> field.type() == FieldType.WORD;
        };
    }

    FieldSource appliedTo(FieldSource source) {
        switch (aspect) {
            case DATE_ORDER -> {
                if (DateOrder.of(reading) == null) {
                    throw wrong();
                }
                return source.withForm(reading);
            }
            case DECIMAL -> {
                if (!reading.equals(",") && !reading.equals(".")) {
                    throw wrong();
                }
                return source.withDecimal(reading.charAt(0));
            }
            case DURATION -> {
                DurationForm form = DurationForm.of(reading);
                if (form == null) {
                    throw wrong();
                }
                return source.withDuration(form);
            }
            case WORDS -> {
                if (value == null) {
                    throw wrong();
                }
                return source.withValue(value, reading);
            }
        }
        throw wrong();
    }

    RefusedException wrong() {
        return Refusal.refused(Code.ANSWER_WRONG, Cells.shortened(column), Cells.shortened(reading));
    }
}
