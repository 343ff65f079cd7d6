package nl.waardemeter.imports;

import java.util.Locale;

/** Why a row was not taken, as far as reading can tell; kinds add reasons of their own by {@link RowCheck}. */
enum RejectionReason {
    MISSING,
    NOT_A_DATE,
    IMPOSSIBLE_DATE,
    DATE_OUT_OF_RANGE,
    DATE_IN_OTHER_ORDER,
    DATE_WITHOUT_TIME,
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NUMBER_TOO_LARGE,
    NOT_A_DURATION,
    UNKNOWN_WORD,
    NOT_YES_OR_NO,
    TEXT_TOO_LONG,
    IDENTIFIER_ROUNDED,
    UNREADABLE_CHARACTER,
    CLOSED_DAY,
    RAGGED_ROW,
    FIELD_TOO_LONG,
    RECORD_TOO_LONG;

    /** The key of the message; the same with {@code .valid} says what would be valid. */
    String key() {
        return "imports.rejection." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
