package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.dashboard.FilterBar.Parameter;
import nl.waardemeter.dashboard.FilterBar.Preset;
import nl.waardemeter.dashboard.Tile.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The table in which KPIs stand side by side, in the reader's words.
 *
 * @param caption what the table shows, in one line
 * @param by what the rows are, in a word
 * @param choices what else they can be, as links
 * @param columns the KPIs
 * @param kpis the KPIs that can be columns
 * @param kept what the form that chooses columns carries along
 * @param total all rows together: of sums, never a mean of means
 * @param beside the same in other days: the year up to now, and the last thirteen months
 * @param left how many rows were left out because nothing happened in them
 * @param downloads the same as files
 */
record KpiTable(
        String caption,
        String by,
        List<Preset> choices,
        List<Column> columns,
        List<Option> kpis,
        List<Parameter> kept,
        List<Row> rows,
        @Nullable Row total,
        List<Row> beside,
        @Nullable String left,
        Downloads downloads) {

    /** @param norm what it is held against; null where nothing is */
    record Column(String kpi, String name, @Nullable String norm, String address) {}

    /** @param address of the dashboard of this part alone; null where there is none */
    record Row(String label, @Nullable String address, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param band only where it is off or near its norm
     * @param remark why it is to be taken with care, or why there is none
     */
    record Cell(String text, @Nullable Mark band, @Nullable String remark) {}
}
