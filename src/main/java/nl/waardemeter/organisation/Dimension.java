package nl.waardemeter.organisation;

import java.util.Locale;

/** What facts are told apart by, beside their channel: master data with names of its own and other names in each source. */
public enum Dimension {
    TEAM,
    QUEUE,
    AGENT,
    TOPIC;

    /** The table; its alias table and id columns are named after it. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column in facts and totals. */
    public String column() {
        return table() + "_id";
    }
}
