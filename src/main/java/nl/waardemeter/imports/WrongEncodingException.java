package nl.waardemeter.imports;

/** A byte beyond the sample shows that a file taken for UTF-8 is Windows-1252: it is to be read again as that. */
final class WrongEncodingException extends Exception {

    private static final long serialVersionUID = 1L;
}
