package nl.waardemeter.organisation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of teams, queues, agents and topics, as people read them and as they type them in a filter. */
@Component
public class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry of a dimension. */
    public record Name(int id, String name, boolean hidden) {}

    /** All entries of a dimension, "none" included but not those merged into others, in the order people look them up. */
    public List<Name> all(Dimension dimension) {
        return jdbc.sql("select id, name, hidden from " + dimension.table()
                        + " where stamp_id is null order by id = 0, name collate \"und-x-icu\", id")
                .query(Name.class)
                .list();
    }

    public Map<Integer, String> byId(Dimension dimension) {
        Map<Integer, String> names = new HashMap<>();
        all(dimension).forEach(name -> names.put(name.id(), name.name()));
        return names;
    }

    /** The entry with this id or this name; upper and lower case and spaces do not matter. */
    public Optional<Name> find(Dimension dimension, String keyOrName) {
        String folded = fold(keyOrName);
        List<Name> names = all(dimension);
        return names.stream()
                .filter(name -> fold(name.name()).equals(folded))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> String.valueOf(name.id()).equals(folded))
                        .findFirst())
                .or(() -> merged(dimension, folded));
    }

    private Optional<Name> merged(Dimension dimension, String folded) {
        String table = dimension.table();
        return jdbc
                .sql("select m.name as merged, n.id, n.name, n.hidden from " + table + " m join " + table
                        + " n on n.id = m.stamp_id")
                .query((rs, row) -> Map.entry(
                        fold(rs.getString("merged")),
                        new Name(rs.getInt("id"), rs.getString("name"), rs.getBoolean("hidden"))))
                .list()
                .stream()
                .filter(entry -> entry.getKey().equals(folded))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** One spelling for what people mean to be the same name. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
