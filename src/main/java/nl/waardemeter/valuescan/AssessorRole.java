package nl.waardemeter.valuescan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From where somebody looks at the department. */
public enum AssessorRole {
    MANAGEMENT,
    TEAM_LEAD,
    AGENT,
    OTHER_DEPARTMENT,
    EXTERNAL;

    /** The word in forms, files and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AssessorRole> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
