package nl.waardemeter.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waardemeter.kpi.CountedRows;
import nl.waardemeter.kpi.FactRow;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.scorecard.ContactRecord.Resolution;
import nl.waardemeter.scorecard.ContactRecord.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one contact is to first contact resolution, by the very conditions that make the figure. */
@Component
class ContactVerdict {

    private static final CountedRows COUNTED = Kpi.FIRST_CONTACT_RESOLUTION.rows(false, null);

    private final DataThrough dataThrough;
    private final JdbcClient jdbc;

    ContactVerdict(DataThrough dataThrough, JdbcClient jdbc) {
        this.dataThrough = dataThrough;
        this.jdbc = jdbc;
    }

    private record Seen(Map<Field, Object> values) implements FactRow {

        @Override
        public @Nullable Object value(Field field) {
            return values.get(field);
        }

        @Override
        public @Nullable Long limit(Limit limit) {
            return null;
        }
    }

    private record First(LocalDate day, Seen seen) {}

    Resolution of(short source, String id, int windowDays) {
        First first = jdbc.sql("select offered_day, "
                        + COUNTED.fields().stream().map(Field::column).collect(Collectors.joining(", "))
                        + " from contact_leg where source_id = ? and contact_id = ? and first_leg")
                .params(source, id)
                .query(ContactVerdict::read)
                .single();
        if (!"in".equals(first.seen.value(Field.DIRECTION))) {
            return new Resolution(Verdict.NOT_COUNTED, List.of("not-inbound"));
        }
        if (!Boolean.TRUE.equals(first.seen.value(Field.CONTACT_HANDLED))) {
            return new Resolution(Verdict.NOT_COUNTED, List.of("not-handled"));
        }
        List<String> leftOut = COUNTED.whyLeftOut(first.seen);
        if (!leftOut.isEmpty()) {
            return new Resolution(Verdict.NOT_COUNTED, leftOut);
        }
        List<String> broken = COUNTED.whyNotInNumerator(first.seen);
        if (!broken.isEmpty()) {
            return new Resolution(Verdict.NOT_SOLVED, broken);
        }
        Optional<LocalDate> through = dataThrough.lastDay();
        boolean mature = through.isPresent() && !first.day.plusDays(windowDays).isAfter(through.get());
        return new Resolution(mature ? Verdict.SOLVED : Verdict.OPEN, List.of());
    }

    private static First read(ResultSet rs, int row) throws SQLException {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : COUNTED.fields()) {
            Object value = rs.getObject(field.column());
            if (value != null) {
                values.put(field, value);
            }
        }
        return new First(
                java.util.Objects.requireNonNull(rs.getObject("offered_day", LocalDate.class)), new Seen(values));
    }
}
