package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.Tile.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a number: finished words in the reader's language.
 *
 * @param kpi the address of the KPI's page
 * @param number what they are behind: {@code 74,4% · 5.605 contacten}
 * @param notes what to know of the list as a whole
 * @param reservations why there is no number, and so no list
 * @param comments whether some of the rows are answers with words
 * @param explained whether each row says why it does not count
 * @param newest whether they come in the order of time, the newest first
 * @param first the address of the first page; null on it
 * @param next the address of the next page; null on the last one
 */
record RowsView(
        String kpi,
        String name,
        String number,
        List<String> notes,
        List<Reservation> reservations,
        List<Choice> parts,
        String caption,
        Column when,
        List<Column> columns,
        List<Row> rows,
        boolean comments,
        boolean explained,
        boolean addresses,
        boolean newest,
        @Nullable String first,
        @Nullable String next) {

    /**
     * @param address of the rows in the order of this column; null where they cannot be put in it
     * @param sort ascending or descending where they are in it, null elsewhere
     */
    record Column(
            String label,
            boolean figure,
            @Nullable String address,
            @Nullable String sort) {}

    /**
     * One row.
     *
     * @param cells one for each column
     * @param contact the page of the contact that it is of, or about; null where there is none
     * @param address in the system it came from
     */
    record Row(
            String when,
            List<String> cells,
            String why,
            @Nullable String comment,
            @Nullable String contact,
            @Nullable String address) {}
}
