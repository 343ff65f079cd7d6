package nl.waardemeter.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.waardemeter.dashboard.Attention.Deviation;
import nl.waardemeter.dashboard.AttentionItem.Owner;
import nl.waardemeter.dashboard.TakenUp.Taken;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention, as it stands on the page: the heaviest few, and the rest for who wants it.
 *
 * @param missing what has not come in, each as a sentence
 */
record AttentionList(List<String> missing, List<AttentionItem> first, List<AttentionItem> rest) {

    private static final int SEEN_FIRST = 4;

    public boolean isEmpty() {
        return missing.isEmpty() && first.isEmpty();
    }

    /** Makes the words. */
    static final class Writer {

        private final Tiles tiles;
        private final List<Taken> taken;
        private final PageAddress address;
        private final ZoneId zone;
        private final Texts texts;

        /** @param address of the page, which the links carry along */
        Writer(Tiles tiles, List<Taken> taken, PageAddress address, ZoneId zone, Texts texts) {
            this.tiles = tiles;
            this.taken = taken;
            this.address = address;
            this.zone = zone;
            this.texts = texts;
        }

        AttentionList write(Attention attention, List<String> missing) {
            List<AttentionItem> items =
                    attention.deviations().stream().map(this::item).toList();
            int first = Math.min(SEEN_FIRST, items.size());
            return new AttentionList(missing, items.subList(0, first), items.subList(first, items.size()));
        }

        private AttentionItem item(Deviation deviation) {
            Tile tile = tiles.tile(deviation.line());
            Kpi kpi = deviation.line().kpi();
            Integer team = deviation.team();
            return new AttentionItem(
                    kpi.key(),
                    team == null ? "" : String.valueOf(team),
                    tile.name() + (tile.norm() == null ? "" : " " + tile.norm()),
                    deviation.teamName(),
                    deviation.certainWorse() ? worse(tile) : Objects.requireNonNull(tile.band()),
                    tile.value(),
                    concerned(deviation),
                    address(kpi, deviation),
                    taken.stream()
                            .filter(one -> one.isAbout(kpi, team))
                            .findFirst()
                            .map(this::owner)
                            .orElse(null));
        }

        private Mark worse(Tile tile) {
            Tile.Change change = Objects.requireNonNull(tile.change());
            return new Mark("warn", change.text() + " " + change.against());
        }

        private @Nullable String concerned(Deviation deviation) {
            long contacts = Math.round(deviation.contacts());
            return contacts < 1
                    ? null
                    : texts.text(
                            "dashboard.attention.contacts." + (contacts == 1 ? "one" : "more"),
                            texts.formats().count(contacts));
        }

        private String address(Kpi kpi, Deviation deviation) {
            PageAddress of = deviation.teamName() == null ? address : address.with("team", deviation.teamName());
            return "/kpis/" + kpi.key() + of.query();
        }

        private Owner owner(Taken one) {
            String since = texts.formats().date(LocalDate.ofInstant(one.takenAt(), zone));
            return new Owner(one.id(), one.owner(), since, one.note());
        }
    }
}
