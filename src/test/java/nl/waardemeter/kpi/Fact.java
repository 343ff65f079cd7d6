package nl.waardemeter.kpi;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored fact as the row-by-row check sees it: values by field, limits that hold for it, its local day for each attribution, and what
 * it is told apart by, by the name of the column ({@code team_id}, {@code channel}).
 */
public record Fact(
        Map<Field, Object> values,
        Map<Limit, Long> limits,
        Map<Attribution, LocalDate> days,
        Map<String, Object> dimensions)
        implements FactRow {

    @Override
    public @Nullable Object value(Field field) {
        return values.get(field);
    }

    @Override
    public @Nullable Long limit(Limit limit) {
        return limits.get(limit);
    }
}
