package nl.waardemeter.report;

import java.util.List;
import java.util.Map;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.dashboard.Tile.Mark;
import nl.waardemeter.valuescan.ValuePicture;
import org.jspecify.annotations.Nullable;

/**
 * A report in a reader's language: finished words, nothing left to compute. The page and the PDF are made from it.
 *
 * @param title {@code Report November 2026}
 * @param about whose: the team, or everybody
 * @param span {@code November 2026}, to be said in a sentence
 * @param stamp what it was made of, when and by whom
 * @param unfinished why it is not yet about the whole span; null where it is
 * @param headline the month in three sentences
 * @param leading the KPIs that are seen first
 * @param well what went well, one sentence each
 * @param sure what is certain and what may be chance
 * @param against the headings of the columns of change
 */
record ReportPage(
        String language,
        String title,
        String about,
        String span,
        List<Fact> stamp,
        @Nullable String unfinished,
        List<String> headline,
        List<Row> leading,
        List<String> well,
        List<String> badly,
        List<String> sure,
        Against against,
        List<Group> groups,
        List<MonthChart> charts,
        Months months,
        @Nullable Parts teams,
        Parts channels,
        List<ReasonRow> reasons,
        List<Said> compliments,
        List<Said> misses,
        @Nullable Value value,
        Quality quality,
        Map<String, Comment> comments) {

    /** Whether any of what is seen first can be compared. */
    public boolean changed() {
        return leading.stream().anyMatch(row -> row.before() != null);
    }

    /** {@code October 2026}, {@code November 2025}, {@code 2026 so far} */
    record Against(String before, String lastYear, String yearToDate) {}

    /** The KPIs that say something of the same. */
    record Group(String name, List<Row> rows) {}

    /**
     * One KPI.
     *
     * @param norm what it is held against, as a part of its name; null without one
     * @param care what to keep in mind with the figure, in a word; null where there is nothing
     */
    record Row(
            String kpi,
            String name,
            @Nullable String norm,
            String value,
            @Nullable Mark band,
            @Nullable String care,
            @Nullable Change before,
            @Nullable Change lastYear,
            String yearToDate) {}

    /** @param sure whether it is more than the usual ups and downs; null where that cannot be told */
    record Change(String text, @Nullable Boolean sure) {}

    /** The thirteen months: a row for each, a column for each KPI of the charts. */
    record Months(List<String> kpis, List<Month> rows) {}

    /** @param values as many as there are KPIs */
    record Month(String name, List<String> values) {}

    /** By team or by channel: a row for each, a column for each KPI. */
    record Parts(List<String> kpis, List<Part> rows) {}

    record Part(String name, List<Cell> cells) {}

    /** @param band only where it lies off its norm */
    record Cell(String value, @Nullable Mark band, @Nullable String care) {}

    record ReasonRow(
            String name,
            @Nullable String owner,
            @Nullable String what,
            String contacts,
            String share,
            @Nullable String change,
            String handle,
            String solved,
            String satisfied,
            String hours) {}

    /**
     * What a customer said.
     *
     * @param source with {@code response} what it is known by where it may be left out
     */
    record Said(String source, String response, String score, String words, String about) {}

    /** Where the department stands between cost and value. */
    record Value(String wave, String sentence, List<FactorRow> factors, List<PlanRow> plan) {}

    /** @param note that views differ, or that figures say something else; null where there is nothing to say */
    record FactorRow(
            String name,
            ValuePicture.Line line,
            String now,
            String wanted,
            @Nullable String note) {}

    record PlanRow(String title, String owner, String due, String kpi, String baseline, String latest, String state) {}

    /** Each a list of sentences. */
    record Quality(
            List<String> behind,
            List<String> rejected,
            List<String> waiting,
            List<String> partly,
            List<String> unmeasured) {

        public boolean isWhole() {
            return behind.isEmpty()
                    && rejected.isEmpty()
                    && waiting.isEmpty()
                    && partly.isEmpty()
                    && unmeasured.isEmpty();
        }
    }

    record Comment(String text, String by) {}
}
