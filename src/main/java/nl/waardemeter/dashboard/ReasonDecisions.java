package nl.waardemeter.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Topics;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody decided to do about a contact reason, whatever its figures say. */
@Component
class ReasonDecisions {

    private static final String BY_FIGURES = "figures";

    private final Topics topics;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ReasonDecisions(Topics topics, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param by the name of who decided */
    record Decision(ReasonClass what, String by, Instant at) {}

    /** By topic. */
    Map<Integer, Decision> all() {
        Map<Integer, Decision> decisions = new HashMap<>();
        jdbc.sql("select d.topic_id, d.class, a.name, d.decided_at from topic_class d "
                        + "join account a on a.id = d.account_id")
                .query(rs -> {
                    decisions.put(
                            rs.getInt("topic_id"),
                            new Decision(
                                    ReasonClass.ofWord(rs.getString("class")).orElseThrow(),
                                    rs.getString("name"),
                                    rs.getObject("decided_at", java.time.OffsetDateTime.class)
                                            .toInstant()));
                });
        return decisions;
    }

    /**
     * Decides, or leaves it to the figures again.
     *
     * @param what nothing where the figures are to say it
     * @throws Refusal where there is no such contact reason
     */
    @Transactional
    public void decide(int topic, Optional<ReasonClass> what, SignedIn who) {
        if (topic == 0 || topics.all().stream().noneMatch(one -> one.id() == topic)) {
            throw new Refusal(HttpStatus.NOT_FOUND, "dashboard.reasons.unknown");
        }
        Optional<ReasonClass> before = Optional.ofNullable(all().get(topic)).map(Decision::what);
        if (before.equals(what)) {
            return;
        }
        if (what.isEmpty()) {
            jdbc.sql("delete from topic_class where topic_id = ?").param(topic).update();
        } else {
            jdbc.sql(
                            "insert into topic_class (topic_id, class, account_id, decided_at) values (:topic, :class, :who, :at) "
                                    + "on conflict (topic_id) do update set class = :class, account_id = :who, decided_at = :at")
                    .param("topic", topic)
                    .param("class", what.get().word())
                    .param("who", who.accountId())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        audit.record(who, "dashboard.reason-decided", "/reasons?topic=" + topic, word(before) + " -> " + word(what));
    }

    private static String word(Optional<ReasonClass> what) {
        return what.map(ReasonClass::word).orElse(BY_FIGURES);
    }
}
