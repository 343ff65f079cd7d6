package nl.waardemeter.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** The file is here and waits for its turn. */
    RECEIVED,
    READING,
    /** A column can be read in two ways, or a word is not known: somebody must say. */
    NEEDS_DECISION,
    /** A dry run: read and compared, nothing stored. */
    CHECKED,
    STORING,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    /** The word in the database, the API and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ImportState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The sign beside its word on a page: one of the states of a badge. */
    public String mark() {
        return switch (this) {
            case RECEIVED, READING, STORING, UNDOING -> "waiting";
            case NEEDS_DECISION -> "warn";
            case CHECKED -> "info";
            case DONE -> "good";
            case FAILED -> "bad";
            case UNDONE -> "none";
        };
    }

    /** Its rows are stored and can be taken back. */
    public boolean mayBeUndone() {
        return this == DONE;
    }

    /** It left nothing behind but its file. */
    public boolean mayBeGivenUp() {
        return this == NEEDS_DECISION;
    }

    /** Something will still happen by itself. */
    public boolean isUnderWay() {
        return this == RECEIVED || this == READING || this == STORING || this == UNDOING;
    }
}
