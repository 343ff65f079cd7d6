package nl.waardemeter.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.waardemeter.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often each source delivers, by its last deliveries, and which one is overdue. */
@Component
class Rhythm {

    private static final int LOOKED_AT = 10;
    private static final int FEWEST = 3;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;

    Rhythm(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What a source delivers of a kind.
     *
     * @param everyDays the usual number of days between two deliveries; null while there are too few to tell
     * @param expected the day on which the next one is due
     */
    record Delivery(
            String source,
            String kind,
            LocalDate lastDay,
            Instant deliveredAt,
            @Nullable Long everyDays,
            @Nullable LocalDate expected,
            boolean overdue) {

        public String mark() {
            return overdue ? "warn" : "good";
        }

        public String word() {
            return overdue ? "overdue" : "in-time";
        }
    }

    private record Last(short sourceId, String source, String kind, LocalDate lastDay, Instant deliveredAt) {}

    List<Delivery> deliveries() {
        return jdbc
                .sql("select d.source_id, s.name as source, d.kind, d.last_day, d.delivered_at from delivery d "
                        + "join source s on s.id = d.source_id order by s.name, d.kind")
                .query((rs, row) -> new Last(
                        rs.getShort(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getTimestamp(5).toInstant()))
                .list()
                .stream()
                .map(this::delivery)
                .toList();
    }

    private Delivery delivery(Last last) {
        Long every = usualDays(last);
        LocalDate today = clock.instant().atZone(organisation.zone()).toLocalDate();
        if (every == null) {
            return new Delivery(last.source, last.kind, last.lastDay, last.deliveredAt, null, null, false);
        }
        LocalDate expected =
                last.deliveredAt.atZone(organisation.zone()).toLocalDate().plusDays(every);
        // A day late is no news; half a week late with a weekly file is
        boolean overdue = today.isAfter(expected.plusDays(Math.max(1, every / 2)));
        return new Delivery(last.source, last.kind, last.lastDay, last.deliveredAt, every, expected, overdue);
    }

    /** The middle one of the gaps between the days on which something came in. */
    private @Nullable Long usualDays(Last last) {
        List<LocalDate> days = jdbc.sql("select distinct (i.received_at at time zone :zone)::date as day from import i "
                        + "join import_count c on c.import_id = i.id where i.state = 'done' and i.source_id = :source "
                        + "and c.kind = :kind and c.read > c.skipped + c.rejected order by day desc limit :most")
                .param("zone", organisation.zone().getId())
                .param("source", last.sourceId)
                .param("kind", last.kind)
                .param("most", LOOKED_AT)
                .query(LocalDate.class)
                .list();
        if (days.size() < FEWEST) {
            return null;
        }
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(ChronoUnit.DAYS.between(days.get(i), days.get(i - 1)));
        }
        return gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(null);
    }
}
