package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.Tile.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI went, as the table that the chart is drawn from.
 *
 * @param now what the line is called, the chosen period
 * @param before what the line is called that it is compared with; null without one
 * @param basis what is counted in the column beside the value; null where the value is the count itself
 * @param target the good range in words; null without a norm
 */
record Trend(
        String caption,
        String now,
        @Nullable String before,
        @Nullable String basis,
        @Nullable String target,
        Scale scale,
        List<Row> rows,
        List<Happening> events) {

    /** Whether holidays are among what happened, and whether anything else is. */
    public boolean hasEvents(boolean known) {
        return events.stream().anyMatch(event -> event.known() == known);
    }

    /**
     * How figures are drawn, in the unit of the chart: percents, seconds, points.
     *
     * @param form how a figure on the axis is written: percent, wait, clock, duration, or number
     */
    record Scale(
            String form, @Nullable Double goodMin, @Nullable Double goodMax) {}

    /**
     * A day, a week or a month.
     *
     * @param day its first day, as a date field takes it
     * @param point where the line runs; null where there is a gap
     * @param good null where nothing judged it
     * @param mark how far the value can be trusted; null where there is nothing to say
     */
    record Row(
            String label,
            String day,
            String value,
            @Nullable String n,
            @Nullable Double point,
            @Nullable Mark mark,
            @Nullable Good good,
            @Nullable Before before,
            List<Happening> events) {}

    /** Between what figures it was on target then: norms change, and the past keeps the one it had. */
    record Good(@Nullable Double min, @Nullable Double max) {}

    /** The bucket at the same place in the period that it is compared with. */
    record Before(String label, String value, @Nullable Double point) {}

    /**
     * Something that happened.
     *
     * @param number by which the chart names it
     * @param known a holiday that nobody had to type in
     * @param removable the event's id, where this reader may remove it
     */
    record Happening(
            int number,
            String when,
            String title,
            boolean known,
            @Nullable Integer removable) {}
}
