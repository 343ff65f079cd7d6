package nl.waardemeter.database;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The three ways to run, told apart by two settings: whether a database is named, and WAARDEMETER_DEMO. */
public enum Mode {
    /** Own database, a made-up department, loopback only. */
    DEMONSTRATION("the demonstration"),
    /** Own database, real data, loopback unless SERVER_ADDRESS says otherwise. */
    SMALL_TEAM("a small team"),
    /** A PostgreSQL kept by somebody else, any number of copies of this program. */
    PRODUCTION("production");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    static Mode of(Environment environment) {
        boolean databaseNamed = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        boolean demo =
                Binder.get(environment).bind("waardemeter.demo", Boolean.class).orElse(!databaseNamed);
        if (databaseNamed && demo) {
            throw new StartRefused(
                    "WAARDEMETER_DEMO=true and a database of your own (SPRING_DATASOURCE_URL) do not go together: "
                            + "the demonstration would fill that database with made-up figures.",
                    "Leave out WAARDEMETER_DEMO to run in production, "
                            + "or leave out SPRING_DATASOURCE_URL to see the demonstration.");
        }
        if (databaseNamed) {
            return PRODUCTION;
        }
        return demo ? DEMONSTRATION : SMALL_TEAM;
    }

    /** Whether the program starts a PostgreSQL of its own. */
    public boolean embedded() {
        return this != PRODUCTION;
    }

    public String words() {
        return words;
    }
}
