package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.KpiFigures.Found;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.KpiPage.Sum;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.Breakdown;
import nl.waardemeter.scorecard.OwnNorm;
import nl.waardemeter.scorecard.RowsBehind.Part;
import nl.waardemeter.scorecard.WeekHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one KPI together. */
@Component
class KpiPages {

    private final KpiFigures figures;
    private final TrendEvents events;
    private final Meanings meanings;
    private final Organisation organisation;

    KpiPages(KpiFigures figures, TrendEvents events, Meanings meanings, Organisation organisation) {
        this.figures = figures;
        this.events = events;
        this.meanings = meanings;
        this.organisation = organisation;
    }

    KpiPage page(KpiQuestion question, PageAddress address, SignedIn who, Texts texts) {
        Found found = figures.of(question);
        Kpi kpi = question.kpi();
        Tile tile = KpiPage.onlyTile(new Tiles(found.whole(), question.request(), meanings, texts));
        PageAddress looked = address.without("by", "sort");
        boolean told = found.line().measurement().hasValue();
        String rows = "/kpis/" + kpi.key() + "/rows";
        OwnNorm own = found.line().own();
        Sum sum = told ? sum(tile, found) : null;
        return new KpiPage(
                tile,
                sum,
                tile.figures().stream().skip(sum == null ? 0 : 2).toList(),
                new Trends(found, texts)
                        .trend(tile.name(), events.in(question.request().selection(), question.step(), who, texts)),
                KpiQuestion.steps().stream()
                        .map(step -> choice(
                                texts.text("dashboard.kpi.step." + step.word()),
                                step,
                                question.step(),
                                address,
                                question))
                        .toList(),
                new PartsTables(found, address, meanings, texts).table(tile.name()),
                question.splits(organisation.settings().agentFigures()).stream()
                        .map(split -> choice(
                                texts.text("dashboard.filter." + split.word()),
                                split,
                                question.split(),
                                address,
                                question))
                        .toList(),
                "/" + looked.query(),
                told ? rows + looked.query() : null,
                told && Long.valueOf(0).compareTo(excluded(found)) < 0
                        ? rows + looked.with("part", Part.EXCLUDED.word()).query()
                        : null,
                WeekHours.KPIS.contains(kpi) ? "/kpis/" + kpi.key() + "/hours" + looked.query() : null,
                own == null ? null : "/norms/" + own.id(),
                Downloads.of("/kpis/" + kpi.key() + "/figures", address));
    }

    KpiFile file(KpiQuestion question, PageAddress address, Texts texts) {
        Found found = figures.of(question);
        return new KpiFile(found, new PartsTables(found, address, meanings, texts));
    }

    private static Long excluded(Found found) {
        Long excluded = found.line().measurement().excluded();
        return excluded == null ? 0L : excluded;
    }

    /** The other of the two choices goes along as it is. */
    private static Choice choice(
            String label, Breakdown by, Breakdown chosen, PageAddress address, KpiQuestion question) {
        Breakdown other = by.isTime() ? question.split() : question.step();
        boolean asked = address.only("by").stream()
                .anyMatch(parameter -> parameter.value().equals(other.word()));
        PageAddress own = by.isTime() ? address.without("by") : address.without("by", "sort");
        PageAddress kept = asked ? own.and("by", other.word()) : own;
        return new Choice(label, kept.and("by", by.word()).query() + (by.isTime() ? "#trend" : "#parts"), by == chosen);
    }

    private static @Nullable Sum sum(Tile tile, Found found) {
        List<Fact> facts = tile.figures();
        boolean divided = found.line().measurement().denominator() != null;
        return divided ? new Sum(tile.value(), facts.get(0), facts.get(1)) : null;
    }
}
