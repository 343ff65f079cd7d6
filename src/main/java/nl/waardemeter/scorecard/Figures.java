package nl.waardemeter.scorecard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Measure;
import nl.waardemeter.kpi.Slice;
import nl.waardemeter.kpi.Totals;
import org.jspecify.annotations.Nullable;

/** The sums of a selection, by family and bucket, and the totals that one KPI takes of them. */
final class Figures {

    private final Map<Facts, Map<String, List<Cell>>> cells = new EnumMap<>(Facts.class);
    private Map<String, Long> customers = Map.of();

    void add(Facts facts, List<Cell> read) {
        Map<String, List<Cell>> byBucket = new HashMap<>();
        read.forEach(cell -> byBucket.computeIfAbsent(cell.bucket(), key -> new ArrayList<>())
                .add(cell));
        cells.put(facts, byBucket);
    }

    void addCustomers(Map<String, Long> counted) {
        customers = counted;
    }

    /** The same in other buckets: what two of them held adds up in the one that both go to, what goes to none is left out. */
    Figures inBuckets(Function<String, @Nullable String> to) {
        Figures others = new Figures();
        cells.forEach((facts, byBucket) -> {
            List<Cell> moved = new ArrayList<>();
            byBucket.forEach((bucket, list) -> {
                String other = to.apply(bucket);
                if (other != null) {
                    list.forEach(cell -> moved.add(cell.in(other)));
                }
            });
            others.add(facts, moved);
        });
        return others;
    }

    /** The same in several, by what a bucket's key says before its first space; what comes after it is the bucket there. */
    Map<String, Figures> apart(Function<String, @Nullable String> to) {
        Map<String, Figures> apart = new HashMap<>();
        cells.forEach((facts, byBucket) -> {
            Map<String, List<Cell>> moved = new HashMap<>();
            byBucket.forEach((bucket, list) -> {
                int space = bucket.indexOf(' ');
                String key = to.apply(bucket.substring(0, space));
                if (key != null) {
                    String rest = bucket.substring(space + 1);
                    list.forEach(cell -> moved.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(cell.in(rest)));
                }
            });
            moved.forEach((key, list) ->
                    apart.computeIfAbsent(key, none -> new Figures()).add(facts, list));
        });
        return apart;
    }

    /** All buckets in which anything was found. */
    Set<String> buckets() {
        Set<String> buckets = new LinkedHashSet<>();
        cells.values().forEach(byBucket -> buckets.addAll(new TreeSet<>(byBucket.keySet())));
        return buckets;
    }

    /** What the KPI counts in the bucket: only these channels (empty: all), only this question, only mature days where it must. */
    Totals totals(Kpi kpi, String bucket, Set<Channel> channels, @Nullable Integer question) {
        Totals totals = Totals.NONE;
        for (Cell cell : of(kpi, bucket, channels)) {
            if ((question == null || cell.question() == question) && (cell.mature() || !kpi.waitsForRepeats())) {
                totals = totals.plus(cell.totals());
            }
        }
        return kpi == Kpi.TICKETS_PER_CUSTOMER
                ? totals.withDistinctCustomers(customers.getOrDefault(bucket, 0L))
                : totals;
    }

    /** What else must be known to evaluate the KPI there. */
    Slice slice(Kpi kpi, String bucket, Set<Channel> channels, boolean byLeg, Definitions definitions) {
        boolean shortened = false;
        boolean unsettled = false;
        Set<Channel> present = EnumSet.noneOf(Channel.class);
        for (Cell cell : of(kpi, bucket, channels)) {
            shortened |= !cell.mature() && cell.totals().get(Measure.HANDLED_CONTACTS) > 0;
            unsettled |= !cell.settled() && cell.totals().get(Measure.FIRST_SOLVED_TICKETS) > 0;
            Channel.ofWord(cell.channel()).ifPresent(present::add);
        }
        return new Slice(
                byLeg,
                shortened,
                unsettled,
                definitions.thresholdSeconds(channels.isEmpty() ? present : channels),
                definitions.repeatWindowDays());
    }

    private List<Cell> of(Kpi kpi, String bucket, Set<Channel> channels) {
        Facts facts = Facts.of(kpi.family());
        List<Cell> all = Objects.requireNonNullElse(cells.get(facts), Map.<String, List<Cell>>of())
                .getOrDefault(bucket, List.of());
        if (channels.isEmpty()) {
            return all;
        }
        Set<String> words = new TreeSet<>();
        channels.forEach(channel -> words.add(channel.word()));
        return all.stream().filter(cell -> words.contains(cell.channel())).toList();
    }

    /** The answers to each question in the whole selection. */
    Map<Integer, Long> answers() {
        Map<Integer, Long> answers = new HashMap<>();
        cells.getOrDefault(Facts.SURVEY, Map.of())
                .values()
                .forEach(list -> list.forEach(
                        cell -> answers.merge(cell.question(), cell.totals().get(Measure.ANSWERS), Long::sum)));
        return answers;
    }
}
