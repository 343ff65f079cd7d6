package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waardemeter.dashboard.Tile.Change;
import nl.waardemeter.dashboard.Tile.Group;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Band;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.Measurement;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.kpi.Status;
import nl.waardemeter.scorecard.Scorecard;
import nl.waardemeter.scorecard.Scorecard.Compared;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import org.jspecify.annotations.Nullable;

/** A scorecard in words: the tiles of its KPIs, in the order in which people should read. */
final class Tiles {

    private static final int MANY = 100;

    /** Ways of counting that a reader must not overlook. */
    private static final Set<String> UNUSUAL = Set.of(Measurement.WITHOUT_WRAP_UP, "legs");

    private final Scorecard scorecard;
    private final ScorecardRequest request;
    private final Texts texts;
    private final KpiFormat format;
    private final PeriodWords periods;
    private final TileFacts facts;
    private final Reservations reservations;

    Tiles(Scorecard scorecard, ScorecardRequest request, Meanings meanings, Texts texts) {
        this.scorecard = scorecard;
        this.request = request;
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
        this.periods = new PeriodWords(texts.formats());
        this.facts = new TileFacts(scorecard.period(), meanings, format, texts);
        this.reservations = new Reservations(texts);
    }

    /** What could be measured, or may not be shown: a group without any is left out. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (KpiGroup group : KpiGroup.values()) {
            List<Tile> tiles = lines().stream()
                    .filter(line -> line.kpi().group() == group && isMeasured(line))
                    .map(this::tile)
                    .toList();
            if (!tiles.isEmpty()) {
                String key = group.name().toLowerCase(java.util.Locale.ROOT);
                groups.add(new Group(key, texts.text("kpi.group." + key), tiles));
            }
        }
        return groups;
    }

    List<Tile> unmeasured() {
        return lines().stream()
                .filter(line -> !isMeasured(line))
                .map(this::tile)
                .toList();
    }

    private List<Line> lines() {
        return scorecard.buckets().get(0).lines();
    }

    private static boolean isMeasured(Line line) {
        return line.measurement().status() != Status.NOT_MEASURED;
    }

    private Tile tile(Line line) {
        Measurement measured = line.measurement();
        return new Tile(
                line.kpi().key(),
                texts.text("kpi." + line.kpi().key() + ".name"),
                heldAgainst(line),
                format.value(line.kpi(), measured.value()),
                mark(line),
                change(line.kpi(), line.comparison()),
                basis(measured),
                reservations.of(measured),
                facts.figures(line),
                facts.meaning(line));
    }

    /** The norm is part of the name, and so is what is unusual about the count: {@code 80/20 · phone}. */
    private @Nullable String heldAgainst(Line line) {
        List<String> parts = new ArrayList<>();
        String norm = norm(line);
        if (norm != null) {
            parts.add(norm);
        }
        String variant = line.measurement().variant();
        if (variant != null && UNUSUAL.contains(variant)) {
            parts.add(texts.text("kpi.variant." + variant));
        }
        if (request.selection().channels().isEmpty()) {
            line.channels()
                    .forEach(channel -> parts.add(
                            texts.text("kpi.channel." + channel.word()).toLowerCase(texts.locale())));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private @Nullable String norm(Line line) {
        Norm norm = line.norm();
        Integer threshold = Meanings.threshold(line.measurement().variant());
        if (line.kpi() == Kpi.SERVICE_LEVEL && threshold != null) {
            return norm == null
                    ? texts.text("dashboard.tile.within", threshold.toString())
                    : format.target(line.kpi(), norm.good()).replace("%", "") + "/" + threshold;
        }
        return norm == null
                        || Measurement.WITHOUT_WRAP_UP.equals(line.measurement().variant())
                ? null
                : texts.text("dashboard.tile.norm", format.target(line.kpi(), norm.good()));
    }

    private @Nullable Mark mark(Line line) {
        Band band = line.band();
        Norm norm = line.norm();
        Double value = line.measurement().value();
        if (band == null || norm == null || value == null) {
            return null;
        }
        String key = "kpi.band." + band.word();
        if (band == Band.WARN || band == Band.BAD) {
            Double min = norm.good().min();
            key += (min != null && value < min ? ".below" : ".above")
                    + (line.kpi() == Kpi.OCCUPANCY ? ".occupancy" : "");
        }
        return new Mark(band.word(), texts.text(key));
    }

    private @Nullable Change change(Kpi kpi, @Nullable Compared compared) {
        Double change = compared == null ? null : compared.change();
        if (compared == null || change == null) {
            return null;
        }
        ReportingPeriod own = scorecard.period();
        return new Change(
                format.way(kpi, change, compared.relativeChange()),
                format.change(kpi, change, compared.relativeChange()),
                texts.text("dashboard.compare.against", periods.brief(compared.period(), own)),
                Boolean.FALSE.equals(compared.certain()) ? texts.text("kpi.change.uncertain") : null);
    }

    /** How many records, where they are so few that a reader should know. A count says so itself. */
    private @Nullable String basis(Measurement measured) {
        Long n = measured.n();
        Family family = measured.kpi().family();
        if (n == null || n >= MANY || measured.denominator() == null || family == Family.WORKFORCE) {
            return null;
        }
        return texts.text(
                "dashboard.tile.basis",
                texts.text(
                        "dashboard.tile.basis." + family.kind(), texts.formats().count(n)));
    }
}
