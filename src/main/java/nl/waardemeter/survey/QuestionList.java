package nl.waardemeter.survey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that files brought, how they are read, and how many answers there are. */
@Component
class QuestionList {

    private static final String QUESTIONS = """
            select q.id, q.name, q.kind, q.scale_min, q.scale_max, q.direction, q.positive_from, q.promoter_from,
                q.detractor_to, q.asked_min, q.asked_max, count(a.question_id) as answers,
                count(a.question_id) filter (where not a.valid) as off, count(distinct a.responded_day)::int as days,
                min(a.responded_day) as first_day, max(a.responded_day) as last_day
            from survey_question q left join survey_answer a on a.question_id = q.id
            where q.id <> 0 and (cast(:id as integer) is null or q.id = :id)
            group by q.id order by q.name, q.scale_min, q.scale_max, q.id""";

    private final JdbcClient jdbc;

    QuestionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A question.
     *
     * @param asked the scale as files give it; null where they give none and there is no usual one
     * @param off how many of the answers are off the scale
     */
    record Line(
            int id,
            String name,
            QuestionReading reading,
            @Nullable Scale asked,
            long answers,
            long off,
            int days,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        public List<Kpi> kpis() {
            return reading.kpis();
        }
    }

    List<Line> all() {
        return lines(null);
    }

    Line one(int id) {
        return lines(id).stream().findFirst().orElseThrow(QuestionList::unknown);
    }

    private List<Line> lines(@Nullable Integer id) {
        return jdbc.sql(QUESTIONS)
                .param("id", id, java.sql.Types.INTEGER)
                .query((rs, row) -> new Line(
                        rs.getInt("id"),
                        rs.getString("name"),
                        new QuestionReading(
                                rs.getString("kind"),
                                rs.getObject("scale_min", Integer.class),
                                rs.getObject("scale_max", Integer.class),
                                rs.getString("direction"),
                                rs.getObject("positive_from", Integer.class),
                                rs.getObject("promoter_from", Integer.class),
                                rs.getObject("detractor_to", Integer.class)),
                        rs.getObject("asked_min") == null
                                ? null
                                : new Scale(rs.getInt("asked_min"), rs.getInt("asked_max")),
                        rs.getLong("answers"),
                        rs.getLong("off"),
                        rs.getInt("days"),
                        rs.getObject("first_day", LocalDate.class),
                        rs.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** How many answers were off this scale. */
    long offScale(int id, @Nullable Integer min, @Nullable Integer max) {
        return jdbc.sql("select count(*) from survey_answer where question_id = :id and not (score between "
                        + "cast(:min as integer) and cast(:max as integer))")
                .param("id", id)
                .param("min", min, java.sql.Types.INTEGER)
                .param("max", max, java.sql.Types.INTEGER)
                .query(Long.class)
                .single();
    }

    /** How often each score was given, the lowest first. */
    Map<Integer, Long> scores(int id) {
        return jdbc
                .sql("select score, count(*) as times from survey_answer where question_id = ? and score is not null "
                        + "group by score order by times desc, score limit 21")
                .param(id)
                .query((rs, row) -> Map.entry(rs.getInt(1), rs.getLong(2)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** A change that was made, the latest first. */
    record Change(
            int id,
            int questionId,
            OffsetDateTime at,
            @Nullable String by,
            String before,
            String after,
            @Nullable OffsetDateTime undoneAt) {}

    private static final String CHANGES =
            "select c.id, c.question_id, c.at, a.name as by, c.before, c.after, c.undone_at from question_change c "
                    + "left join account a on a.id = c.account_id where ";

    List<Change> changesOf(int id) {
        return jdbc.sql(CHANGES + "c.question_id = ? order by c.id desc")
                .param(id)
                .query(Change.class)
                .list();
    }

    Change change(int id) {
        Optional<Change> found =
                jdbc.sql(CHANGES + "c.id = ?").param(id).query(Change.class).optional();
        return found.orElseThrow(QuestionList::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "survey.refused.unknown");
    }
}
