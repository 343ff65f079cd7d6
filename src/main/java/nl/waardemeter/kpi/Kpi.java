package nl.waardemeter.kpi;

import static nl.waardemeter.kpi.Direction.HIGHER_IS_BETTER;
import static nl.waardemeter.kpi.Direction.LOWER_IS_BETTER;
import static nl.waardemeter.kpi.Direction.WITHIN_BAND;
import static nl.waardemeter.kpi.KpiGroup.*;
import static nl.waardemeter.kpi.Measure.*;
import static nl.waardemeter.kpi.Unit.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Form.Count;
import nl.waardemeter.kpi.Form.Mean;
import nl.waardemeter.kpi.Form.NetShare;
import nl.waardemeter.kpi.Form.PerCustomer;
import nl.waardemeter.kpi.Form.Ratio;
import nl.waardemeter.kpi.Form.SampleMean;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue. A KPI is data: what group, which way is better, its unit, its formula over sums of measures, and what must be
 * known for it. Everything that shows KPIs walks this list, so a new line here is a new tile, column, export and API key; the
 * tests over the catalogue demand its texts in both languages and a worked example.
 *
 * <p>A row without a needed field is left out and lowers the coverage; a row without the field's day counts nowhere. Where nothing is
 * left there is no value. The formulas and their edge cases are those of the worked examples in the tests.
 */
public enum Kpi {
    // Solved
    /**
     * Issues solved in their first contact: not followed by another of the same customer on the topic within the window, not
     * transferred, the ticket not reopened (method M1, repeat contact). A contact without a customer cannot tell.
     */
    FIRST_CONTACT_RESOLUTION(
            SOLVED,
            HIGHER_IS_BETTER,
            SHARE,
            new Ratio(Linear.of(ISSUES_SOLVED_AT_ONCE), Linear.of(ISSUES)),
            Spec.of(HANDLED_CONTACTS)
                    .needs(Field.CUSTOMER, HANDLED_CONTACTS, HANDLED_CONTACTS_OF_CUSTOMERS)
                    .considers(Linear.of(HANDLED_CONTACTS))
                    .maturesAfterTheRepeatWindow()
                    .variant(slice -> "M1, " + slice.repeatWindowDays() + " days")),
    /** Tickets reopened at least once, over tickets first solved; for a fortnight it may still change. */
    REOPEN_RATE(
            SOLVED,
            LOWER_IS_BETTER,
            SHARE,
            new Ratio(Linear.of(REOPENED_TICKETS), Linear.of(FIRST_SOLVED_REOPENS_KNOWN)),
            Spec.of(FIRST_SOLVED_TICKETS)
                    .needs(Field.REOPENS, FIRST_SOLVED_TICKETS, FIRST_SOLVED_REOPENS_KNOWN)
                    .provisionalForDays(14)),
    /** Contacts transferred on some leg, over contacts handled by a person; by leg the same of legs. */
    TRANSFER_RATE(
            SOLVED,
            LOWER_IS_BETTER,
            SHARE,
            new Ratio(Linear.of(TRANSFERRED_CONTACTS), Linear.of(HANDLED_CONTACTS_TRANSFER_KNOWN)),
            Spec.of(HANDLED_CONTACTS)
                    .needs(Field.TRANSFERRED, HANDLED_CONTACTS, HANDLED_CONTACTS_TRANSFER_KNOWN)
                    .byLeg(
                            new Ratio(Linear.of(TRANSFERRED_LEGS), Linear.of(HANDLED_LEGS_TRANSFER_KNOWN)),
                            Spec.of(HANDLED_LEGS).needs(Field.TRANSFERRED, HANDLED_LEGS, HANDLED_LEGS_TRANSFER_KNOWN))),
    /** From creation to the last solve in calendar time, on the day of that solve; open tickets are not in it. */
    RESOLUTION_TIME(
            SOLVED,
            LOWER_IS_BETTER,
            SECONDS,
            new Mean(Linear.of(Measure.RESOLUTION_TIME), Linear.of(SOLVED_TICKETS)),
            Spec.of(SOLVED_TICKETS)
                    .needs(Field.RESOLUTION, TICKETS, SOLVED_TICKETS)
                    .coveredBy(SOLVED_TICKETS)),
    /** Tickets created, over the different customers who created one: {@code n} counts the tickets. */
    TICKETS_PER_CUSTOMER(
            SOLVED,
            LOWER_IS_BETTER,
            RATIO,
            new PerCustomer(Linear.of(TICKETS_OF_CUSTOMERS)),
            Spec.of(TICKETS)
                    .needs(Field.TICKET_CUSTOMER, TICKETS, TICKETS_OF_CUSTOMERS)
                    .counts(Linear.of(TICKETS_OF_CUSTOMERS))),

