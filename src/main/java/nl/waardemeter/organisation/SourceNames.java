package nl.waardemeter.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names of one source while one file of it is read: turns names into ids without asking the database again. A name nobody
 * knows yet gets an id at once and is created when the import is stored; a dry run leaves nothing behind.
 */
public final class SourceNames {

    private final JdbcClient jdbc;
    private final short sourceId;
    private final Map<Dimension, Lookup> lookups = new EnumMap<>(Dimension.class);
    private final Map<Integer, TreeMap<Long, Integer>> agentTeams;
    private final Map<Integer, TreeMap<Long, Integer>> queueTeams;

    private record Lookup(Map<String, Integer> asWritten, Map<String, Integer> folded, Map<String, Integer> created) {}

    SourceNames(JdbcClient jdbc, short sourceId) {
        this.jdbc = jdbc;
        this.sourceId = sourceId;
        for (Dimension dimension : Dimension.values()) {
            lookups.put(dimension, load(dimension));
        }
        agentTeams = memberships("agent");
        queueTeams = memberships("queue");
    }

    private Lookup load(Dimension dimension) {
        Map<String, Integer> folded = new HashMap<>();
        jdbc.sql("select id, name from " + dimension.table() + " where id <> 0").query(rs -> {
            folded.put(Names.fold(rs.getString(2)), rs.getInt(1));
        });
        jdbc.sql("select " + dimension.column() + ", folded from " + dimension.table() + "_alias where source_id = ?")
                .param(sourceId)
                .query(rs -> {
                    folded.put(rs.getString(2), rs.getInt(1));
                });
        return new Lookup(new HashMap<>(), folded, new LinkedHashMap<>());
    }

    private Map<Integer, TreeMap<Long, Integer>> memberships(String of) {
        Map<Integer, TreeMap<Long, Integer>> teams = new HashMap<>();
        jdbc.sql("select " + of + "_id, from_date, team_id from " + of + "_team")
                .query(rs -> {
                    teams.computeIfAbsent(rs.getInt(1), id -> new TreeMap<>())
                            .put(rs.getObject(2, LocalDate.class).toEpochDay(), rs.getInt(3));
                });
        return teams;
    }

    /** The id of the name in this source. */
    public int id(Dimension dimension, String name) {
        Lookup lookup = Objects.requireNonNull(lookups.get(dimension));
        Integer known = lookup.asWritten.get(name);
        if (known != null) {
            return known;
        }
        String folded = Names.fold(name);
        Integer id = lookup.folded.get(folded);
        if (id == null) {
            id = jdbc.sql("select nextval(pg_get_serial_sequence(?, 'id'))")
                    .param(dimension.table())
                    .query(Integer.class)
                    .single();
            lookup.folded.put(folded, id);
            lookup.created.put(name, id);
        }
        lookup.asWritten.put(name, id);
        return id;
    }

    /** The team of a row that names none: the agent's on that day, else the queue's, else none. */
    public int teamOf(int agentId, int queueId, long epochDay) {
        int team = on(agentTeams.get(agentId), epochDay);
        return team != Team.NONE ? team : on(queueTeams.get(queueId), epochDay);
    }

    private static int on(@Nullable TreeMap<Long, Integer> teams, long epochDay) {
        Map.Entry<Long, Integer> entry = teams == null ? null : teams.floorEntry(epochDay);
        return entry == null ? Team.NONE : entry.getValue();
    }

    /** The names that are new, by dimension, in the order in which the file brought them. */
    public Map<Dimension, List<String>> created() {
        Map<Dimension, List<String>> names = new EnumMap<>(Dimension.class);
        lookups.forEach((dimension, lookup) -> {
            if (!lookup.created.isEmpty()) {
                names.put(dimension, new ArrayList<>(lookup.created.keySet()));
            }
        });
        return names;
    }

    /**
     * Creates the new names, in the transaction that stores the import.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody created one of them meanwhile; reading again finds it
     */
    public void store() {
        lookups.forEach((dimension, lookup) -> lookup.created.forEach((name, id) -> {
            jdbc.sql("insert into " + dimension.table() + " (id, name) values (?, ?)")
                    .params(id, name.strip())
                    .update();
            jdbc.sql("insert into " + dimension.table() + "_alias (source_id, folded, " + dimension.column()
                            + ") values (?, ?, ?)")
                    .params(sourceId, Names.fold(name), id)
                    .update();
        }));
    }
}
