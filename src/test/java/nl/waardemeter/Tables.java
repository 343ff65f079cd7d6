package nl.waardemeter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole tables as text, to be compared. */
@Component
public class Tables {

    /** Facts with everything derived from them, and what undoing would bring back. */
    private static final List<String> FACTS = List.of("contact_leg", "ticket", "survey_answer", "staffed_time");

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row of facts, versions and totals. */
    public Map<String, List<String>> factsAndTotals() {
        Map<String, List<String>> all = new TreeMap<>(totals());
        FACTS.forEach(table -> {
            all.put(table, rows(table));
            all.put(table + "_version", rows(table + "_version"));
        });
        return all;
    }

    public Map<String, List<String>> totals() {
        Map<String, List<String>> all = new TreeMap<>();
        jdbc.sql("select tablename from pg_tables where schemaname = current_schema and tablename like '%\\_total\\_%'")
                .query(String.class)
                .list()
                .forEach(table -> all.put(table, rows(table)));
        return all;
    }

    public List<String> rows(String table) {
        return jdbc.sql("select t::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
