package nl.waardemeter.dashboard;

import java.time.ZoneId;
import nl.waardemeter.account.Scope;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.scorecard.ScorecardRequest;
import org.springframework.stereotype.Component;

/** Brings together what needs attention: the figures that are off, who sees to them, and what has not come in. */
@Component
class AttentionDesk {

    private final TakenUp takenUp;
    private final Freshness freshness;
    private final Organisation organisation;

    AttentionDesk(TakenUp takenUp, Freshness freshness, Organisation organisation) {
        this.takenUp = takenUp;
        this.freshness = freshness;
        this.organisation = organisation;
    }

    /** @param address of the page, which the links carry along */
    AttentionList list(
            DashboardFigures.Found found, ScorecardRequest request, Tiles tiles, PageAddress address, Texts texts) {
        Scope scope = request.selection().scope();
        ZoneId zone = organisation.zone();
        return new AttentionList.Writer(tiles, takenUp.open(scope), address, zone, texts)
                .write(
                        Attention.of(found.whole(), found.byTeam(), request, new KpiFormat(texts.formats())),
                        freshness.missing(texts).toList());
    }
}
