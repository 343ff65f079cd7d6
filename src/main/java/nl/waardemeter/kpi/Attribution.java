package nl.waardemeter.kpi;

/**
 * The instant whose local day a fact counts on. A contact feeds the day it was offered and the day its handling ended; a ticket
 * those of creation, first response, first and last solve.
 */
public enum Attribution {
    OFFERED(Family.CONTACT, "offered_day"),
    HANDLED(Family.CONTACT, "handled_day"),
    CREATED(Family.TICKET, "created_day"),
    FIRST_RESPONSE(Family.TICKET, "first_response_day"),
    FIRST_SOLVED(Family.TICKET, "first_solved_day"),
    SOLVED(Family.TICKET, "solved_day"),
    RESPONDED(Family.SURVEY, "responded_day"),
    WORKED(Family.WORKFORCE, "day");

    private final Family family;
    private final String dayColumn;

    Attribution(Family family, String dayColumn) {
        this.family = family;
        this.dayColumn = dayColumn;
    }

    public Family family() {
        return family;
    }

    /** The column of the fact's table that holds the local day; null in a row that has no such instant. */
    public String dayColumn() {
        return dayColumn;
    }
}
