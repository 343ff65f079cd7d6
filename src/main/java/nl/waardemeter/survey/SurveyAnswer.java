package nl.waardemeter.survey;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One answer of a customer to one question. Written by imports only, in bulk; here to be read. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class SurveyAnswer {

    @EmbeddedId
    Key key;

    int importId;
    int questionId;
    Instant respondedAt;
    LocalDate respondedDay;

    @Nullable
    Integer score;

    @Nullable
    String comment;

    @Nullable
    String contactId;

    @Nullable
    String ticketId;

    @Nullable
    UUID customer;

    @Nullable
    Integer ownTeamId;

    @Nullable
    Integer ownQueueId;

    @Nullable
    Integer ownAgentId;

    @Nullable
    Integer ownTopicId;

    @Nullable
    String ownChannel;

    int theirTeamId;
    int teamId;
    int queueId;
    int agentId;
    int topicId;
    String channel;
    boolean valid;
    boolean counts;

    /** What tells it from all others. */
    @Embeddable
    record Key(short sourceId, String responseId, String question) implements Serializable {}

    protected SurveyAnswer() {}
}
