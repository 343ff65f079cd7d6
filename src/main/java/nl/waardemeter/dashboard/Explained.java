package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.Tile.Fact;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of a KPI: finished words in the reader's language.
 *
 * @param meaning what it means, how it is counted, what counts, what it is not, how to improve it
 * @param custom what is customary in the trade, and who says so
 * @param customs the same in figures, for what it holds
 * @param norm what is in force for all that the reader sees together; null where nothing is
 * @param own the norms of the organisation's own that the reader may see
 * @param canHaveNorm whether one can be set
 */
record Explained(
        String kpi,
        String group,
        String name,
        List<Fact> meaning,
        String custom,
        List<Custom> customs,
        @Nullable InForce norm,
        List<Own> own,
        boolean canHaveNorm) {

    /** @param source who says so; of near another one than of good, where that is a preset */
    record Custom(String part, String good, String near, String source) {}

    /** @param address of the norm, where it is the organisation's own */
    record InForce(
            String good,
            String near,
            String source,
            @Nullable String address) {}

    record Own(String address, String text) {}

    /** One line of the list. */
    record Short(String kpi, String name, String definition) {}

    /** The KPIs of a group. */
    record Group(String name, List<Short> kpis) {}
}
