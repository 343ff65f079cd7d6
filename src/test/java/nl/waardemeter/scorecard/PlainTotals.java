package nl.waardemeter.scorecard;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Fact;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Measure;
import org.jspecify.annotations.Nullable;

/** The sums of a selection, added up row by row in plain Java: what the database must say too. */
final class PlainTotals {

    private final Selection selection;
    private final @Nullable Breakdown by;
    private final TotalsReader.Horizon horizon;

    PlainTotals(Selection selection, @Nullable Breakdown by, TotalsReader.Horizon horizon) {
        this.selection = selection;
        this.by = by;
        this.horizon = horizon;
    }

    /** By cell and measure; what is nought is left out. */
    Map<String, Long> of(Facts facts, List<Fact> rows) {
        Map<String, Long> sums = new TreeMap<>();
        for (Fact row : rows) {
            for (Measure measure : Measure.of(facts.family())) {
                LocalDate day = row.days().get(measure.attribution());
                if (day != null && isSelected(row, day)) {
                    add(sums, key(row, day), measure, measure.of(row));
                }
            }
        }
        return sums;
    }

    /** The same as the database says it. */
    static Map<String, Long> of(List<Cell> cells) {
        Map<String, Long> sums = new TreeMap<>();
        for (Cell cell : cells) {
            String key = key(cell.bucket(), cell.channel(), cell.question(), cell.mature(), cell.settled());
            for (Measure measure : Measure.values()) {
                add(sums, key, measure, cell.totals().get(measure));
            }
        }
        return sums;
    }

    /** Different customers with a ticket created, by bucket. */
    Map<String, Long> customers(List<Fact> tickets) {
        Map<String, Set<Object>> customers = new TreeMap<>();
        for (Fact ticket : tickets) {
            LocalDate day = ticket.days().get(Attribution.CREATED);
            Object customer = ticket.value(Field.TICKET_CUSTOMER);
            if (day != null && customer != null && isSelected(ticket, day)) {
                customers
                        .computeIfAbsent(bucket(ticket, day), bucket -> new HashSet<>())
                        .add(customer);
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        customers.forEach((bucket, set) -> counts.put(bucket, (long) set.size()));
        return counts;
    }

    static void add(Map<String, Long> sums, String key, Measure measure, long amount) {
        if (amount != 0) {
            sums.merge(key + " " + measure.column(), amount, Math::addExact);
        }
    }

    private boolean isSelected(Fact row, LocalDate day) {
        return selection.period().contains(day)
                && (selection.scope().all() || selection.scope().teams().contains(id(row, "team_id")))
                && (selection.teams().isEmpty() || selection.teams().contains(id(row, "team_id")))
                && (selection.queues().isEmpty() || selection.queues().contains(id(row, "queue_id")))
                && (selection.agents().isEmpty() || selection.agents().contains(id(row, "agent_id")))
                && (selection.topics().isEmpty() || selection.topics().contains(id(row, "topic_id")))
                && (selection.questions().isEmpty() || selection.questions().contains(id(row, "question_id")))
                && (selection.channels().isEmpty()
                        || Channel.ofWord(channel(row))
                                .filter(selection.channels()::contains)
                                .isPresent());
    }

    private static Integer id(Fact row, String column) {
        return (Integer) row.dimensions().getOrDefault(column, 0);
    }

    private static String channel(Fact row) {
        return (String) row.dimensions().getOrDefault("channel", "-");
    }

    private String key(Fact row, LocalDate day) {
        return key(
                bucket(row, day),
                channel(row),
                id(row, "question_id"),
                horizon.mature() == null || !day.isAfter(horizon.mature()),
                horizon.settled() == null || !day.isAfter(horizon.settled()));
    }

    private static String key(String bucket, String channel, int question, boolean mature, boolean settled) {
        return bucket + "|" + channel + "|" + question + "|" + (mature ? "mature" : "young") + "|"
                + (settled ? "settled" : "moving");
    }

    private String bucket(Fact row, LocalDate day) {
        if (by == null) {
            return "";
        }
        return switch (by) {
            case DAY -> day.toString();
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1).toString();
            case MONTH -> day.withDayOfMonth(1).toString();
            case TEAM -> id(row, "team_id").toString();
            case QUEUE -> id(row, "queue_id").toString();
            case AGENT -> id(row, "agent_id").toString();
            case TOPIC -> id(row, "topic_id").toString();
            case QUESTION -> id(row, "question_id").toString();
            case CHANNEL -> channel(row);
        };
    }
}
