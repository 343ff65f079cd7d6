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
        /** Some abandoned contacts have no wait: short ones cannot be told from them, and they stay in the denominator. */
        SHORT_ABANDONS_UNKNOWN,
        /** The window in which late facts still change it has not gone by: for all days (no value) or the last ones (provisional). */
        WINDOW_OPEN,
        /** Only the rows themselves could tell, and those were removed once they were old enough. */
        ROWS_REMOVED,
        /** So few customers answered that a figure would tell of persons. */
        TOO_FEW_ANSWERS,
        /** So few contacts of one agent that a figure would tell of a person rather than of work. */
        TOO_FEW_CONTACTS;

        /** The word in the API and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A reason that no field can mend. */
    public static Reason of(Code code, Family family) {
        return new Reason(code, null, family.kind());
    }

    /** The field is missing, and the import of its family would bring it. */
    public static Reason missing(Field field) {
        return new Reason(Code.MISSING_FIELD, field.fileName(), field.family().kind());
    }
}
