package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.kpi.Totals;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sums from the coarsest totals that can tell apart what is asked for; what no totals can, it sums from the facts. */
@Component
class TotalsReader {

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    /** A topic holds the topics under it. */
    private static final String WITH_CHILDREN =
            " = any(array(select id from topic where id = any(:topic) or parent_id = any(:topic)))";

    private final JdbcClient jdbc;
    private final Organisation organisation;

    TotalsReader(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** Up to which day figures are mature and settled; null where no day is too young. */
    record Horizon(@Nullable LocalDate mature, @Nullable LocalDate settled) {}

    /** The family must have what is filtered and broken down by. */
    List<Cell> read(Facts facts, Selection selection, @Nullable Breakdown by, Horizon horizon) {
        return read(facts, selection, by, by == null ? List.of() : List.of(by.expression()), horizon);
    }

    /** The same, told apart by time as well: a bucket's key is the key, a space, and the first day. */
    List<Cell> readInSteps(Facts facts, Selection selection, Breakdown by, Breakdown step, Horizon horizon) {
        return read(facts, selection, by, List.of(by.expression(), step.expression()), horizon);
    }

    private List<Cell> read(
            Facts facts, Selection selection, @Nullable Breakdown by, List<String> keys, Horizon horizon) {
        Set<Split> splits =
                EnumSet.copyOf(selection.splits().isEmpty() ? EnumSet.noneOf(Split.class) : selection.splits());
        if (by != null && by.split() != null) {
            splits.add(by.split());
        }
        String totals = facts.totalsFor(splits);
        String source = totals == null ? fromFacts(facts, selection) : totals;
        List<Measure> measures = Measure.of(facts.family());
        String channel = facts.has(Split.CHANNEL) ? "channel" : null;
        String question = facts.has(Split.QUESTION) ? "question_id" : null;
        // Grouped as it is stored and put in words afterwards, a few times instead of once for every cell
        String bucket = keys.stream().map(key -> "(" + key + ")::text").collect(Collectors.joining(" || ' ' || "));
        StringBuilder query = new StringBuilder("select ")
                .append(keys.isEmpty() ? "''" : bucket)
                .append(", ")
                .append(channel == null ? "'-'" : channel)
                .append(", ")
                .append(question == null ? "0" : question)
                .append(", day <= :mature, day <= :settled, ")
                .append(measures.stream()
                        .map(measure -> "sum(" + measure.column() + ")::bigint")
                        .collect(Collectors.joining(", ")))
                .append(" from ")
                .append(source)
                .append(" where day >= :from and day < :until");
        if (totals != null) {
            query.append(where(selection, ""));
        }
        query.append(" group by 4, 5");
        Stream.concat(keys.stream(), Stream.of(channel, question).filter(Objects::nonNull))
                .distinct()
                .forEach(key -> query.append(", ").append(key));
        List<Cell> cells = new ArrayList<>();
        bind(query.toString(), selection)
                .param("mature", horizon.mature() == null ? ALWAYS : horizon.mature())
                .param("settled", horizon.settled() == null ? ALWAYS : horizon.settled())
                .query(rs -> {
                    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
                    for (int i = 0; i < measures.size(); i++) {
                        sums.put(measures.get(i), rs.getLong(6 + i));
                    }
                    cells.add(new Cell(
                            rs.getString(1),
                            rs.getString(2),
                            rs.getInt(3),
                            rs.getBoolean(4),
                            rs.getBoolean(5),
                            Totals.of(sums)));
                });
        return cells;
    }

    /** Different customers with a ticket created, by bucket: not additive, so always counted from the facts. */
    Map<String, Long> distinctCustomers(Selection selection, @Nullable Breakdown by) {
        String bucket = by == null ? "''" : "(" + by.expression().replace("day", "created_day") + ")::text";
        return bind(
                        "select " + bucket + " as bucket, count(distinct customer) as customers from ticket where "
                                + "customer is not null and created_day >= :from and created_day < :until"
                                + where(selection, "") + " group by 1",
                        selection)
                .query((rs, row) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every attribution's sums by day and everything else, as a table expression that looks like totals. */
    private String fromFacts(Facts facts, Selection selection) {
        MeasureSql sql = new MeasureSql(
                organisation.serviceLevelSeconds(), organisation.settings().shortAbandonSeconds());
        Set<Split> all = EnumSet.allOf(Split.class);
        all.removeIf(split -> !facts.has(split));
        String keys = all.stream().map(split -> "f." + split.column()).collect(Collectors.joining(", "));
        List<Measure> measures = Measure.of(facts.family());
        return facts.attributions().stream()
                .map(attribution -> fromFacts(facts, selection, sql, keys, measures, attribution))
                .collect(Collectors.joining(" union all ", "(", ") as summed"));
    }

    private static String fromFacts(
            Facts facts,
            Selection selection,
            MeasureSql sql,
            String keys,
            List<Measure> measures,
            Attribution attribution) {
        String day = "f." + attribution.dayColumn();
        return "select " + day + " as day, " + keys + ", "
                + measures.stream()
                        .map(measure -> (measure.attribution() == attribution ? sql.sum(measure) : "0") + " as "
                                + measure.column())
                        .collect(Collectors.joining(", "))
                + " from " + facts.from() + " where " + day + " >= :from and " + day + " < :until"
                + where(selection, "f.") + " group by " + day + ", " + keys;
    }

    /** What the selection lets through, each condition led by "and"; {@link #bind} gives it its values. */
    static String where(Selection selection, String alias) {
        StringBuilder where = new StringBuilder();
        if (!selection.scope().all()) {
            where.append(" and ").append(alias).append("team_id = any(:scope)");
        }
        for (Split split : selection.splits()) {
            where.append(" and ")
                    .append(alias)
                    .append(split.column())
                    .append(split == Split.TOPIC ? WITH_CHILDREN : " = any(:" + split.table() + ")");
        }
        return where.toString();
    }

    private JdbcClient.StatementSpec bind(String query, Selection selection) {
        return bind(jdbc, query, selection);
    }

    static JdbcClient.StatementSpec bind(JdbcClient jdbc, String query, Selection selection) {
        JdbcClient.StatementSpec statement = jdbc.sql(query)
                .param("from", selection.period().from())
                .param("until", selection.period().until());
        if (!selection.scope().all()) {
            statement = statement.param("scope", selection.scope().teams().toArray(Integer[]::new));
        }
        for (Split split : selection.splits()) {
            statement = statement.param(
                    split.table(),
                    split == Split.CHANNEL
                            ? selection.channels().stream().map(Channel::word).toArray(String[]::new)
                            : selection.ids(split).toArray(Integer[]::new));
        }
        return statement;
    }
}
