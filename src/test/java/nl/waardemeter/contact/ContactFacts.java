package nl.waardemeter.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Fact;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All stored legs as facts, for the row-by-row check of totals; their days are found anew from their moments. */
@Component
public class ContactFacts {

    private final ContactLegs legs;
    private final Organisation organisation;

    ContactFacts(ContactLegs legs, Organisation organisation) {
        this.legs = legs;
        this.organisation = organisation;
    }

    public List<Fact> all() {
        ZoneId zone = organisation.zone();
        Map<Channel, Integer> seconds = organisation.serviceLevelSeconds();
        long shortAbandon = organisation.settings().shortAbandonSeconds() * 1_000L;
        return legs.findAll().stream()
                .map(leg -> fact(
                        leg,
                        zone,
                        Objects.requireNonNull(
                                        seconds.get(Channel.ofWord(leg.channel).orElseThrow()))
                                * 1_000L,
                        shortAbandon))
                .toList();
    }

    private static Fact fact(ContactLeg leg, ZoneId zone, long serviceLevel, long shortAbandon) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        put(values, Field.DIRECTION, leg.direction);
        put(values, Field.EXIT, leg.exit);
        put(values, Field.WAIT, whole(leg.waitMs));
        put(values, Field.TALK, whole(leg.talkMs));
        put(values, Field.HOLD, whole(leg.holdMs));
        put(values, Field.WRAP_UP, whole(leg.wrapUpMs));
        put(values, Field.TRANSFERRED, leg.transferred);
        put(values, Field.CUSTOMER, leg.customer == null ? null : leg.customer.toString());
        put(values, Field.FIRST_LEG, leg.firstLeg);
        put(values, Field.CONTACT_HANDLED, leg.contactHandled);
        put(values, Field.CONTACT_TRANSFERRED, leg.contactTransferred);
        put(values, Field.PRECEDED, leg.preceded);
        put(values, Field.FOLLOWED, leg.followed);
        put(values, Field.TICKET_REOPENED, leg.ticketReopened);
        Map<Attribution, LocalDate> days = new EnumMap<>(Attribution.class);
        days.put(Attribution.OFFERED, LocalDate.ofInstant(leg.offeredAt, zone));
        days.put(Attribution.HANDLED, LocalDate.ofInstant(handledAt(leg), zone));
        return new Fact(
                values,
                Map.of(Limit.SERVICE_LEVEL, serviceLevel, Limit.SHORT_ABANDON, shortAbandon),
                days,
                Map.of(
                        "team_id", leg.teamId,
                        "queue_id", leg.queueId,
                        "agent_id", leg.agentId,
                        "topic_id", leg.topicId,
                        "channel", leg.channel,
                        "half_hour",
                                Instant.ofEpochSecond(Math.floorDiv(leg.offeredAt.getEpochSecond(), 1_800L) * 1_800L)));
    }

    /** Counted from the answer where the talk is known, because an end may have the wrap-up in it. */
    private static Instant handledAt(ContactLeg leg) {
        if (!leg.exit.equals("answered")) {
            return leg.offeredAt;
        }
        Instant end;
        if (leg.endedAt != null && (leg.answeredAt == null || leg.talkMs == null)) {
            end = leg.endedAt;
        } else {
            Instant answered = leg.answeredAt == null ? leg.offeredAt.plusMillis(orNone(leg.waitMs)) : leg.answeredAt;
            end = answered.plusMillis(orNone(leg.talkMs) + orNone(leg.holdMs));
        }
        return end.plusMillis(orNone(leg.wrapUpMs));
    }

    private static long orNone(@Nullable Integer milliseconds) {
        return milliseconds == null ? 0 : milliseconds;
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    private static void put(Map<Field, Object> values, Field field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