    // The customer's judgement
    /** Positive answers over valid ones; what is positive the question says. The interval is Wilson's. */
    CSAT(
            VOICE,
            HIGHER_IS_BETTER,
            SHARE,
            new Ratio(Linear.of(ANSWERS_POSITIVE), Linear.of(ANSWERS)),
            Spec.of(ANSWERS).considers(Linear.of(ANSWERS_GIVEN)).asksCustomers()),
    /** A hundred times promoters (from 9) less detractors (up to 6) over valid answers. The interval is the adjusted Wald. */
    NPS(
            VOICE,
            HIGHER_IS_BETTER,
            POINTS,
            new NetShare(Linear.of(ANSWERS_PROMOTER), Linear.of(ANSWERS_DETRACTOR), Linear.of(ANSWERS)),
            Spec.of(ANSWERS).considers(Linear.of(ANSWERS_GIVEN)).asksCustomers()),
    /** The mean of the answers on the question's own scale; which end is good the question says. The interval is Student's. */
    CES(
            VOICE,
            Direction.NONE,
            SCORE,
            new SampleMean(Linear.of(SCORE_SUM), Linear.of(SCORE_SQUARES), Linear.of(ANSWERS)),
            Spec.of(ANSWERS).considers(Linear.of(ANSWERS_GIVEN)).asksCustomers()),

    // Accessible
    /**
     * Answered within the threshold, over answered and abandoned less short abandons (SL-1: ICMI's third way, short abandons out).
     * Flow-outs, callbacks and unknown exits are on neither side; abandoned without a wait stay in the denominator.
     */
    SERVICE_LEVEL(
            ACCESS,
            HIGHER_IS_BETTER,
            SHARE,
            new Ratio(
                    Linear.of(ANSWERED_WITHIN),
                    Linear.of(ANSWERED_TIMED, ABANDONED).less(ABANDONED_SHORT)),
            Spec.of(Linear.of(ANSWERED, ABANDONED).less(ABANDONED_SHORT))
                    .needs(Field.EXIT, OFFERED_LEGS, EXIT_KNOWN)
                    .needs(Field.WAIT, ANSWERED, ANSWERED_TIMED)
                    .covered(Linear.of(ANSWERED_TIMED, ABANDONED_TIMED).less(ABANDONED_SHORT))
                    .considers(Linear.of(OFFERED_LEGS))
                    .countsShortAbandons()
                    .byPhone()
                    .variant(slice -> "SL-1, " + slice.threshold())),
    /** The wait of those who were answered, zeros included; who gave up is not in it. */
    AVERAGE_SPEED_OF_ANSWER(
            ACCESS,
            LOWER_IS_BETTER,
            SECONDS,
            new Mean(Linear.of(WAIT_OF_ANSWERED), Linear.of(ANSWERED_TIMED)),
            Spec.of(ANSWERED)
                    .needs(Field.EXIT, OFFERED_LEGS, EXIT_KNOWN)
                    .needs(Field.WAIT, ANSWERED, ANSWERED_TIMED)
                    .byPhone()),
    /** Abandoned over answered and abandoned, short abandons out of both. */
    ABANDONMENT(
            ACCESS,
            LOWER_IS_BETTER,
            SHARE,
            new Ratio(
                    Linear.of(ABANDONED).less(ABANDONED_SHORT),
                    Linear.of(ANSWERED, ABANDONED).less(ABANDONED_SHORT)),
            Spec.of(Linear.of(ANSWERED, ABANDONED).less(ABANDONED_SHORT))
                    .needs(Field.EXIT, OFFERED_LEGS, EXIT_KNOWN)
                    .covered(Linear.of(ANSWERED, ABANDONED_TIMED).less(ABANDONED_SHORT))
                    .considers(Linear.of(OFFERED_LEGS))
                    .countsShortAbandons()
                    .byPhone()),
    /** From creation to the first reply in calendar time, on the day of that reply; who still waits is not in it. */
    FIRST_RESPONSE_TIME(
            ACCESS,
            LOWER_IS_BETTER,
            SECONDS,
            new Mean(Linear.of(Measure.FIRST_RESPONSE_TIME), Linear.of(FIRST_RESPONSES)),
            Spec.of(FIRST_RESPONSES)
                    .needs(Field.FIRST_RESPONSE, TICKETS, FIRST_RESPONSES)
                    .coveredBy(FIRST_RESPONSES)),

