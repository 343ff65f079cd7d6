package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.KpiPage.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one KPI by weekday and half-hour.
 *
 * @param kpi the address of the KPI's page for the same days and filters
 * @param choices the KPIs that can be shown so
 * @param note how the figures are to be read
 * @param unavailable why there is nothing; null where there may be something
 * @param rows by half-hour, from the first to the last in which anything came in
 */
record HoursPage(
        String kpi,
        List<Choice> choices,
        String caption,
        String note,
        @Nullable String unavailable,
        List<String> days,
        List<Row> rows,
        List<Shade> shades,
        Downloads downloads) {

    record Row(String time, List<Cell> cells) {}

    /**
     * One half-hour of a weekday.
     *
     * @param shade the class of its colour; empty where it has none
     * @param words what the colour says; null where it says nothing that the figure does not
     */
    record Cell(String text, String shade, @Nullable String words) {}

    /** What a colour means. */
    record Shade(String shade, String words) {}
}
