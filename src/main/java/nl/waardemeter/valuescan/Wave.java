package nl.waardemeter.valuescan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of the value scan.
 *
 * @param statements the version of the statements
 * @param wantedOn the day that "wanted" is about
 * @param deadline the last day on which can be answered
 * @param closedOn where it was closed by hand
 * @param settled once closed: what was measured then
 */
public record Wave(
        int id,
        String title,
        int statements,
        LocalDate wantedOn,
        LocalDate deadline,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate remindedOn,
        @Nullable Settled settled) {

    /** The version of the statements that a new wave takes. */
    static final int STATEMENTS = 1;

    /** How far it is. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    State state(LocalDate today) {
        if (openedOn == null) {
            return State.DRAFT;
        }
        return closedOn != null || today.isAfter(deadline) ? State.CLOSED : State.OPEN;
    }

    /** The day of which its figures are, once it is closed. */
    public LocalDate lastDay() {
        return closedOn == null ? deadline : closedOn;
    }
}
