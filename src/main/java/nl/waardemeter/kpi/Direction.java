package nl.waardemeter.kpi;

/** Which way is better. */
public enum Direction {
    HIGHER_IS_BETTER("higher-is-better"),
    LOWER_IS_BETTER("lower-is-better"),
    WITHIN_BAND("within-band"),
    NONE("none");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The word in the API and in files. */
    public String word() {
        return word;
    }
}
