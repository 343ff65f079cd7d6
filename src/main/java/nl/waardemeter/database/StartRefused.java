package nl.waardemeter.database;

/** The program does not start, for a reason that the person at the keyboard can take away: what is wrong and what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    public StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    public StartRefused(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    public String description() {
        return String.valueOf(getMessage());
    }

    public String action() {
        return action;
    }
}
