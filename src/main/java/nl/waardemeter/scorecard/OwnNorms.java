package nl.waardemeter.scorecard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Norm.Range;
import nl.waardemeter.kpi.QuestionScale;
import nl.waardemeter.scorecard.OwnNorm.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the norms of the organisation's own are kept. */
@Component
public class OwnNorms {

    /** What is about a team or topic that was merged away is about the other one, unless that had a norm already. */
    private static final String SELECT = """
            select n.*, coalesce(t.name, p.name) as part, a.name as saved_by, t.id as about_team, p.id as about_topic,
                   coalesce(n.own_name, '') as merged_name, coalesce(it.name, ip.name) as merged_into,
                   array(select c.id from topic c where c.parent_id = p.id) as subtopics
            from (select o.*, ot.stamp_id as into_team, op.stamp_id as into_topic, coalesce(ot.name, op.name) as own_name,
                         not exists (
                             select from norm i
                             where i.withdrawn_at is null and i.kpi = o.kpi
                               and (i.scale_min, i.scale_max, i.scale_direction)
                                   is not distinct from (o.scale_min, o.scale_max, o.scale_direction)
                               and (i.team_id = ot.stamp_id or i.topic_id = op.stamp_id)
                               and i.saved_at <= (
                                   select max(c.at) from name_change c
                                   where c.what = 'merged_into' and c.undone_at is null
                                     and (c.dimension, c.name_id) in (('team', o.team_id), ('topic', o.topic_id)))) as follows
                  from norm o
                  left join team ot on ot.id = o.team_id
                  left join topic op on op.id = o.topic_id) n
            left join team it on it.id = n.into_team
            left join topic ip on ip.id = n.into_topic
            left join team t on t.id = case when n.follows then coalesce(n.into_team, n.team_id) else n.team_id end
            left join topic p on p.id = case when n.follows then coalesce(n.into_topic, n.topic_id) else n.topic_id end
            left join account a on a.id = n.account_id
            """;

    private final JdbcClient jdbc;

    OwnNorms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count, of all times. */
    List<OwnNorm> standing() {
        return jdbc.sql(SELECT + "where n.withdrawn_at is null")
                .query(OwnNorms::norm)
                .list();
    }

    /** All, also those that were withdrawn: the latest first. */
    public List<OwnNorm> all() {
        return jdbc.sql(SELECT + "order by n.valid_from desc, n.id desc")
                .query(OwnNorms::norm)
                .list();
    }

    public Optional<OwnNorm> find(int id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(OwnNorms::norm)
                .optional();
    }

    int add(NormAim aim, Terms terms, int accountId, Instant at) {
        Range good = terms.good();
        Range warn = terms.warn();
        QuestionScale scale = aim.scale();
        return jdbc.sql("""
                        insert into norm (kpi, channel, team_id, topic_id, scale_min, scale_max, scale_direction,
                            good_min, good_max, warn_min, warn_max, threshold_seconds, valid_from, review_on, owner, reason,
                            account_id, saved_at)
                        values (:kpi, :channel, :team, :topic, :scaleMin, :scaleMax, :scaleDirection,
                            :goodMin, :goodMax, :warnMin, :warnMax, :threshold, :from, :review, :owner, :reason, :account, :at)
                        returning id""")
                .param("kpi", aim.kpi().key())
                .param("channel", aim.channel() == null ? null : aim.channel().word(), Types.VARCHAR)
                .param("team", aim.team(), Types.INTEGER)
                .param("topic", aim.topic(), Types.INTEGER)
                .param("scaleMin", scale == null ? null : scale.min(), Types.DOUBLE)
                .param("scaleMax", scale == null ? null : scale.max(), Types.DOUBLE)
                .param(
                        "scaleDirection",
                        scale == null ? null : scale.direction().word(),
                        Types.VARCHAR)
                .param("goodMin", good == null ? null : good.min(), Types.DOUBLE)
                .param("goodMax", good == null ? null : good.max(), Types.DOUBLE)
                .param("warnMin", warn == null ? null : warn.min(), Types.DOUBLE)
                .param("warnMax", warn == null ? null : warn.max(), Types.DOUBLE)
                .param("threshold", terms.thresholdSeconds(), Types.INTEGER)
                .param("from", terms.validFrom())
                .param("review", terms.reviewOn(), Types.DATE)
                .param("owner", terms.owner())
                .param("reason", terms.reason())
                .param("account", accountId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** At this moment; null brings it back. */
    void withdraw(int id, @Nullable Instant at) {
        jdbc.sql("update norm set withdrawn_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    private static OwnNorm norm(ResultSet row, int number) throws SQLException {
        Kpi kpi = Kpi.ofKey(row.getString("kpi")).orElseThrow();
        String channel = row.getString("channel");
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        NormAim aim = new NormAim(
                kpi,
                channel == null ? null : Channel.ofWord(channel).orElseThrow(),
                row.getObject("about_team", Integer.class),
                row.getObject("about_topic", Integer.class),
                scale(row));
        String into = row.getString("merged_into");
        Terms terms = new Terms(
                range(row, "good"),
                range(row, "warn"),
                row.getObject("threshold_seconds", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("owner"),
                row.getString("reason"),
                row.getObject("review_on", LocalDate.class));
        return new OwnNorm(
                row.getInt("id"),
                aim,
                terms,
                row.getString("part"),
                into == null ? null : new OwnNorm.Merged(row.getString("merged_name"), into, row.getBoolean("follows")),
                ids(row.getArray("subtopics")),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static @Nullable QuestionScale scale(ResultSet row) throws SQLException {
        String word = row.getString("scale_direction");
        if (word == null) {
            return null;
        }
        Direction direction =
                Direction.LOWER_IS_BETTER.word().equals(word) ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
        return new QuestionScale(row.getDouble("scale_min"), row.getDouble("scale_max"), direction);
    }

    private static @Nullable Range range(ResultSet row, String which) throws SQLException {
        Double min = row.getObject(which + "_min", Double.class);
        Double max = row.getObject(which + "_max", Double.class);
        return min == null && max == null ? null : new Range(min, max);
    }

    private static Set<Integer> ids(Array array) throws SQLException {
        return Set.of((Integer[]) array.getArray());
    }
}
