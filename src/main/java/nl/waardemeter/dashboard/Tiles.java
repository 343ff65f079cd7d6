package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waardemeter.account.Role;
import nl.waardemeter.dashboard.Tile.Change;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Kpi;
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
public final class Tiles {

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
    private final @Nullable Sparklines sparklines;

    /** Without the lines of the weeks before. */
    public Tiles(Scorecard scorecard, ScorecardRequest request, Meanings meanings, Texts texts) {
        this(scorecard, null, request, meanings, texts);
    }

    /** @param recent the same selection over the weeks or months before, see {@link Sparklines#request} */
    Tiles(Scorecard scorecard, @Nullable Scorecard recent, ScorecardRequest request, Meanings meanings, Texts texts) {
        this.scorecard = scorecard;
        this.request = request;
        this.texts = texts;
        this.format = new KpiFormat(texts.formats());
        this.periods = new PeriodWords(texts.formats());
        this.facts = new TileFacts(scorecard.period(), meanings, format, texts);
        this.reservations = new Reservations(texts);
        this.sparklines = recent == null ? null : new Sparklines(recent, texts);
    }

    /** What this role sees first, in the order in which people should read. */
    List<Tile> leading(Role role) {
        return tiles(leadingKpis(role)::contains);
    }

    /** What else could be measured, or may not be shown. */
    List<Tile> others(Role role) {
        Set<Kpi> leading = leadingKpis(role);
        return tiles(kpi -> !leading.contains(kpi) && measured().contains(kpi));
    }

    List<Tile> all() {
        return tiles(kpi -> true);
    }

    List<Tile> unmeasured() {
        return tiles(kpi -> !measured().contains(kpi));
    }

    private Set<Kpi> leadingKpis(Role role) {
        return LeadingKpis.of(role, measured()::contains);
    }

    private Set<Kpi> measured() {
        return lines().stream()
                .filter(line -> line.measurement().status() != Status.NOT_MEASURED)
                .map(Line::kpi)
                .collect(Collectors.toSet());
    }

    private List<Tile> tiles(Predicate<Kpi> wanted) {
        return lines().stream()
                .filter(line -> wanted.test(line.kpi()))
                .map(this::tile)
                .toList();
    }

    private List<Line> lines() {
        return scorecard.buckets().get(0).lines();
    }

    public Tile tile(Line line) {
        Measurement measured = line.measurement();
        return new Tile(
                line.kpi().key(),
                texts.text("kpi.group." + line.kpi().group().name().toLowerCase(Locale.ROOT)),
                texts.text("kpi." + line.kpi().key() + ".name"),
                heldAgainst(line),
                format.value(line),
                mark(line),
                change(line.kpi(), line.comparison()),
                measured.hasValue() && sparklines != null ? sparklines.of(line.kpi()) : null,
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

    @Nullable
    Mark mark(Line line) {
        return BandMark.of(line, texts);
    }

    @Nullable
    Change change(Kpi kpi, @Nullable Compared compared) {
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
