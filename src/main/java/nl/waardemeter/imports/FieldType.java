package nl.waardemeter.imports;

/** What the cells of a field mean, and the number a row carries them as. */
public enum FieldType {
    /** Characters: trimmed, composed (NFC), with plain spaces. */
    TEXT,
    /** One of a closed list of {@link Words}, carried as its place in that list. */
    WORD,
    /** A moment, carried as microseconds since 1970-01-01T00:00Z. */
    INSTANT,
    /** A calendar day, carried as days since 1970-01-01. */
    DATE,
    /** A length of time, carried as milliseconds; negative where the file says so. */
    DURATION,
    /** A whole number. */
    INTEGER,
    /** A number, carried as thousandths: 7,5 is 7500. A fourth decimal is rounded half up. */
    DECIMAL,
    /** Yes or no, carried as 1 or 0. */
    YES_NO;

    boolean isClosed() {
        return this == WORD || this == YES_NO;
    }
}
