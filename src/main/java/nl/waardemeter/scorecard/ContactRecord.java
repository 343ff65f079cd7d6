package nl.waardemeter.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact with all that belongs to it, as far as the reader may see it. Who the customer is, is not in it.
 *
 * @param legs all of them, in their order; of other teams' legs channel and time only
 * @param ticketId what an own leg says its ticket is; null where none does
 * @param ticket null where it is another team's, or did not come in
 * @param customerKnown without a customer nobody knows what came before or after
 * @param others what else the customer came with within the window, the earliest first
 * @param cut whether there were more of them than are told
 * @param rowsFrom the rows of earlier days have been removed, and the window reaches into them; null where it does not
 * @param closed whether the figures of its day stay as they are, whatever comes in
 */
public record ContactRecord(
        String source,
        String id,
        List<Leg> legs,
        @Nullable String ticketId,
        @Nullable TicketRecord ticket,
        List<Answer> answers,
        boolean customerKnown,
        List<Other> others,
        boolean cut,
        Resolution resolution,
        int windowDays,
        @Nullable LocalDate rowsFrom,
        boolean closed) {

    /** @param details null of another team's leg */
    public record Leg(
            int number,
            String channel,
            Instant offeredAt,
            @Nullable LegDetails details) {}

    /**
     * What an own leg tells; names are null where there is none.
     *
     * @param agent null where figures of agents are switched off
     * @param waitMs whole milliseconds, as all durations; null where not known
     */
    public record LegDetails(
            String direction,
            String exit,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String team,
            @Nullable String queue,
            @Nullable String topic,
            @Nullable String agent,
            @Nullable Integer waitMs,
            @Nullable Integer talkMs,
            @Nullable Integer holdMs,
            @Nullable Integer wrapUpMs,
            @Nullable Boolean transferred,
            @Nullable String language,
            @Nullable String address) {}

    public record TicketRecord(
            Instant createdAt,
            @Nullable Instant firstResponseAt,
            @Nullable Instant solvedAt,
            String channel,
            @Nullable String team,
            @Nullable String topic,
            @Nullable String agent,
            @Nullable String status,
            @Nullable String priority,
            @Nullable Integer reopens,
            @Nullable Boolean escalated,
            @Nullable String address) {}

    /**
     * One answer of the customer, about this contact or its ticket.
     *
     * @param scaleMax the highest score; null while nobody has said the scale
     */
    public record Answer(
            Instant respondedAt,
            String question,
            String kind,
            @Nullable Double score,
            @Nullable Double scaleMax,
            @Nullable String comment) {}

    /** What another contact is to this one, by the rule of first contact resolution. */
    public enum Relation {
        /** An earlier contact on the topic: this one is its repeat. */
        BEFORE,
        /** A later contact on the topic: this one did not solve it. */
        AFTER,
        /** On another topic, not started by the customer, or another attempt after hanging up. */
        NONE
    }

    /**
     * Another contact of the customer, or a ticket.
     *
     * @param contact whether it is a contact, and not a ticket
     * @param exit how the contact ended; null of a ticket
     */
    public record Other(
            boolean contact,
            String source,
            String id,
            Instant moment,
            String channel,
            @Nullable String team,
            @Nullable String topic,
            @Nullable String exit,
            Relation relation) {}

    /** Whether it counts as solved at once. */
    public enum Verdict {
        SOLVED,
        NOT_SOLVED,
        /** Nobody came back yet, but the window is still open. */
        OPEN,
        /** It is not asked of this contact. */
        NOT_COUNTED
    }

    /** @param why not, as words that have texts */
    public record Resolution(Verdict verdict, List<String> why) {}
}
