package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.Tile.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The daily start: finished words in the reader's language.
 *
 * @param teams to look at one team or all; empty where there is one only
 * @param day the last working day, with what it is held against
 * @param expected how many contacts today will bring
 * @param basis how that is computed, or why it cannot be
 * @param backlog how many tickets are open; null where none ever came in
 * @param open the word behind that number
 * @param said when the comments are of
 */
record StartPage(
        String today,
        List<Choice> teams,
        Head day,
        Head week,
        List<Row> rows,
        @Nullable String expected,
        @Nullable String spread,
        String basis,
        @Nullable String backlog,
        String open,
        List<OldTicket> oldest,
        List<Coming> coming,
        String said,
        List<Said> compliments,
        List<Said> misses,
        List<Point> points) {

    /** @param year null where the year before has no counterpart */
    record Head(
            String title,
            String period,
            String before,
            @Nullable String year) {}

    /** One KPI. */
    record Row(String name, @Nullable String norm, String address, Cells day, Cells week) {}

    record Cells(
            String value,
            @Nullable Mark band,
            @Nullable String remark,
            @Nullable Against before,
            @Nullable Against year) {}

    /** @param way up, down or same */
    record Against(String way, String text) {}

    record OldTicket(
            String id, String age, String about, @Nullable String address) {}

    record Coming(String when, String title, boolean today) {}

    /** @param contact the page of the contact it is about; null where there is none */
    record Said(
            String score,
            String words,
            String about,
            @Nullable String contact) {}

    record Point(String what, String owner, String note, String address) {}
}
