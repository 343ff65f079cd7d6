package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Attribution.CREATED;
import static nl.waardemeter.kpi.Attribution.FIRST_SOLVED;
import static nl.waardemeter.kpi.Attribution.HANDLED;
import static nl.waardemeter.kpi.Attribution.OFFERED;
import static nl.waardemeter.kpi.Attribution.RESPONDED;
import static nl.waardemeter.kpi.Attribution.SOLVED;
import static nl.waardemeter.kpi.Attribution.WORKED;
import static nl.waardemeter.kpi.Condition.atLeast;
import static nl.waardemeter.kpi.Condition.atMost;
import static nl.waardemeter.kpi.Condition.below;
import static nl.waardemeter.kpi.Condition.is;
import static nl.waardemeter.kpi.Condition.known;
import static nl.waardemeter.kpi.Condition.not;
import static nl.waardemeter.kpi.Condition.positive;
import static nl.waardemeter.kpi.Condition.yes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sum over facts that adds up over days, teams and everything else. One line each: where it counts, which rows, what of them.
 *
 * <p>The column of the totals has the measure's name in lower case. A new measure is a line here and an {@code alter table}.
 * All values are whole numbers: counts, milliseconds, thousandths of a score point (squares: millionths).
 *
 * <p>A row counts on the day of its attribution; a row that has no such day (a ticket that is not solved yet) counts nowhere, whatever
 * its condition says.
 */
public enum Measure {
    // Queue: legs that customers offered, on the day they were offered
    OFFERED_LEGS(OFFERED, Parts.INBOUND),
    EXIT_KNOWN(OFFERED, Parts.INBOUND.and(not(is(Field.EXIT, "unknown")))),
    ANSWERED(OFFERED, Parts.ANSWERED),
    ANSWERED_TIMED(OFFERED, Parts.ANSWERED.and(known(Field.WAIT))),
    ANSWERED_WITHIN(OFFERED, Parts.ANSWERED.and(atMost(Field.WAIT, Limit.SERVICE_LEVEL))),
    WAIT_OF_ANSWERED(OFFERED, Parts.ANSWERED.and(known(Field.WAIT)), sum(Field.WAIT)),
    ABANDONED(OFFERED, Parts.ABANDONED),
    ABANDONED_TIMED(OFFERED, Parts.ABANDONED.and(known(Field.WAIT))),
    ABANDONED_SHORT(OFFERED, Parts.ABANDONED.and(below(Field.WAIT, Limit.SHORT_ABANDON))),

    // Contacts, counted once on their first leg, on the day they were offered
    CONTACTS(OFFERED, Parts.FIRST),
    HANDLED_CONTACTS(OFFERED, Parts.FIRST_HANDLED),
    HANDLED_CONTACTS_TRANSFER_KNOWN(OFFERED, Parts.FIRST_HANDLED.and(known(Field.CONTACT_TRANSFERRED))),
    TRANSFERRED_CONTACTS(OFFERED, Parts.FIRST_HANDLED.and(yes(Field.CONTACT_TRANSFERRED))),
    HANDLED_CONTACTS_OF_CUSTOMERS(OFFERED, Parts.FIRST_HANDLED.and(known(Field.CUSTOMER))),
    ISSUES(OFFERED, Parts.ISSUE),
    ISSUES_SOLVED_AT_ONCE(
            OFFERED,
            Parts.ISSUE.and(
                    not(yes(Field.FOLLOWED)), not(yes(Field.CONTACT_TRANSFERRED)), not(yes(Field.TICKET_REOPENED)))),

    // Handling: legs answered by a person, on the day their handling ended
    HANDLED_LEGS(HANDLED, Parts.ANSWERED),
    HANDLED_LEGS_TRANSFER_KNOWN(HANDLED, Parts.ANSWERED.and(known(Field.TRANSFERRED))),
    TRANSFERRED_LEGS(HANDLED, Parts.ANSWERED.and(yes(Field.TRANSFERRED))),
    HANDLED_TALK_KNOWN(HANDLED, Parts.ANSWERED.and(known(Field.TALK))),
    TALK_AND_HOLD(HANDLED, Parts.ANSWERED.and(known(Field.TALK)), sum(Field.TALK, Field.HOLD)),
    HANDLED_COMPLETE(HANDLED, Parts.ANSWERED.and(known(Field.TALK), known(Field.WRAP_UP))),
    HANDLE_TIME(
            HANDLED,
            Parts.ANSWERED.and(known(Field.TALK), known(Field.WRAP_UP)),
            sum(Field.TALK, Field.HOLD, Field.WRAP_UP)),
    HANDLED_WRAP_UP_KNOWN(HANDLED, Parts.ANSWERED.and(known(Field.WRAP_UP))),
    WRAP_UP_TIME(HANDLED, Parts.ANSWERED.and(known(Field.WRAP_UP)), sum(Field.WRAP_UP)),

