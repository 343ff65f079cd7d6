package nl.waardemeter.imports;

/** What became of the rows of one kind: read = accepted + unchanged + replaced + skipped + rejected. */
record ImportCounts(
        String kind, long read, long accepted, long unchanged, long replaced, long skipped, long rejected) {}
