package nl.waardemeter.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.Explained.Group;
import nl.waardemeter.dashboard.Explained.InForce;
import nl.waardemeter.dashboard.Explained.Own;
import nl.waardemeter.dashboard.Explained.Short;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.KpiGroup;
import nl.waardemeter.kpi.Norm;
import nl.waardemeter.kpi.ReportingPeriod;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.Compare;
import nl.waardemeter.scorecard.NormAim;
import nl.waardemeter.scorecard.NormChanges;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.OwnNorms;
import nl.waardemeter.scorecard.Scorecard.Line;
import nl.waardemeter.scorecard.ScorecardRequest;
import nl.waardemeter.scorecard.Scorecards;
import nl.waardemeter.scorecard.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains KPIs: their texts, what is customary, and what is agreed here. */
@Component
class Explanations {

    private static final List<String> PARTS = List.of("definition", "formula", "counts", "not", "improve");

    private final Scorecards scorecards;
    private final OwnNorms norms;
    private final Meanings meanings;
    private final Freshness freshness;
    private final Organisation organisation;
    private final Clock clock;

    Explanations(
            Scorecards scorecards,
            OwnNorms norms,
            Meanings meanings,
            Freshness freshness,
            Organisation organisation,
            Clock clock) {
        this.scorecards = scorecards;
        this.norms = norms;
        this.meanings = meanings;
        this.freshness = freshness;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<Group> groups(Texts texts) {
        Meanings.Limits limits = meanings.limits();
        return Arrays.stream(KpiGroup.values())
                .map(group -> new Group(
                        name(group, texts),
                        Kpi.of(group).stream()
                                .map(kpi -> new Short(
                                        kpi.key(),
                                        texts.text("kpi." + kpi.key() + ".name"),
                                        text(kpi, "definition", limits, texts)))
                                .toList()))
                .filter(group -> !group.kpis().isEmpty())
                .toList();
    }

    Explained of(Kpi kpi, SignedIn who, Texts texts) {
        Meanings.Limits limits = meanings.limits();
        return new Explained(
                kpi.key(),
                name(kpi.group(), texts),
                texts.text("kpi." + kpi.key() + ".name"),
                PARTS.stream()
                        .map(part -> new Fact(texts.text("dashboard.tile." + part), text(kpi, part, limits, texts)))
                        .toList(),
                texts.text("kpi." + kpi.key() + ".benchmark"),
                new Customs(kpi, texts).all(),
                inForce(kpi, who.scope(), texts),
                own(kpi, who, texts),
                NormAim.isPossible(kpi));
    }

    private static String name(KpiGroup group, Texts texts) {
        return texts.text("kpi.group." + group.name().toLowerCase(Locale.ROOT));
    }

    private static String text(Kpi kpi, String part, Meanings.Limits limits, Texts texts) {
        return texts.text("kpi." + kpi.key() + "." + part, limits.arguments(null, kpi.defaultChannels(), texts));
    }

    /** Of today, for all that the reader sees. A score's question is the one that was answered of late. */
    private @Nullable InForce inForce(Kpi kpi, Scope scope, Texts texts) {
        if (FigurePages.seesNothing(scope)) {
            return null;
        }
        LocalDate today = today();
        LocalDate from = kpi.fromSample()
                ? freshness.lastDay().filter(day -> day.isBefore(today)).orElse(today)
                : today;
        ReportingPeriod days = ReportingPeriod.ofDays(kpi.fromSample() ? from.withDayOfMonth(1) : from, today);
        Line line = scorecards
                .of(new ScorecardRequest(Selection.of(days, scope), null, Compare.NONE, Set.of(kpi)))
                .buckets()
                .get(0)
                .line(kpi);
        Norm norm = line.norm();
        if (norm == null) {
            return null;
        }
        NormWords words = new NormWords(texts);
        OwnNorm own = line.own();
        return new InForce(
                words.agreed(
                        norm.good(), kpi, Meanings.threshold(line.measurement().variant())),
                words.range(kpi, norm.warn()),
                words.source(norm, own),
                own == null ? null : "/norms/" + own.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(organisation.zone()));
    }

    private List<Own> own(Kpi kpi, SignedIn who, Texts texts) {
        List<OwnNorm> seen = norms.all().stream()
                .filter(norm -> norm.aim().kpi() == kpi && NormChanges.isSeenBy(norm, who))
                .toList();
        Stream<NormViews.View> current = new NormViews(today(), organisation.zone(), texts).current(seen).stream();
        return current.map(view -> new Own(
                        "/norms/" + view.id(),
                        texts.text(
                                "dashboard.explained.own.line", view.part(), view.good(), view.from(), view.owner())))
                .toList();
    }
}
