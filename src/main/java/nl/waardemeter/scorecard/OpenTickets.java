package nl.waardemeter.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tickets that are not solved yet, within a selection; its period says nothing here. */
@Component
public class OpenTickets {

    private final JdbcClient jdbc;

    OpenTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The work in hand.
     *
     * @param known whether any ticket ever came in, of whatever team
     * @param oldest the first of them
     */
    public record Backlog(boolean known, long open, List<Ticket> oldest) {}

    /** @param address in the system it came from, where that gave one */
    public record Ticket(
            String id,
            Instant createdAt,
            @Nullable String team,
            @Nullable String topic,
            @Nullable String address) {}

    /** @param most how many of the oldest are wanted */
    public Backlog of(Selection selection, int most) {
        boolean known = jdbc.sql("select exists (select from ticket)")
                .query(Boolean.class)
                .single();
        if (!known) {
            return new Backlog(false, 0, List.of());
        }
        String open = " from ticket f join team t on t.id = f.team_id join topic p on p.id = f.topic_id "
                + "where f.solved_day is null" + TotalsReader.where(selection, "f.");
        long count = TotalsReader.bind(jdbc, "select count(*)" + open, selection)
                .query(Long.class)
                .single();
        List<Ticket> oldest = TotalsReader.bind(
                        jdbc,
                        "select f.ticket_id as id, f.created_at, t.name as team, p.name as topic, f.source_url" + open
                                + " order by f.created_at, f.ticket_id limit :most",
                        selection)
                .param("most", most)
                .query((rs, row) -> new Ticket(
                        rs.getString("id"),
                        Objects.requireNonNull(ContactHistory.moment(rs, "created_at")),
                        ContactHistory.name(rs, "team"),
                        ContactHistory.name(rs, "topic"),
                        rs.getString("source_url")))
                .list();
        return new Backlog(true, count, oldest);
    }
}
