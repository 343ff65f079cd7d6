package nl.waardemeter.dashboard;

import java.time.LocalDate;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.kpi.ReportingPeriod;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants to see on a page with figures.
 *
 * @param parameters as they stand in the address
 * @param through the last day with data
 * @param texts in the reader's language
 */
record Asked(
        MultiValueMap<String, String> parameters,
        ChosenDays days,
        LocalDate today,
        LocalDate through,
        SignedIn who,
        Texts texts) {

    ReportingPeriod period() {
        return days.period();
    }

    Scope scope() {
        return who.scope();
    }
}
