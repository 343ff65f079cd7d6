package nl.waardemeter.kpi;

import org.jspecify.annotations.Nullable;

/** One fact, as the row-by-row evaluation of a {@link Measure} sees it. */
public interface FactRow {

    /** The value: a {@link Long}, a {@link Boolean}, a word as {@link String}, or null where it is not known. */
    @Nullable
    Object value(Field field);

    /** The limit that holds for this very row: its channel's service level, its question's cut-point. Null where there is none. */
    @Nullable
    Long limit(Limit limit);
}
