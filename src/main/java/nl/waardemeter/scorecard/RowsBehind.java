package nl.waardemeter.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waardemeter.kpi.CountedRows;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows behind a number: those that count, and those that were looked at and left out, with the reason. Found by the expressions that
 * make the sums, within the same scope; where the number is not told, neither are its rows.
 */
@Component
public class RowsBehind {

    private static final int PAGE = 50;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final Scorecards scorecards;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    RowsBehind(Scorecards scorecards, Organisation organisation, JdbcClient jdbc) {
        this.scorecards = scorecards;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** What a row is to the number. */
    public enum Part {
        NUMERATOR,
        /** Taken off, where a share against is taken from a share in favour. */
        AGAINST,
        /** In the denominator only. */
        OTHER,
        /** Looked at and left out. */
        EXCLUDED;

        /** The word in addresses of pages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Part> ofWord(String word) {
            return EnumSet.allOf(Part.class).stream()
                    .filter(part -> part.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * One row.
     *
     * @param agent null where figures of agents are switched off
     * @param values of the fields that decide: whole milliseconds, words, yes and no; what is not known is not in it
     * @param score of an answer, on the scale of its question
     * @param why what it lacks to be counted, as words that have texts
     * @param contact which the row is of, or is about; null where it is about none that may be seen
     * @param address in the system it came from, where that gave one
     */
    public record Row(
            Instant moment,
            String channel,
            @Nullable String team,
            @Nullable String queue,
            @Nullable String topic,
            @Nullable String agent,
            Map<Field, Object> values,
            @Nullable Double score,
            @Nullable String comment,
            List<String> why,
            @Nullable ContactKey contact,
            @Nullable String address) {}

    /** What tells a contact from all others. */
    public record ContactKey(String source, String id) {}

    /**
     * A page of them.
     *
     * @param line the number they are behind
     * @param parts into which they fall; empty where the rows may not be told
     * @param order in which they come
     * @param agentsHidden each row would be one agent's, and figures of agents are switched off
     * @param rowsFrom the rows of earlier days have been removed; null where none were
     * @param next what to ask for the page after it; null on the last one
     */
    public record Page(
            Line line,
            Set<Part> parts,
            List<Field> fields,
            RowOrder order,
            boolean agentsHidden,
            @Nullable LocalDate rowsFrom,
            List<Row> rows,
            @Nullable String next) {}

    /**
     * The rows of one part of a KPI.
     *
     * @param sort the word of their order; null for the newest first
     * @param after where the page before ended; null for the first one
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page of(ScorecardRequest asked, Kpi kpi, Part part, @Nullable String sort, @Nullable String after) {
        ScorecardRequest request = new ScorecardRequest(asked.selection(), null, Compare.NONE, Set.of(kpi));
        Scorecard scorecard = scorecards.of(request);
        Line line = scorecard.buckets().get(0).line(kpi);
        Settings settings = organisation.settings();
        boolean hidden = kpi.family() == Family.WORKFORCE && !settings.agentFigures();
        if (!line.measurement().hasValue() || hidden) {
            return new Page(line, Set.of(), List.of(), RowOrder.NEWEST, hidden, null, List.of(), null);
        }
        CountedRows counted = kpi.rows(request.byLeg(), line.measurement().variant());
        Set<Part> parts = parts(counted);
        RowOrder order = RowOrder.of(sort, kpi.family(), counted.fields());
        RowsReader reader = new RowsReader(counted, order, settings, organisation.serviceLevelSeconds());
        List<RowsReader.Found> found =
                parts.contains(part) ? find(request, scorecard, line, part, after, reader, settings) : List.of();
        List<Row> rows = found.stream().limit(PAGE).map(RowsReader.Found::row).toList();
        LocalDate rowsFrom = settings.rowsFrom();
        return new Page(
                line,
                parts,
                counted.fields(),
                order,
                false,
                rowsFrom != null && request.selection().period().from().isBefore(rowsFrom) ? rowsFrom : null,
                rows,
                found.size() > PAGE ? found.get(PAGE - 1).key().toString() : null);
    }

    private static Set<Part> parts(CountedRows counted) {
        Set<Part> parts = EnumSet.of(Part.NUMERATOR);
        if (counted.against() != null) {
            parts.add(Part.AGAINST);
        }
        if (counted.hasOthers()) {
            parts.add(Part.OTHER);
        }
        if (counted.hasExcluded()) {
            parts.add(Part.EXCLUDED);
        }
        return parts;
    }

    private List<RowsReader.Found> find(
            ScorecardRequest request,
            Scorecard scorecard,
            Line line,
            Part part,
            @Nullable String after,
            RowsReader reader,
            Settings settings) {
        Kpi kpi = line.kpi();
        Selection selection = counted(request.selection(), line);
        MeasureSql sql = new MeasureSql(organisation.serviceLevelSeconds(), settings.shortAbandonSeconds());
        String query = new RowsSql(sql, Facts.of(kpi.family()), reader.counted(), reader.order())
                .page(selection, part, after != null);
        LocalDate through = scorecard.dataThrough();
        JdbcClient.StatementSpec statement = TotalsReader.bind(jdbc, query, selection)
                .param("limit", PAGE + 1)
                .param(
                        "mature",
                        through == null || !kpi.waitsForRepeats()
                                ? ALWAYS
                                : through.minusDays(settings.repeatWindowDays()));
        if (after != null) {
            RowKey key = RowKey.of(after, reader.order());
            if (reader.order().by() != RowOrder.By.WHEN) {
                statement = statement.param("afterPlace", key.place());
            }
            statement = statement
                    .param("afterDay", key.day())
                    .param("afterMoment", key.moment())
                    .param("afterSource", key.source())
                    .param("afterFirst", key.first())
                    .param("afterSecond", key.second());
        }
        List<RowsReader.Found> found = new ArrayList<>();
        statement.query(rs -> {
            found.add(reader.read(rs, part));
        });
        return found;
    }

    /** What the number was measured of: its own channels, and the one question. */
    private static Selection counted(Selection selection, Line line) {
        SurveyQuestions.Question question = line.question();
        return new Selection(
                selection.period(),
                selection.scope(),
                selection.teams(),
                selection.queues(),
                line.channels(),
                selection.agents(),
                selection.topics(),
                question == null ? selection.questions() : Set.of(question.id()));
    }
}
