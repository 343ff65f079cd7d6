package nl.waardemeter.imports;

/** A value beyond the sample can be read in two ways: the column is to be looked at as a whole first. */
final class UndecidedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;

    UndecidedException(String column) {
        super("A column has two readings");
        this.column = column;
    }

    String column() {
        return column;
    }
}
