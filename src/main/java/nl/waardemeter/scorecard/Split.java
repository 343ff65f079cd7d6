package nl.waardemeter.scorecard;

import java.util.Locale;

/** What figures can be told apart by, beside time. */
public enum Split {
    TEAM,
    QUEUE,
    CHANNEL,
    AGENT,
    TOPIC,
    QUESTION;

    /** The word in the API and in addresses of pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table with the names. */
    String table() {
        return word();
    }

    /** The column in facts and totals. */
    String column() {
        return this == CHANNEL ? "channel" : table() + "_id";
    }
}