    // Workload and capacity
    /**
     * Talk, hold and wrap-up of a leg; a hold that is not given adds nothing. Where fewer than 90 % of the legs with a talk time have
     * a wrap-up, talk and hold of all of them, by another name: half a definition is not mixed with the whole.
     */
    AVERAGE_HANDLE_TIME(
            WORK,
            WITHIN_BAND,
            SECONDS,
            new Mean(Linear.of(HANDLE_TIME), Linear.of(HANDLED_COMPLETE)),
            Spec.of(HANDLED_LEGS)
                    .needs(Field.TALK, HANDLED_LEGS, HANDLED_TALK_KNOWN)
                    .coveredBy(HANDLED_COMPLETE)
                    .standsIn(
                            Field.WRAP_UP,
                            HANDLED_TALK_KNOWN,
                            HANDLED_COMPLETE,
                            new Mean(Linear.of(TALK_AND_HOLD), Linear.of(HANDLED_TALK_KNOWN)),
                            Measurement.WITHOUT_WRAP_UP)
                    .byPhone()),
    /** The wrap-up of legs that have one recorded; zeros count. */
    WRAP_UP_TIME(
            WORK,
            LOWER_IS_BETTER,
            SECONDS,
            new Mean(Linear.of(Measure.WRAP_UP_TIME), Linear.of(HANDLED_WRAP_UP_KNOWN)),
            Spec.of(HANDLED_LEGS)
                    .needs(Field.WRAP_UP, HANDLED_LEGS, HANDLED_WRAP_UP_KNOWN)
                    .byPhone()),
    /** Busy over available time, busy included: sums, never a mean of agents. {@code n} counts the rows of staffed time. */
    OCCUPANCY(
            WORK,
            WITHIN_BAND,
            SHARE_OF_TIME,
            new Ratio(Linear.of(BUSY_TIME), Linear.of(AVAILABLE_TIME)),
            Spec.of(STAFFED).needs(Field.BUSY, STAFFED, STAFFED_COMPLETE).counts(Linear.of(STAFFED_COMPLETE))),

    // Demand
    /** What customers offered, a contact once, by leg every leg. May be zero. */
    CONTACT_VOLUME(
            VOLUME,
            Direction.NONE,
            COUNT,
            new Count(Linear.of(CONTACTS)),
            Spec.of(CONTACTS).byLeg(new Count(Linear.of(OFFERED_LEGS)), Spec.of(OFFERED_LEGS))),
    /** Tickets created. May be zero. */
    TICKET_VOLUME(VOLUME, Direction.NONE, COUNT, new Count(Linear.of(TICKETS)), Spec.of(TICKETS));

    /** The three KPIs that are asked of customers, by the kind of question they read. */
    public static final Set<Kpi> ASKED = Set.of(CSAT, NPS, CES);

    private final KpiGroup group;
    private final Direction direction;
    private final Unit unit;
    private final Form form;
    private final Spec spec;

    Kpi(KpiGroup group, Direction direction, Unit unit, Form form, Spec spec) {
        this.group = group;
        this.direction = direction;
        this.unit = unit;
        this.form = form;
        this.spec = spec;
    }

    /** The key in URLs, the API and message keys, such as {@code service-level}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public KpiGroup group() {
        return group;
    }

    public Direction direction() {
        return direction;
    }

    public Unit unit() {
        return unit;
    }

    /** The facts it is computed from. */
    public Family family() {
        return spec.family();
    }

    /** The channels that count where none is asked for; empty means all. */
    public Set<Channel> defaultChannels() {
        return spec.defaultChannels();
    }

    /** Its value comes from answers of some customers, not from everything that happened. */
    public boolean fromSample() {
        return spec.fromSample();
    }

    /** A day counts for it only once the window for a repeat contact has gone by. */
    public boolean waitsForRepeats() {
        return spec.repeatWindow();
    }

    /** It tells something else, by the leg, where a team, queue or agent is asked for. */
    public boolean hasLegForm() {
        return spec.legForm() != null;
    }

    /** Totals do not suffice: it counts different customers, who are known from the rows only. */
    public boolean needsRows() {
        return form instanceof PerCustomer;
    }

    /** The value of so many last days may still change by late facts; 0 where it may not. */
    public int provisionalDays() {
        return spec.provisionalDays();
    }

    /**
     * The rows behind its number.
     *
     * @param byLeg a team, queue or agent is asked for, so contacts are counted by the leg
     * @param variant the one that was measured, null where there is one only
     */
    public CountedRows rows(boolean byLeg, @Nullable String variant) {
        Spec.LegForm legs = byLeg ? spec.legForm() : null;
        if (legs != null) {
            return CountedRows.of(legs.form(), legs.spec());
        }
        Spec.StandIn standIn = spec.standIn();
        return CountedRows.of(standIn != null && standIn.variant().equals(variant) ? standIn.form() : form, spec);
    }

    Form form() {
        return form;
    }

    Spec spec() {
        return spec;
    }

    public static Optional<Kpi> ofKey(String key) {
        return Arrays.stream(values()).filter(kpi -> kpi.key().equals(key)).findFirst();
    }

    public static List<Kpi> of(KpiGroup group) {
        return Arrays.stream(values()).filter(kpi -> kpi.group == group).toList();
    }

    /** The KPIs whose value depends on the limit. */
    public static List<Kpi> movedBy(Limit limit) {
        return Arrays.stream(values())
                .filter(kpi ->
                        kpi.measures().anyMatch(measure -> measure.condition().dependsOn(limit)))
                .toList();
    }

    /** The KPIs whose value depends on the window for a repeat contact. */
    public static List<Kpi> movedByRepeatWindow() {
        return Arrays.stream(values()).filter(Kpi::waitsForRepeats).toList();
    }

    private Stream<Measure> measures() {
        Stream<Linear> legs = spec.legForm() == null ? Stream.of() : spec.legForm().form().parts().stream();
        return Stream.concat(form.parts().stream(), legs).flatMap(linear -> linear.measures().stream());
    }
}
