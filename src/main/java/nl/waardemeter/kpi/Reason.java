package nl.waardemeter.kpi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a KPI has no value, or a value with a reservation.
 *
 * @param field the field of the files that is missing, where one is
 * @param kind the kind of import that would supply it, or null
 */
public record Reason(
        Code code, @Nullable String field, @Nullable String kind) {

    /** The closed list of reasons. */
    public enum Code {
        /** Nothing of this kind in the period. */
        NO_DATA,
        /** There are facts, but none with the field. */
        MISSING_FIELD,
        /** The facts of the KPI lack the dimension that was asked for. */
        DIMENSION_NOT_AVAILABLE,
        /** Nobody has said which end of the question's scale is good. */
        SCALE_NOT_CONFIRMED,
        /** Abandoned contacts without a wait stay in the denominator. */
        SHORT_ABANDONS_UNKNOWN,
        /** No day's window has gone by yet. */
        WINDOW_OPEN,
        TOO_FEW_ANSWERS,
        TOO_FEW_CONTACTS;

        /** The word in the API and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Reason of(Code code, Family family) {
        return new Reason(code, null, family.kind());
    }

    public static Reason missing(Field field) {
        return new Reason(Code.MISSING_FIELD, field.fileName(), field.family().kind());
    }
}
