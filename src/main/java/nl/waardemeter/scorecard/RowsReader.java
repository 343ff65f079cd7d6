package nl.waardemeter.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.CountedRows;
import nl.waardemeter.kpi.FactRow;
import nl.waardemeter.kpi.Field;
import nl.waardemeter.kpi.Limit;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.scorecard.RowsBehind.ContactKey;
import nl.waardemeter.scorecard.RowsBehind.Part;
import nl.waardemeter.scorecard.RowsBehind.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows that {@link RowsSql} finds, and says of each why it does not count. */
final class RowsReader {

    private static final String NOBODY = "-";

    private final CountedRows counted;
    private final RowOrder order;
    private final Settings settings;
    private final Map<Channel, Integer> serviceLevelSeconds;

    RowsReader(CountedRows counted, RowOrder order, Settings settings, Map<Channel, Integer> serviceLevelSeconds) {
        this.counted = counted;
        this.order = order;
        this.settings = settings;
        this.serviceLevelSeconds = serviceLevelSeconds;
    }

    CountedRows counted() {
        return counted;
    }

    RowOrder order() {
        return order;
    }

    record Found(RowKey key, Row row) {}

    /** What a condition sees of a row. */
    private record Seen(Map<Field, Object> values, Map<Limit, Long> limits) implements FactRow {

        @Override
        public @Nullable Object value(Field field) {
            return values.get(field);
        }

        @Override
        public @Nullable Long limit(Limit limit) {
            return limits.get(limit);
        }
    }

    Found read(ResultSet rs, Part part) throws SQLException {
        OffsetDateTime moment = Objects.requireNonNull(rs.getObject("moment", OffsetDateTime.class));
        Map<Field, Object> values = values(rs);
        Seen seen = new Seen(values, limits(rs));
        RowKey key = new RowKey(
                order.word(),
                rs.getLong("place"),
                Objects.requireNonNull(rs.getObject("day", LocalDate.class)),
                moment,
                rs.getInt("source_id"),
                rs.getString("first"),
                rs.getString("second"));
        boolean answers = counted.considered().measures().get(0).family() == nl.waardemeter.kpi.Family.SURVEY;
        String contact = rs.getString("contact");
        Integer score = answers ? rs.getObject("given", Integer.class) : null;
        return new Found(
                key,
                new Row(
                        moment.toInstant(),
                        rs.getString("channel"),
                        name(rs, "team"),
                        name(rs, "queue"),
                        name(rs, "topic"),
                        settings.agentFigures() ? name(rs, "agent") : null,
                        values,
                        score == null ? null : score / 1e3,
                        answers ? rs.getString("comment") : null,
                        why(part, seen),
                        contact == null ? null : new ContactKey(rs.getString("source"), contact),
                        rs.getString("address")));
    }

    private List<String> why(Part part, FactRow row) {
        return switch (part) {
            case NUMERATOR, AGAINST -> List.of();
            case OTHER -> counted.whyNotInNumerator(row);
            case EXCLUDED -> counted.whyLeftOut(row);
        };
    }

    private static @Nullable String name(ResultSet rs, String column) throws SQLException {
        String name = rs.getString(column);
        return NOBODY.equals(name) ? null : name;
    }

    private Map<Field, Object> values(ResultSet rs) throws SQLException {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        List<Field> fields = counted.fields();
        for (int i = 0; i < fields.size(); i++) {
            Object value = rs.getObject("v" + i);
            if (value != null) {
                values.put(fields.get(i), value instanceof Number number ? (Object) number.longValue() : value);
            }
        }
        return values;
    }

    private Map<Limit, Long> limits(ResultSet rs) throws SQLException {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.SHORT_ABANDON, settings.shortAbandonSeconds() * 1000L);
        Channel.ofWord(rs.getString("channel"))
                .map(serviceLevelSeconds::get)
                .ifPresent(seconds -> limits.put(Limit.SERVICE_LEVEL, seconds * 1000L));
        if (counted.considered().measures().get(0).family() == nl.waardemeter.kpi.Family.SURVEY) {
            put(limits, Limit.POSITIVE_FROM, rs.getObject("positive_from", Integer.class));
            put(limits, Limit.PROMOTER_FROM, rs.getObject("promoter_from", Integer.class));
            put(limits, Limit.DETRACTOR_TO, rs.getObject("detractor_to", Integer.class));
        }
        return limits;
    }

    private static void put(Map<Limit, Long> limits, Limit limit, @Nullable Integer value) {
        if (value != null) {
            limits.put(limit, value.longValue());
        }
    }
}
