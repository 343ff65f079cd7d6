package nl.waardemeter.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One ticket. Written by imports only, in bulk; here to be read. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class Ticket {

    @EmbeddedId
    Key key;

    int importId;
    Instant createdAt;

    @Nullable
    Instant firstResponseAt;

    @Nullable
    Instant firstSolvedAt;

    @Nullable
    Instant solvedAt;

    LocalDate createdDay;

    @Nullable
    LocalDate firstResponseDay;

    @Nullable
    LocalDate firstSolvedDay;

    @Nullable
    LocalDate solvedDay;

    String channel;
    int teamId;

    @Nullable
    Integer ownTeamId;

    int queueId;
    int agentId;
    int topicId;

    @Nullable
    Long firstResponseMs;

    @Nullable
    Long firstResponseBusinessMs;

    @Nullable
    Long resolutionMs;

    @Nullable
    Integer reopens;

    @Nullable
    Integer agentReplies;

    @Nullable
    Boolean escalated;

    @Nullable
    String priority;

    @Nullable
    String status;

    @Nullable
    UUID customer;

    @Nullable
    String sourceUrl;

    /** What tells it from all others. */
    @Embeddable
    record Key(short sourceId, String ticketId) implements Serializable {}

    protected Ticket() {}
}
