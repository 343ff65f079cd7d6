package nl.waardemeter.report;

import nl.waardemeter.account.SignedIn;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.valuescan.ValuePositions;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** From a draft to something that stays as it is. */
@Component
public class Issuing {

    private final ReportDrafts drafts;
    private final Editions editions;
    private final ValuePositions positions;

    Issuing(ReportDrafts drafts, Editions editions, ValuePositions positions) {
        this.drafts = drafts;
        this.editions = editions;
        this.positions = positions;
    }

    /**
     * Issues the report as its draft is at this moment, with the next number.
     *
     * @throws Refusal (409) where there is no data up to its first day
     */
    public Edition issueBy(ReportKey key, SignedIn who) {
        return issue(key, who);
    }

    /** The same because it is time, and nobody did. */
    public Edition issueInTime(ReportKey key) {
        return issue(key, null);
    }

    /** Nobody waits for the figures to be worked out; whoever issues the same at that moment gets the next number. */
    private Edition issue(ReportKey key, @Nullable SignedIn who) {
        positions.settleDue();
        MonthlyReport draft = drafts.of(key, who == null ? null : who.name())
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "report.refused.no-data"));
        return editions.keep(key, draft, who);
    }
}
