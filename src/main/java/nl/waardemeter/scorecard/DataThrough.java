package nl.waardemeter.scorecard;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the data goes, and what has not come in. */
@Component
public class DataThrough {

    private static final Duration STILL_DELIVERING = Duration.ofDays(35);

    private final JdbcClient jdbc;
    private final Clock clock;

    DataThrough(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What one source has delivered of one kind, and up to which day. */
    public record Delivery(
            String source, String kind, LocalDate firstDay, LocalDate lastDay, OffsetDateTime deliveredAt) {}

    public List<Delivery> deliveries() {
        return jdbc.sql("select s.name as source, d.kind, d.first_day, d.last_day, d.delivered_at from delivery d "
                        + "join source s on s.id = d.source_id order by s.name, d.kind")
                .query(Delivery.class)
                .list();
    }

    /**
     * The earliest, over sources that delivered in the last 35 days, of their last day; where none did, the last day of all. Empty
     * without any data.
     */
    public Optional<LocalDate> lastDay() {
        List<Delivery> deliveries = deliveries();
        Map<String, LocalDate> delivering = stillDelivering(deliveries)
                .collect(Collectors.toMap(Delivery::source, Delivery::lastDay, DataThrough::later));
        return delivering.isEmpty()
                ? deliveries.stream().map(Delivery::lastDay).max(LocalDate::compareTo)
                : delivering.values().stream().min(LocalDate::compareTo);
    }

    /** The first day that any source delivered of. Empty without any data. */
    public Optional<LocalDate> firstDay() {
        return deliveries().stream().map(Delivery::firstDay).min(LocalDate::compareTo);
    }

    /** What still comes in, but has not come as far as the rest. */
    public List<Delivery> behind() {
        List<Delivery> deliveries = stillDelivering(deliveries()).toList();
        Optional<LocalDate> latest = deliveries.stream().map(Delivery::lastDay).max(LocalDate::compareTo);
        return deliveries.stream()
                .filter(delivery -> delivery.lastDay().isBefore(latest.orElseThrow()))
                .toList();
    }

    private Stream<Delivery> stillDelivering(List<Delivery> deliveries) {
        OffsetDateTime since = clock.instant().minus(STILL_DELIVERING).atOffset(ZoneOffset.UTC);
        return deliveries.stream().filter(delivery -> !delivery.deliveredAt().isBefore(since));
    }

    /** The first and last day with data of each kind, over all sources; a kind without data is not in it. */
    Map<String, Range> ranges() {
        Map<String, Range> ranges = new HashMap<>();
        jdbc.sql("select kind, min(first_day) as first, max(last_day) as last from delivery group by kind")
                .query(rs -> {
                    ranges.put(
                            rs.getString("kind"),
                            new Range(rs.getObject("first", LocalDate.class), rs.getObject("last", LocalDate.class)));
                });
        return ranges;
    }

    /** The days that data covers. */
    record Range(LocalDate first, LocalDate last) {}

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
