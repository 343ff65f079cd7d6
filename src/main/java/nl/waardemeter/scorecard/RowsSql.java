package nl.waardemeter.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.CountedRows;
import nl.waardemeter.kpi.Family;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Linear;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.scorecard.RowsBehind.Part;

/** The query for the rows of one part of a KPI, rendered from the same expressions as the sums. */
final class RowsSql {

    /** What tells a row from the others of its source, in two texts. */
    private record Key(String first, String second) {}

    private static final long UNKNOWN = 1L << 62;

    private final MeasureSql sql;
    private final Facts facts;
    private final CountedRows counted;
    private final RowOrder order;

    RowsSql(MeasureSql sql, Facts facts, CountedRows counted, RowOrder order) {
        this.sql = sql;
        this.facts = facts;
        this.counted = counted;
        this.order = order;
    }

    /** In their order, from behind the key {@code after*} where {@code further}. */
    String page(Selection selection, Part part, boolean further) {
        Key key = key();
        String day = day();
        boolean byTime = order.by() == RowOrder.By.WHEN;
        List<String> by = new ArrayList<>(List.of(day, moment(), "f.source_id", key.first, key.second));
        List<String> from =
                new ArrayList<>(List.of(":afterDay", ":afterMoment", ":afterSource", ":afterFirst", ":afterSecond"));
        if (!byTime) {
            by.add(0, place());
            from.add(0, ":afterPlace");
        }
        String than = order.descending() ? " < " : " > ";
        String way = order.descending() ? " desc" : " asc";
        return "select " + columns(key, selection) + " from " + facts.from() + names() + " where " + period()
                + TotalsReader.where(selection, "f.") + " and " + day + " <= :mature and " + predicate(part)
                + (further
                        // by time the index on the day finds where to go on
                        ? (byTime ? " and " + day + than.strip() + "= :afterDay" : "") + " and ("
                                + String.join(", ", by) + ")" + than + "(" + String.join(", ", from) + ")"
                        : "")
                + " order by "
                + by.stream().map(column -> column + way).collect(Collectors.joining(", "))
                + " limit :limit";
    }

    /** A whole number; what is not known of a row puts it last, whichever way. */
    private String place() {
        List<Field> fields = order.by().of(family(), counted.fields());
        String sum = fields.stream()
                .map(field -> "coalesce(f." + field.column() + ", 0)::bigint")
                .collect(Collectors.joining(" + "));
        String any = fields.stream().map(field -> "f." + field.column()).collect(Collectors.joining(", "));
        return "(case when coalesce(" + any + ") is null then " + (order.descending() ? -UNKNOWN : UNKNOWN) + " else "
                + sum + " end)";
    }

    private Family family() {
        return counted.considered().measures().get(0).family();
    }

    /** Handling mostly ends on the day it was offered: then the index on that day finds it. */
    private String period() {
        String between = " >= :from and %1$s < :until";
        if (counted.attribution() == Attribution.HANDLED) {
            String offered = "f.offered_day";
            return "(f.handled_day = f.offered_day and " + offered + String.format(between, offered)
                    + " or f.handled_day <> f.offered_day and f.handled_day" + String.format(between, "f.handled_day")
                    + ")";
        }
        return day() + String.format(between, day());
    }

    String predicate(Part part) {
        return switch (part) {
            case NUMERATOR -> in(counted.numerator());
            case AGAINST -> in(against());
            case OTHER ->
                in(counted.denominator()) + " and not " + in(counted.numerator())
                        + (counted.against() == null ? "" : " and not " + in(against()));
            case EXCLUDED -> in(counted.considered()) + " and not " + in(counted.denominator());
        };
    }

    private Linear against() {
        Linear against = counted.against();
        if (against == null) {
            throw new IllegalArgumentException("Nothing is taken off");
        }
        return against;
    }

    /** Two truth values only, so that it can be turned round. */
    private String in(Linear linear) {
        String plus = linear.plus().stream().map(this::holds).collect(Collectors.joining(" or "));
        String minus = linear.minus().stream()
                .map(measure -> " and not " + holds(measure))
                .collect(Collectors.joining());
        return "((" + plus + ")" + minus + ")";
    }

    private String holds(Measure measure) {
        String predicate = sql.predicate(measure.condition());
        return predicate.isEmpty() ? "true" : "((" + predicate + ") is true)";
    }

    private String day() {
        return "f." + counted.attribution().dayColumn();
    }

    private String moment() {
        return switch (counted.attribution()) {
            case OFFERED, HANDLED -> "f.offered_at";
            case CREATED -> "f.created_at";
            case FIRST_RESPONSE -> "coalesce(f.first_response_at, f.created_at)";
            case FIRST_SOLVED -> "coalesce(f.first_solved_at, f.created_at)";
            case SOLVED -> "coalesce(f.solved_at, f.created_at)";
            case RESPONDED -> "f.responded_at";
            case WORKED -> "f.interval_start";
        };
    }

    private Key key() {
        return switch (facts) {
            case CONTACT -> new Key("f.contact_id", "f.leg::text");
            case TICKET -> new Key("f.ticket_id", "''::text");
            case SURVEY -> new Key("f.response_id", "f.question");
            case WORKFORCE -> new Key("f.agent_id::text", "''::text");
        };
    }

    private String columns(Key key, Selection selection) {
        List<String> columns = new ArrayList<>(List.of(
                day() + " as day",
                moment() + " as moment",
                (order.by() == RowOrder.By.WHEN ? "0" : place()) + " as place",
                "f.source_id",
                key.first + " as first",
                key.second + " as second"));
        Stream.of(Split.TEAM, Split.QUEUE, Split.TOPIC, Split.AGENT)
                .forEach(split ->
                        columns.add((facts.has(split) ? split.table() + "_of.name" : "null") + " as " + split.word()));
        columns.add(facts.has(Split.CHANNEL) ? "f.channel" : "'-' as channel");
        columns.add((facts == Facts.CONTACT || facts == Facts.TICKET ? "f.source_url" : "null") + " as address");
        columns.add("(select name from source where id = f.source_id) as source");
        columns.add(contact(selection) + " as contact");
        if (facts == Facts.SURVEY) {
            columns.addAll(
                    List.of("f.score as given", "f.comment", "q.positive_from", "q.promoter_from", "q.detractor_to"));
        }
        int number = 0;
        for (Field field : counted.fields()) {
            columns.add("f." + field.column() + " as v" + number++);
        }
        return String.join(", ", columns);
    }

    /** An answer may be about a contact that did not come in, or of which no leg may be seen. */
    private String contact(Selection selection) {
        return switch (facts) {
            case CONTACT -> "f.contact_id";
            case SURVEY ->
                "case when exists (select from contact_leg c where (c.source_id, c.contact_id) = (f.source_id, f.contact_id)"
                        + (selection.scope().all() ? "" : " and c.team_id = any(:scope)") + ") then f.contact_id end";
            case TICKET, WORKFORCE -> "null";
        };
    }

    private String names() {
        return Stream.of(Split.TEAM, Split.QUEUE, Split.TOPIC, Split.AGENT)
                .filter(facts::has)
                .map(split -> " join " + split.table() + " " + split.table() + "_of on " + split.table() + "_of.id = f."
                        + split.column())
                .collect(Collectors.joining());
    }
}
