package nl.waardemeter.dashboard;

import nl.waardemeter.dashboard.Tile.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One line of what needs attention, in the reader's words.
 *
 * @param team the team's number as the forms send it, empty for everybody
 * @param what the KPI's name with its norm
 * @param where the team's name; null for all that is looked at
 * @param concerned how many contacts it is about; null where hardly any
 * @param address of the page that tells more
 */
record AttentionItem(
        String kpi,
        String team,
        String what,
        @Nullable String where,
        Mark mark,
        String value,
        @Nullable String concerned,
        String address,
        @Nullable Owner owner) {

    /** @param since the day */
    record Owner(int id, String name, String since, String note) {}
}
