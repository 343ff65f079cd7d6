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
        List<Column> columns,
        List<Row> rows,
        boolean comments,
        boolean explained,
        boolean addresses,
        @Nullable String first,
        @Nullable String next) {

    record Column(String label, boolean figure) {}

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