    // Tickets: on the days of creation, first response, first and last solve
    TICKETS(CREATED, Parts.EVERY),
    TICKETS_OF_CUSTOMERS(CREATED, known(Field.TICKET_CUSTOMER)),
    FIRST_RESPONSES(Attribution.FIRST_RESPONSE, known(Field.FIRST_RESPONSE)),
    FIRST_RESPONSE_TIME(Attribution.FIRST_RESPONSE, known(Field.FIRST_RESPONSE), sum(Field.FIRST_RESPONSE)),
    SOLVED_TICKETS(SOLVED, known(Field.RESOLUTION)),
    RESOLUTION_TIME(SOLVED, known(Field.RESOLUTION), sum(Field.RESOLUTION)),
    FIRST_SOLVED_TICKETS(FIRST_SOLVED, Parts.EVERY),
    FIRST_SOLVED_REOPENS_KNOWN(FIRST_SOLVED, known(Field.REOPENS)),
    REOPENED_TICKETS(FIRST_SOLVED, positive(Field.REOPENS)),

    // Answers to survey questions, on the day they were given; never pooled over questions
    ANSWERS_GIVEN(RESPONDED, Parts.EVERY),
    ANSWERS(RESPONDED, yes(Field.COUNTS)),
    ANSWERS_POSITIVE(RESPONDED, yes(Field.COUNTS).and(atLeast(Field.SCORE, Limit.POSITIVE_FROM))),
    ANSWERS_PROMOTER(RESPONDED, yes(Field.COUNTS).and(atLeast(Field.SCORE, Limit.PROMOTER_FROM))),
    ANSWERS_DETRACTOR(RESPONDED, yes(Field.COUNTS).and(atMost(Field.SCORE, Limit.DETRACTOR_TO))),
    SCORE_SUM(RESPONDED, yes(Field.COUNTS), sum(Field.SCORE)),
    SCORE_SQUARES(RESPONDED, yes(Field.COUNTS), new Amount.Square(Field.SCORE)),

    // Staffed time, on its day
    STAFFED(WORKED, Parts.EVERY),
    STAFFED_COMPLETE(WORKED, known(Field.AVAILABLE).and(known(Field.BUSY))),
    AVAILABLE_TIME(WORKED, known(Field.AVAILABLE).and(known(Field.BUSY)), sum(Field.AVAILABLE)),
    BUSY_TIME(WORKED, known(Field.AVAILABLE).and(known(Field.BUSY)), sum(Field.BUSY));

    private final Attribution attribution;
    private final Condition condition;
    private final Amount amount;

    Measure(Attribution attribution, Condition condition) {
        this(attribution, condition, new Amount.One());
    }

    Measure(Attribution attribution, Condition condition, Amount amount) {
        this.attribution = attribution;
        this.condition = condition;
        this.amount = amount;
    }

    public Family family() {
        return attribution.family();
    }

    public Attribution attribution() {
        return attribution;
    }

    /** Which rows count. */
    public Condition condition() {
        return condition;
    }

    /** What of a row is added. */
    public Amount amount() {
        return amount;
    }

    /** The column in the totals. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What one row adds on the day of its attribution: the independent check of the sums that the database makes.
     *
     * @throws ArithmeticException if it is too large for a whole number of 64 bits
     */
    public long of(FactRow row) {
        return condition.holds(row) ? amount.of(row) : 0;
    }

    /** All measures of a family, in the order of the catalogue. */
    public static List<Measure> of(Family family) {
        return Arrays.stream(values())
                .filter(measure -> measure.family() == family)
                .toList();
    }

    private static Amount sum(Field... fields) {
        return new Amount.Sum(List.of(fields));
    }

    /** Conditions that several measures build on. */
    private static final class Parts {
        static final Condition EVERY = Condition.all();
        static final Condition INBOUND = is(Field.DIRECTION, "in");
        static final Condition ANSWERED = INBOUND.and(is(Field.EXIT, "answered"));
        static final Condition ABANDONED = INBOUND.and(is(Field.EXIT, "abandoned"));
        static final Condition FIRST = INBOUND.and(yes(Field.FIRST_LEG));
        static final Condition FIRST_HANDLED = FIRST.and(yes(Field.CONTACT_HANDLED));
        static final Condition ISSUE = FIRST_HANDLED.and(known(Field.CUSTOMER), not(yes(Field.PRECEDED)));

        private Parts() {}
    }
}
