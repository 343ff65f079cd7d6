package nl.waardemeter.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What customers said in their own words, with the score they gave. Few answers are no reason to keep words from the team that must act
 * on them.
 */
@Component
public class Voices {

    /** From the bad end of its scale, 0, to the good one, 1. */
    private static final String GOODNESS = "case when q.direction = 'lower-is-better' then q.scale_max - f.score "
            + "else f.score - q.scale_min end::float / (q.scale_max - q.scale_min)";

    private static final double GOOD = 0.75;
    private static final double BAD = 0.5;

    private final JdbcClient jdbc;

    Voices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a customer said.
     *
     * @param source with {@code response} the answer it stems from
     * @param contact which it is about; null where that may not be seen, or is not known
     */
    public record Voice(
            String source,
            String response,
            Instant respondedAt,
            String question,
            double score,
            double scaleMax,
            String comment,
            String channel,
            @Nullable String team,
            @Nullable String topic,
            RowsBehind.@Nullable ContactKey contact) {}

    /** The best scores with words to them, the longest words first. */
    public List<Voice> compliments(Selection selection, int most) {
        return select(selection, "goodness >= " + GOOD, "goodness desc", most);
    }

    public List<Voice> misses(Selection selection, int most) {
        return select(selection, "goodness <= " + BAD, "goodness", most);
    }

    /** One of each response: who answers three questions says the same words three times. */
    private List<Voice> select(Selection selection, String wanted, String order, int most) {
        String own = selection.scope().all() ? "" : " and c.team_id = any(:scope)";
        return TotalsReader.bind(
                        jdbc,
                        "select * from (select distinct on (source_id, response_id) * from (select f.source_id, "
                                + "f.response_id, f.responded_at, q.name, f.score, q.scale_max, f.comment, f.channel, "
                                + "t.name as team, p.name as topic, s.name as source, "
                                + "case when exists (select from contact_leg c where (c.source_id, c.contact_id) = "
                                + "(f.source_id, f.contact_id)" + own + ") then f.contact_id end as contact, "
                                + GOODNESS + " as goodness from survey_answer f "
                                + "join survey_question q on q.id = f.question_id join team t on t.id = f.team_id "
                                + "join topic p on p.id = f.topic_id join source s on s.id = f.source_id "
                                + "where f.responded_day >= :from and f.responded_day < :until and f.valid "
                                + "and f.comment ~ '\\S' and q.scale_min is not null and q.scale_max is not null "
                                + "and (q.direction is not null or q.kind <> 'ces')"
                                + TotalsReader.where(selection, "f.") + ") scored where " + wanted
                                + " order by source_id, response_id, " + order + ") voices order by " + order
                                + ", length(comment) desc, responded_at desc, response_id limit :most",
                        selection)
                .param("most", most)
                .query((rs, row) -> {
                    String contact = rs.getString("contact");
                    return new Voice(
                            rs.getString("source"),
                            rs.getString("response_id"),
                            Objects.requireNonNull(ContactHistory.moment(rs, "responded_at")),
                            rs.getString("name"),
                            rs.getInt("score") / 1e3,
                            rs.getInt("scale_max") / 1e3,
                            rs.getString("comment"),
                            rs.getString("channel"),
                            ContactHistory.name(rs, "team"),
                            ContactHistory.name(rs, "topic"),
                            contact == null ? null : new RowsBehind.ContactKey(rs.getString("source"), contact));
                })
                .list();
    }
}
