package nl.waardemeter.scorecard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Attribution;
import nl.waardemeter.kpi.Measure;

/**
 * How finely a table of totals tells its sums apart.
 *
 * @param keys the columns that tell a day's cells apart, in the order of the table's key
 */
record Grain(String table, List<String> keys, List<Measure> measures) {

    static Grain base(Facts facts) {
        return new Grain(
                facts.totals(Set.of()), facts.base().stream().map(Split::column).toList(), Measure.of(facts.family()));
    }

    static Grain finer(Facts facts, Split finer) {
        List<String> keys = Stream.concat(facts.base().stream(), Stream.of(finer))
                .map(Split::column)
                .toList();
        return new Grain(facts.totals(Set.of(finer)), keys, Measure.of(facts.family()));
    }

    /** For what is judged by the half-hour: what is offered to queues and what becomes of it there. */
    static Grain halfHour() {
        List<String> keys = Stream.concat(Stream.of("half_hour"), base(Facts.CONTACT).keys.stream())
                .toList();
        List<Measure> queue = Measure.of(Facts.CONTACT.family()).stream()
                .filter(measure ->
                        measure.attribution() == Attribution.OFFERED && measure.compareTo(Measure.CONTACTS) <= 0)
                .toList();
        return new Grain("contact_total_half_hour", keys, queue);
    }

    /** The columns of a cell's key. */
    String key() {
        return "day, " + String.join(", ", keys);
    }

    String columns() {
        return key() + measures.stream().map(measure -> ", " + measure.column()).collect(Collectors.joining());
    }
}
