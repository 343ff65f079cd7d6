package nl.waardemeter.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What to do about a contact reason. */
public enum ReasonClass {
    /** Take its cause away. */
    PREVENT,
    /** Let customers do it themselves. */
    AUTOMATE,
    /** Take time for it. */
    PERSONAL;

    /** The word in forms, files and texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReasonClass> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
