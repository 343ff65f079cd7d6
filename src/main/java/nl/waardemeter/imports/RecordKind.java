package nl.waardemeter.imports;

import java.io.IOException;
import java.time.ZoneId;
import nl.waardemeter.organisation.Pseudonyms;
import nl.waardemeter.organisation.SourceNames;

/**
 * A kind of record that files bring: its columns, its checks, how a row is stored, and what else follows from it. Each package of
 * facts brings its own; importing knows none of them.
 */
public interface RecordKind {

    /** The columns of our own format. */
    RecordFields fields();

    /** Where its rows are kept. */
    FactTable table();

    /** Starts reading a file. */
    RowWriter reading(Reading reading);

    /**
     * Brings what is derived from several rows up to date after rows came, changed or went, and tells which further days are
     * touched. Called for every kind after all kinds are merged, in the order in which the kinds build on each other, also where
     * only another kind changed.
     */
    void derive(Merge merge);

    /** Its place in that order. */
    int order();

    /** What a reader of rows may need: the names each source uses, pseudonyms, the organisation's zone. */
    record Reading(String source, SourceNames names, Pseudonyms pseudonyms, ZoneId zone) {}

    /** Checks the rows of one file and writes the good ones. */
    interface RowWriter extends RowCheck {

        /** Writes the columns of {@link FactTable#columns()}, in that order, by way of {@code out}; the row is begun already. */
        void write(RowValues row, BinaryCopy out) throws IOException;

        /** Stores what the written rows refer to and nobody knew before, in the transaction that stores the rows. */
        default void storeReferences() {}
    }
}
