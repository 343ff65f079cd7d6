package nl.waardemeter.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waardemeter.kpi.Direction;
import nl.waardemeter.kpi.QuestionScale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that were asked, as the scorecard must know them. */
@Component
public class SurveyQuestions {

    private final JdbcClient jdbc;

    SurveyQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A question.
     *
     * @param scaleMin the lowest score, null while nobody has said the scale
     * @param direction the word of the better end, null while nobody has said it
     */
    public record Question(
            int id,
            String name,
            String kind,
            @Nullable Double scaleMin,
            @Nullable Double scaleMax,
            @Nullable String direction,
            boolean hasPositive,
            boolean hasPromoters) {

        /** How it is read; null while nobody has said so. */
        public @Nullable QuestionScale scale() {
            return scaleMin == null || scaleMax == null || direction == null
                    ? null
                    : new QuestionScale(
                            scaleMin,
                            scaleMax,
                            Direction.LOWER_IS_BETTER.word().equals(direction)
                                    ? Direction.LOWER_IS_BETTER
                                    : Direction.HIGHER_IS_BETTER);
        }

        /** The name with the scale: what tells two questions of one name apart. */
        public String label() {
            return scaleMin == null || scaleMax == null
                    ? name
                    : String.format(Locale.ROOT, "%s (%.0f-%.0f)", name, scaleMin, scaleMax);
        }
    }

    public Map<Integer, Question> all() {
        Map<Integer, Question> questions = new LinkedHashMap<>();
        jdbc.sql("select id, name, kind, scale_min / 1000.0 as scale_min, scale_max / 1000.0 as scale_max, direction, "
                        + "positive_from is not null as has_positive, promoter_from is not null as has_promoters "
                        + "from survey_question where id <> 0 order by name, scale_min, scale_max, id")
                .query(Question.class)
                .list()
                .forEach(question -> questions.put(question.id(), question));
        return questions;
    }

    /** The questions with this id, name or label: a name may stand for several scales. */
    public List<Question> find(String keyOrName) {
        String wanted = keyOrName.strip().toLowerCase(Locale.ROOT);
        return all().values().stream()
                .filter(question -> question.name().equals(wanted)
                        || question.label().equals(wanted)
                        || String.valueOf(question.id()).equals(wanted))
                .toList();
    }

    Optional<Question> find(int id) {
        return Optional.ofNullable(all().get(id));
    }
}
