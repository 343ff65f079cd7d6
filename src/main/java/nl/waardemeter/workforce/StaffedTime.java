package nl.waardemeter.workforce;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Time that an agent was there, of a day or of an interval. Written by imports only, in bulk; here to be read. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class StaffedTime {

    @EmbeddedId
    Key key;

    int importId;
    int agentId;
    int teamId;

    @Nullable
    Integer ownTeamId;

    @Nullable
    Long availableMs;

    @Nullable
    Long busyMs;

    @Nullable
    Long breakMs;

    @Nullable
    Long paidMs;

    /** What tells it from all others. */
    @Embeddable
    record Key(short sourceId, LocalDate day, int ownAgentId, Instant intervalStart) implements Serializable {}

    protected StaffedTime() {}
}
