package nl.waardemeter.kpi;

/** How far a number can be trusted, in order of precedence: the first that applies is shown. */
public enum Status {
    NOT_MEASURED("not-measured"),
    SUPPRESSED("suppressed"),
    PROVISIONAL("provisional"),
    PARTLY("partly"),
    MEASURED("measured");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word in the API and in message keys. */
    public String word() {
        return word;
    }
}
