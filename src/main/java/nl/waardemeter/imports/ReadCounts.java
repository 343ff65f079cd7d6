package nl.waardemeter.imports;

/**
 * What became of the records of a file for one kind: read = handed on + skipped + rejected.
 *
 * @param skipped records that hold nothing of this kind, in a file that feeds several
 */
record ReadCounts(String kind, long read, long skipped, long rejected) {

    long handedOn() {
        return read - skipped - rejected;
    }
}
