package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.Tile.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The page of one KPI: finished words in the reader's language.
 *
 * @param tile what the dashboard shows of it, and the definition
 * @param sum how the value was made; null where there is none
 * @param figures what else is known of the value
 * @param steps of the trend to choose from
 * @param splits of the breakdown to choose from
 * @param dashboard the address of the dashboard for the same days and filters
 * @param rows the address of the rows behind it; null where they may not be told
 * @param excluded the address of what was left out; null where nothing was
 * @param hours the address of the KPI by the hour of the week; null where it cannot be told so
 * @param norm the address of the norm, where it is the organisation's own
 * @param downloads the same figures as files
 */
record KpiPage(
        Tile tile,
        @Nullable Sum sum,
        List<Fact> figures,
        Trend trend,
        List<Choice> steps,
        PartsTable parts,
        List<Choice> splits,
        String dashboard,
        @Nullable String rows,
        @Nullable String excluded,
        @Nullable String hours,
        @Nullable String norm,
        Downloads downloads) {

    /** One of several views, as a link. */
    record Choice(String label, String address, boolean chosen) {}

    /** @param denominator null for a plain count */
    record Sum(String value, Fact numerator, @Nullable Fact denominator) {}

    /** Of a scorecard with one KPI. */
    static Tile onlyTile(Tiles tiles) {
        return tiles.all().get(0);
    }
}
