package nl.waardemeter.imports;

/** The import is not in a state in which this can be done: it still runs, or is done already. */
final class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImportState state;

    WrongStateException(ImportState state) {
        super("Not while the import is " + state.word());
        this.state = state;
    }

    ImportState state() {
        return state;
    }
}
