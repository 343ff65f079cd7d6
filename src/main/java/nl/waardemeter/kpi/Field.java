package nl.waardemeter.kpi;

/**
 * A field of a fact that a {@link Measure} may look at.
 *
 * <p>The first name is the one people know from the file formats and that a "not measured" reason mentions; the second is
 * the column of the fact's table. Durations are whole milliseconds, scores thousandths, so that sums are exact and do not
 * depend on the order of adding.
 */
public enum Field {
    DIRECTION(Family.CONTACT, "direction", "direction"),
    EXIT(Family.CONTACT, "exit", "exit"),
    WAIT(Family.CONTACT, "wait_seconds", "wait_ms"),
    TALK(Family.CONTACT, "talk_seconds", "talk_ms"),
    HOLD(Family.CONTACT, "hold_seconds", "hold_ms"),
    WRAP_UP(Family.CONTACT, "wrap_up_seconds", "wrap_up_ms"),
    TRANSFERRED(Family.CONTACT, "transferred", "transferred"),
    CUSTOMER(Family.CONTACT, "customer_id", "customer"),
    /** This leg is the contact's first: the one that counts the contact once. */
    FIRST_LEG(Family.CONTACT, "leg", "first_leg"),
    /** Some leg of the contact was answered by a person; on the first leg. */
    CONTACT_HANDLED(Family.CONTACT, "exit", "contact_handled"),
    /** The contact was transferred on some leg; absent when no leg says. On the first leg. */
    CONTACT_TRANSFERRED(Family.CONTACT, "transferred", "contact_transferred"),
    /** The same customer was in contact on the topic within the window before; on the first leg. */
    PRECEDED(Family.CONTACT, "customer_id", "preceded"),
    /** The same customer was in contact on the topic again within the window after; on the first leg. */
    FOLLOWED(Family.CONTACT, "customer_id", "followed"),
    /** The ticket of the contact was reopened; on the first leg. */
    TICKET_REOPENED(Family.CONTACT, "reopens", "ticket_reopened"),

    FIRST_RESPONSE(Family.TICKET, "first_response_at", "first_response_ms"),
    RESOLUTION(Family.TICKET, "solved_at", "resolution_ms"),
    REOPENS(Family.TICKET, "reopens", "reopens"),
    TICKET_CUSTOMER(Family.TICKET, "customer_id", "customer"),

    SCORE(Family.SURVEY, "score", "score"),
    /** The score lies on the question's scale and is the customer's last of the wave. */
    COUNTS(Family.SURVEY, "score", "counts"),

    AVAILABLE(Family.WORKFORCE, "available_seconds", "available_ms"),
    BUSY(Family.WORKFORCE, "busy_seconds", "busy_ms");

    private final Family family;
    private final String fileName;
    private final String column;

    Field(Family family, String fileName, String column) {
        this.family = family;
        this.fileName = fileName;
        this.column = column;
    }

    public Family family() {
        return family;
    }

    /** The name in our own file formats. */
    public String fileName() {
        return fileName;
    }

    /** The column of the fact's table. */
    public String column() {
        return column;
    }
}
