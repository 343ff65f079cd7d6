package nl.waardemeter.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One leg: an agent's or a queue's part of a contact. Written by imports only, in bulk; here to be read. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class ContactLeg {

    @EmbeddedId
    Key key;

    int importId;
    String channel;
    String direction;
    String exit;
    Instant offeredAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant endedAt;

    LocalDate offeredDay;
    LocalDate handledDay;
    int teamId;

    @Nullable
    Integer ownTeamId;

    int queueId;
    int agentId;
    int topicId;

    @Nullable
    Integer waitMs;

    @Nullable
    Integer talkMs;

    @Nullable
    Integer holdMs;

    @Nullable
    Integer wrapUpMs;

    @Nullable
    Boolean transferred;

    @Nullable
    Boolean resolved;

    @Nullable
    UUID customer;

    @Nullable
    String ticketId;

    @Nullable
    String language;

    @Nullable
    String sourceUrl;

    boolean firstLeg;
    boolean lastLeg;
    boolean contactHandled;

    @Nullable
    Boolean contactTransferred;

    boolean preceded;
    boolean followed;
    boolean ticketReopened;

    /** What tells it from all others. */
    @Embeddable
    record Key(short sourceId, String contactId, short leg) implements Serializable {}

    protected ContactLeg() {}
}
