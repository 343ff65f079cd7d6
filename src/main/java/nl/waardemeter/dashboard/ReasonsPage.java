package nl.waardemeter.dashboard;

import java.util.List;
import nl.waardemeter.dashboard.FilterBar.Option;
import nl.waardemeter.dashboard.KpiPage.Choice;
import nl.waardemeter.dashboard.PartsTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * The page of contact reasons: finished words in the reader's language.
 *
 * @param classes what to do, with all that is classed so
 * @param groups in which the rows can be put together
 * @param sections the rows: one section, or one for each department
 * @param notes what to know of the table as a whole
 */
record ReasonsPage(
        List<ClassSum> classes,
        List<Choice> groups,
        List<Column> columns,
        List<Section> sections,
        Row total,
        List<String> notes,
        Downloads downloads) {

    /**
     * All contact reasons of one class.
     *
     * @param part of all hours of work, in percents; null where those are not known
     */
    record ClassSum(
            String word,
            String name,
            String advice,
            String reasons,
            String contacts,
            String hours,
            @Nullable Double part,
            List<String> largest) {}

    /** @param head the department with all it owns; null where the rows are not put together */
    record Section(@Nullable Row head, List<Row> rows) {}

    /**
     * One contact reason.
     *
     * @param key of the topic; empty of what is none
     * @param child whether it stands under the row above it
     * @param address of its own dashboard; null where it cannot be asked for
     * @param what its class; null where there is none
     */
    record Row(
            String key,
            String label,
            boolean child,
            @Nullable String address,
            @Nullable What what,
            String contacts,
            @Nullable Double share,
            @Nullable String shareText,
            Tile.@Nullable Change change,
            @Nullable Sparkline weeks,
            Cell handle,
            Cell solved,
            Cell repeats,
            Cell satisfied,
            String hours) {

        /** A part of a contact reason that is none itself: there is nothing to be asked for or decided. */
        Row withoutTopic() {
            return new Row(
                    "", label, child, null, null, contacts, share, shareText, change, weeks, handle, solved, repeats,
                    satisfied, hours);
        }
    }

    /** @param few whether it stands on so few records that it says little */
    record Cell(String text, boolean few) {}

    /**
     * What to do about it.
     *
     * @param word of the class; empty where it is not known
     * @param why the figures say so, or who decided it
     * @param change the address of this page with the choices; null where the reader may not choose, or is about to
     * @param choices to decide from; empty unless the reader is about to
     */
    record What(
            String word, String name, String why, @Nullable String change, List<Option> choices) {}
}
