package nl.waardemeter.imports;

import java.io.IOException;

/** Where the rows of a file go. */
interface RowSink {

    /**
     * A reading starts. It may start more than once: what was delivered before is to be forgotten, because a later
     * line showed that the file has another encoding, or that a column can be read in two ways.
     */
    void begin() throws IOException;

    /** A good row, only during the call. */
    void accept(RowValues row) throws IOException;

    void reject(Rejection rejection) throws IOException;

    /** Called now and then with the bytes of the file that have been read. */
    default void progress(long bytes) throws IOException {}
}
