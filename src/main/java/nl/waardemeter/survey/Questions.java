package nl.waardemeter.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row says about its question. */
    private record Asked(
            String name, @Nullable Scale scale, @Nullable String direction) {}

    /** A question with its number and scale; without a scale nothing is off it. */
    record Question(int id, @Nullable Scale scale) {}

    Question of(String name, @Nullable Scale given, @Nullable String direction) {
        return known.computeIfAbsent(new Asked(name, given, direction), this::find);
    }

    private Question find(Asked asked) {
        String name = asked.name.strip().toLowerCase(Locale.ROOT);
        String kind = kindOf(name);
        Scale scale = asked.scale == null ? usualScale(kind) : asked.scale;
        String direction = asked.direction == null && !kind.equals("ces") ? "higher-is-better" : asked.direction;
        boolean higherIsBetter = "higher-is-better".equals(direction);
        Integer min = scale == null ? null : scale.min();
        Integer max = scale == null ? null : scale.max();
        jdbc.sql(
                        "insert into survey_question (name, kind, scale_min, scale_max, direction, positive_from, promoter_from, "
                                + "detractor_to) values (:name, :kind, cast(:min as integer), cast(:max as integer), "
                                + "cast(:direction as text), cast(:positive as integer), cast(:promoter as integer), "
                                + "cast(:detractor as integer)) on conflict do nothing")
                .param("name", name)
                .param("kind", kind)
                .param("min", min)
                .param("max", max)
                .param("direction", direction)
                .param("positive", scale != null && higherIsBetter ? scale.positiveFrom() : null)
                .param("promoter", kind.equals("nps") && scale != null && scale.endsAtTen() ? 9_000 : null)
                .param("detractor", kind.equals("nps") && scale != null && scale.endsAtTen() ? 6_000 : null)
                .update();
        int id = jdbc.sql("select id from survey_question where name = :name and scale_min is not distinct from "
                        + "cast(:min as integer) and scale_max is not distinct from cast(:max as integer) and direction "
                        + "is not distinct from cast(:direction as text)")
                .param("name", name)
                .param("min", min)
                .param("max", max)
                .param("direction", direction)
                .query(Integer.class)
                .single();
        return new Question(id, scale);
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
