package nl.waardemeter.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The survey questions while a file is read. A question is its name with its scale and direction: on another scale it is another
 * question, so that scales are never pooled.
 */
final class Questions {

    private static final List<String> KINDS = List.of("nps", "csat", "ces", "grade");

    private final JdbcClient jdbc;
    private final Map<Asked, Question> known = new HashMap<>();
    private final Map<Defined, Integer> created = new LinkedHashMap<>();

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row says about its question. */
    private record Asked(
            String name, @Nullable Scale scale, @Nullable String direction) {}

    /** What makes a question another one. */
    private record Defined(
            String name, @Nullable Scale scale, @Nullable String direction) {

        String kind() {
            return kindOf(name);
        }

        @Nullable
        Integer min() {
            return scale == null ? null : scale.min();
        }

        @Nullable
        Integer max() {
            return scale == null ? null : scale.max();
        }

        @Nullable
        Integer positiveFrom() {
            return scale == null || !"higher-is-better".equals(direction) ? null : scale.positiveFrom();
        }

        boolean hasPromoters() {
            return kind().equals("nps") && scale != null && scale.endsAtTen();
        }
    }

    /** A question with its number and scale; without a scale nothing is off it. */
    record Question(int id, @Nullable Scale scale) {}

    /** The question; one that nobody has asked before has its number at once and is created by {@link #store}. */
    Question of(String name, @Nullable Scale given, @Nullable String direction) {
        return known.computeIfAbsent(new Asked(name, given, direction), this::find);
    }

    private Question find(Asked asked) {
        String name = asked.name.strip().toLowerCase(Locale.ROOT);
        String kind = kindOf(name);
        Defined question = new Defined(
                name,
                asked.scale == null ? usualScale(kind) : asked.scale,
                asked.direction == null && !kind.equals("ces") ? "higher-is-better" : asked.direction);
        return stored(question)
                .orElseGet(() -> new Question(
                        created.computeIfAbsent(
                                question,
                                key -> jdbc.sql("select nextval(pg_get_serial_sequence('survey_question', 'id'))")
                                        .query(Integer.class)
                                        .single()),
                        question.scale));
    }

    /** Found by what files say of it; read on the scale that holds now. */
    private Optional<Question> stored(Defined question) {
        return jdbc.sql("select id, scale_min, scale_max from survey_question where name = :name and asked_min is not "
                        + "distinct from cast(:min as integer) and asked_max is not distinct from cast(:max as integer) "
                        + "and asked_direction is not distinct from cast(:direction as text)")
                .param("name", question.name)
                .param("min", question.min())
                .param("max", question.max())
                .param("direction", question.direction)
                .query((rs, row) -> new Question(
                        rs.getInt("id"),
                        rs.getObject("scale_min") == null
                                ? null
                                : new Scale(rs.getInt("scale_min"), rs.getInt("scale_max"))))
                .optional();
    }

    /** Creates the new ones, in the transaction that stores their answers. */
    void store() {
        created.forEach((question, id) -> jdbc.sql(
                        "insert into survey_question (id, name, kind, scale_min, scale_max, direction, asked_min, asked_max, "
                                + "asked_direction, positive_from, promoter_from, detractor_to) values (:id, :name, :kind, "
                                + "cast(:min as integer), cast(:max as integer), cast(:direction as text), cast(:min as "
                                + "integer), cast(:max as integer), cast(:direction as text), cast(:positive as integer), "
                                + "cast(:promoter as integer), cast(:detractor as integer))")
                .param("id", id)
                .param("name", question.name)
                .param("kind", question.kind())
                .param("min", question.min())
                .param("max", question.max())
                .param("direction", question.direction)
                .param("positive", question.positiveFrom())
                .param("promoter", question.hasPromoters() ? 9_000 : null)
                .param("detractor", question.hasPromoters() ? 6_000 : null)
                .update());
    }

    /** "csat", "CSAT delivery" and "csat_2026" are all asked for satisfaction. */
    private static String kindOf(String name) {
        String first = name.split("[^a-z]", 2)[0];
        return KINDS.contains(first) ? first : "other";
    }

    private static @Nullable Scale usualScale(String kind) {
        return switch (kind) {
            case "nps" -> new Scale(0, 10_000);
            case "csat" -> new Scale(1_000, 5_000);
            case "grade" -> new Scale(1_000, 10_000);
            default -> null;
        };
    }
}
