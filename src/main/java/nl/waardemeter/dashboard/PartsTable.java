package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.Tile.Change;
import nl.waardemeter.dashboard.Tile.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A KPI told apart by team, queue, channel and so on.
 *
 * @param note how the parts are counted, where that is another way than the whole; null where there is nothing to say
 * @param nothing why there are no rows; null where there are
 */
record PartsTable(
        String caption,
        String by,
        List<Column> columns,
        List<Row> rows,
        @Nullable String note,
        @Nullable String nothing) {

    /**
     * A head of the table that sorts by it.
     *
     * @param sort ascending, descending or none
     */
    record Column(String name, String label, String address, String sort) {}

    /** Whether anything is judged, or to be taken with care. */
    public boolean isJudged() {
        return rows.stream().anyMatch(row -> row.band != null || !row.marks.isEmpty());
    }

    /**
     * One part.
     *
     * @param address of this page for that part alone; null where it cannot be asked for
     * @param n what it stands on; null where the value is the count itself
     * @param share of all that the parts stand on, in percents; null where it is not told
     * @param marks why there is no value, or why it is to be taken with care
     */
    record Row(
            String label,
            @Nullable String address,
            String value,
            @Nullable Mark band,
            @Nullable Change change,
            @Nullable String n,
            @Nullable Double share,
            @Nullable String shareText,
            List<Mark> marks) {}
}
