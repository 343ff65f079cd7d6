package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the whole organisation stands between cost and value by its last closed wave, and the plan that follows. All positions are 0
 * (cost) to 100 (value), in whole points where fewer than five assessors answered; null where there were too few. For managers: the flag {@code differs} and the figures of the plan
 * are of all teams.
 *
 * @param assessors how many took part
 */
public record ValuePosition(
        String wave,
        LocalDate closedOn,
        int assessors,
        List<Factor> factors,
        @Nullable Double now,
        @Nullable Double wanted,
        List<Action> plan) {

    /**
     * One of the five factors; all of them are there, in their order.
     *
     * @param key metrics, structure, process, people or technology; its name is the message {@code valuescan.factor.<key>}
     * @param low where the spread of the assessors begins; null, as its end is, where fewer than five answered
     * @param consensus whether they see much the same; true where there is nothing to differ about, or too few to tell it of
     * @param differs whether the measured figures point another way than the judgement
     */
    public record Factor(
            String key,
            @Nullable Double now,
            @Nullable Double wanted,
            @Nullable Double low,
            @Nullable Double high,
            boolean consensus,
            boolean differs) {}

    /**
     * What somebody does about it.
     *
     * @param kpi the key of the KPI that shall move
     * @param baseline its value when the action was agreed, in the unit of the KPI
     * @param latest its value over the last three whole months
     */
    public record Action(
            String title,
            String owner,
            LocalDate due,
            String kpi,
            @Nullable Double baseline,
            @Nullable Double latest,
            boolean done) {}
}
