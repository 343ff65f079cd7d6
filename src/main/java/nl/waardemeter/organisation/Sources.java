package nl.waardemeter.organisation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where facts come from: a phone system, a help desk, a survey tool. Part of every fact's key. */
@Component
public class Sources {

    /** The source of files that name none. */
    public static final String DEFAULT = "default";

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the source, created when it is new. Upper and lower case are one. */
    public short idOf(String name) {
        jdbc.sql(
                        "insert into source (name) select ? where not exists (select from source where lower(name) = lower(?)) "
                                + "on conflict do nothing")
                .params(name.strip(), name.strip())
                .update();
        return find(name.strip()).orElseThrow();
    }

    Optional<Short> find(String name) {
        return jdbc.sql("select id from source where lower(name) = lower(?)")
                .param(name)
                .query(Short.class)
                .optional();
    }

    public String nameOf(short id) {
        return jdbc.sql("select name from source where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The names that sources use, for reading one file. */
    public SourceNames names() {
        return new SourceNames(jdbc);
    }
}
