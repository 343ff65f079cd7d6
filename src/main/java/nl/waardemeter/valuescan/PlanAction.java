package nl.waardemeter.valuescan;

import java.time.LocalDate;
import nl.waardemeter.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done, and the KPI that shall move by it.
 *
 * @param factor the key of the factor whose gap it is about, or null
 * @param team null where it is about everybody
 * @param agreedOn the day of the baseline
 * @param endedOn when it was done or dropped
 */
record PlanAction(
        int id,
        @Nullable String factor,
        String title,
        String owner,
        LocalDate dueOn,
        String kpi,
        @Nullable Integer team,
        @Nullable String teamName,
        LocalDate agreedOn,
        @Nullable Double baseline,
        String state,
        @Nullable LocalDate endedOn) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_OWNER = 100;

    Kpi subject() {
        return Kpi.ofKey(kpi).orElseThrow();
    }

    boolean isOpen() {
        return state.equals("open");
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
