package nl.waardemeter.scorecard;

import java.time.Clock;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to the norms of the organisation's own: each is in the audit trail, and each can be undone. */
@Component
public class NormChanges {

    private final OwnNorms norms;
    private final AuditTrail audit;
    private final Clock clock;

    NormChanges(OwnNorms norms, AuditTrail audit, Clock clock) {
        this.norms = norms;
        this.audit = audit;
        this.clock = clock;
    }

    /** The norm, for who may see it: of another team than one's own it is not there. */
    public OwnNorm see(int id, SignedIn who) {
        return norms.find(id)
                .filter(norm -> isSeenBy(norm, who))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "scorecard.norms.unknown"));
    }

    public static boolean isSeenBy(OwnNorm norm, SignedIn who) {
        Integer team = norm.aim().team();
        return team == null || who.scope().includes(team);
    }

    /** Adds it beside what was agreed before, which stays true of the days before. */
    @Transactional
    public int set(NormAim aim, Terms terms, SignedIn who) {
        int id = norms.add(aim, terms, who.accountId(), clock.instant());
        String code = terms.good() == null ? "scorecard.norm-ended" : "scorecard.norm-set";
        String ranges = terms.good() == null ? "" : " " + terms.good() + " (" + terms.warn() + ")";
        audit.record(who, code, "/norms/" + id, aim.kpi().key() + ranges + " from " + terms.validFrom());
        return id;
    }

    /** As if it had never been agreed; what was agreed before then counts again. */
    @Transactional
    public void withdraw(int id, SignedIn who) {
        see(id, who);
        norms.withdraw(id, clock.instant());
        audit.record(who, "scorecard.norm-withdrawn", "/norms/" + id, "");
    }

    @Transactional
    public void bringBack(int id, SignedIn who) {
        see(id, who);
        norms.withdraw(id, null);
        audit.record(who, "scorecard.norm-restored", "/norms/" + id, "");
    }
}
