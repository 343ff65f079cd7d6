package nl.waardemeter.scorecard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.waardemeter.organisation.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sums that were asked for lately, kept as long as neither data nor definitions change: whoever reads has the versions from the same
 * state of the database as the sums. What they mean, how they are judged and called is found out anew each time.
 */
@Component
class RecentTotals {

    private final TotalsReader reader;
    private final Cache<Asked, List<Cell>> cells;
    private final Cache<AskedCustomers, Map<String, Long>> customers;

    /** @param most how many cells to keep, about half a kilobyte each; none for whoever wants to know what the database can do */
    RecentTotals(TotalsReader reader, @Value("${waardemeter.kept-cells}") long most) {
        this.reader = reader;
        this.cells = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Asked asked, List<Cell> found) -> 1 + found.size())
                .build();
        this.customers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((AskedCustomers asked, Map<String, Long> found) -> 1 + found.size())
                .build();
    }

    /** What data and definitions were when somebody asked. */
    record Version(long data, long definition) {

        static Version of(Settings settings) {
            return new Version(settings.dataVersion(), settings.definitionVersion());
        }
    }

    private record Asked(
            Version version,
            Facts facts,
            Selection selection,
            @Nullable Breakdown by,
            @Nullable Breakdown step,
            TotalsReader.Horizon horizon) {}

    private record AskedCustomers(
            Version version, Selection selection, @Nullable Breakdown by) {}

    List<Cell> read(
            Version version, Facts facts, Selection selection, @Nullable Breakdown by, TotalsReader.Horizon horizon) {
        return known(
                cells,
                new Asked(version, facts, selection, by, null, horizon),
                () -> reader.read(facts, selection, by, horizon));
    }

    List<Cell> readInSteps(
            Version version,
            Facts facts,
            Selection selection,
            Breakdown by,
            Breakdown step,
            TotalsReader.Horizon horizon) {
        return known(
                cells,
                new Asked(version, facts, selection, by, step, horizon),
                () -> reader.readInSteps(facts, selection, by, step, horizon));
    }

    Map<String, Long> distinctCustomers(Version version, Selection selection, @Nullable Breakdown by) {
        return known(
                customers, new AskedCustomers(version, selection, by), () -> reader.distinctCustomers(selection, by));
    }

    /** Two may read the same at once: to let one wait for the other's transaction inside its own would be worse. */
    private static <K, V> V known(Cache<K, V> kept, K asked, Supplier<V> read) {
        V known = kept.getIfPresent(asked);
        if (known == null) {
            known = read.get();
            kept.put(asked, known);
        }
        return known;
    }
}
