package nl.waardemeter.imports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import nl.waardemeter.organisation.Pseudonyms;
import nl.waardemeter.organisation.SourceNames;

/**
 * A kind of record that files bring: its columns, its checks, how a row is stored, and what else follows from it. Each package of
 * facts brings its own; importing knows none of them. Their order, by {@link org.springframework.core.annotation.Order}, is the one
 * in which they build on each other.
 */
public interface RecordKind {

    /** The columns of our own format. */
    RecordFields fields();

    /** Where its rows are kept. */
    FactTable table();

    /** Starts reading a file. */
    RowWriter reading(Reading reading);

    /**
     * Brings what is derived from rows of this kind, and of the kinds before it, up to date after its own rows came, changed or
     * went. The rows are those of {@link FactTable#placed()}, corrections go by {@link Merge#correct}: the rows of a table that is
     * being filled are not in it yet.
     */
    default void derive(Merge merge) {}

    /**
     * Brings derived columns up to date where rows of one kind say something about rows of another, and tells which further days
     * are touched. Called for every kind, also where only another one changed; rows are in the tables of this kind and of those
     * before it.
     */
    default void deriveAcross(Merge merge) {}

    /**
     * Rows from which rows of this kind that are not closed take something, so that they stay although they are old themselves.
     *
     * @return by the name of a table a condition on its row {@code f}; {@code :closed} is the first day that is not closed
     */
    default Map<String, String> neededRows() {
        return Map.of();
    }

    /** What a reader of rows may need: the names each source uses, pseudonyms, the organisation's zone. */
    record Reading(String source, SourceNames names, Pseudonyms pseudonyms, ZoneId zone) {}

    /** Checks the rows of one file and writes the good ones. */
    interface RowWriter extends RowCheck {

        /** Writes the columns of {@link FactTable#columns()}, in that order, by way of {@code out}; the row is begun already. */
        void write(RowValues row, BinaryCopy out) throws IOException;

        /** The latest of the local days that a checked row counts on, in days since 1970. */
        long lastDay(RowValues row);

        /** Stores what the written rows refer to and nobody knew before, in the transaction that stores the rows. */
        default void storeReferences() {}
    }
}
