package nl.waardemeter.imports;

import java.io.IOException;
import java.util.List;

/** Where the rows of a file go. */
interface RowSink {

    /**
     * A reading starts. It may start more than once: what was delivered before is to be forgotten, because a later
     * line showed that the file has another encoding, or that a column can be read in two ways.
     */
    void begin() throws IOException;

    /** A record that could be taken apart, before its rows are made; only during the call. */
    default void see(RecordBuffer record, List<KindReader> kinds) throws UndecidedException {}

    /** A good row, only during the call. */
    void accept(RowValues row) throws IOException;

    void reject(Rejection rejection) throws IOException;

    /** The same with the record it is about, for who keeps what stood there. */
    default void reject(Rejection rejection, RecordBuffer record) throws IOException {
        reject(rejection);
    }

    /** Called now and then with the bytes of the file that have been read. */
    default void progress(long bytes) throws IOException {}

    /** The same with the rows that have been read. */
    default void progress(long bytes, long rows) throws IOException {
        progress(bytes);
    }
}
