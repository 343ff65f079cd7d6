package nl.waardemeter.survey;

import java.util.List;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How the answers to a question are read. Scores are in thousandths of a point.
 *
 * @param kind nps, csat, ces, grade or other
 * @param min the lowest score, null while nobody has said the scale
 * @param direction the word of the better end, null while nobody has said it
 * @param positiveFrom from this score on an answer is positive
 */
record QuestionReading(
        String kind,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable String direction,
        @Nullable Integer positiveFrom,
        @Nullable Integer promoterFrom,
        @Nullable Integer detractorTo) {

    static final List<String> KINDS = List.of("nps", "csat", "ces", "grade", "other");
    static final List<String> DIRECTIONS = List.of("higher-is-better", "lower-is-better");

    private static final int HIGHEST = 1_000_000;

    /** Refuses what cannot be: the first thing that is wrong. */
    QuestionReading checked() {
        if (!KINDS.contains(kind) || direction != null && !DIRECTIONS.contains(direction)) {
            throw refused("survey.refused.word");
        }
        if ((min == null) != (max == null)) {
            throw refused("survey.refused.half-a-scale");
        }
        if (min == null || max == null) {
            if (positiveFrom != null || promoterFrom != null || detractorTo != null) {
                throw refused("survey.refused.no-scale");
            }
            return this;
        }
        if (min >= max || min < -HIGHEST || max > HIGHEST) {
            throw refused("survey.refused.scale");
        }
        for (Integer limit : new Integer[] {positiveFrom, promoterFrom, detractorTo}) {
            if (limit != null && (limit < min || limit > max)) {
                throw refused("survey.refused.off-the-scale");
            }
        }
        checkLimits();
        return this;
    }

    private void checkLimits() {
        boolean lower = "lower-is-better".equals(direction);
        if (lower && positiveFrom != null) {
            throw refused("survey.refused.positive-of-lower");
        }
        if ((promoterFrom == null) != (detractorTo == null)) {
            throw refused("survey.refused.half-of-promoters");
        }
        if (promoterFrom != null && detractorTo != null && promoterFrom <= detractorTo) {
            throw refused("survey.refused.promoters-below-detractors");
        }
        if (kind.equals("nps") && (promoterFrom == null || lower)) {
            throw refused("survey.refused.nps");
        }
        if (kind.equals("csat") && positiveFrom == null) {
            throw refused("survey.refused.csat");
        }
    }

    /** The KPIs that are made of answers to a question of this kind. */
    List<Kpi> kpis() {
        return Kpi.ASKED.stream().filter(kpi -> kpi.key().equals(kind)).toList();
    }

    /** Whether its KPI can be measured: whether there is nothing left to be said. */
    boolean isComplete() {
        return switch (kind) {
            case "nps" -> promoterFrom != null;
            case "csat" -> positiveFrom != null;
            case "ces" -> min != null && direction != null;
            default -> true;
        };
    }

    /** Whether other answers count, or count otherwise; a direction alone moves no sum. */
    boolean readsOtherwiseThan(QuestionReading other) {
        return !equals(new QuestionReading(
                other.kind,
                other.min,
                other.max,
                direction,
                other.positiveFrom,
                other.promoterFrom,
                other.detractorTo));
    }

    private static Refusal refused(String key) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key);
    }
}
