package nl.waardemeter.kpi;

/**
 * A field of a fact that a {@link Measure} may look at.
 *
 * <p>The first name is the one people know from the file formats and that a "not measured" reason mentions; the second is
 * the column of the fact's table. Durations are whole milliseconds, scores thousandths, so that sums are exact and do not
 * depend on the order of adding.
 */
public enum Field {
    /** Who began: {@code in}, {@code out}, {@code internal} or {@code callback}. */
    DIRECTION(Family.CONTACT, "direction", "direction"),
    /** How it ended: {@code answered}, {@code abandoned}, {@code flowout}, {@code callback}, {@code voicemail} or {@code unknown}. */
    EXIT(Family.CONTACT, "exit", "exit"),
    /** From entering the queue to the answer, or to giving up; the menu before it is not in it. */
    WAIT(Family.CONTACT, "wait_seconds", "wait_ms"),
    TALK(Family.CONTACT, "talk_seconds", "talk_ms"),
    HOLD(Family.CONTACT, "hold_seconds", "hold_ms"),
    /** Work after the conversation. Zero is a measurement, absent is not. */
    WRAP_UP(Family.CONTACT, "wrap_up_seconds", "wrap_up_ms"),
    /** Passed on from this leg; absent where the source does not say. */
    TRANSFERRED(Family.CONTACT, "transferred", "transferred"),
    /** A pseudonym; absent where the customer was not recognised. */
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

    /** From creation to the first reply, calendar time. */
    FIRST_RESPONSE(Family.TICKET, "first_response_at", "first_response_ms"),
    /** From creation to the last solve, calendar time. */
    RESOLUTION(Family.TICKET, "solved_at", "resolution_ms"),
    /** How often it was reopened; absent where the source does not say. */
    REOPENS(Family.TICKET, "reopens", "reopens"),
    TICKET_CUSTOMER(Family.TICKET, "customer_id", "customer"),

    /** The answer, on the scale of its question. */
    SCORE(Family.SURVEY, "score", "score"),
    /** The score lies on the question's scale and is the customer's last of the wave. */
    COUNTS(Family.SURVEY, "score", "counts"),

    /** Time for contacts, busy included; breaks, training and meetings are not in it. */
    AVAILABLE(Family.WORKFORCE, "available_seconds", "available_ms"),
    /** Time spent on contacts, by the clock: two chats at once count once. */
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
