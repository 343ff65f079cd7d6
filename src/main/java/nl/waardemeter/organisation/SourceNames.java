package nl.waardemeter.organisation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names in one file while it is read: turns them into ids without asking the database again. A name nobody knows yet gets an
 * id at once and is created when the import is stored; a dry run leaves none behind. Two sources that use one name mean the
 * same, unless an alias of the source says otherwise.
 */
public final class SourceNames {

    private final JdbcClient jdbc;
    private final Map<Dimension, Map<String, Integer>> known = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, Integer>> created = new EnumMap<>(Dimension.class);
    private final Set<Alias> aliases = new LinkedHashSet<>();
    private final Map<String, OfSource> sources = new HashMap<>();
    private final Map<String, Short> createdSources = new LinkedHashMap<>();
    private final Map<Integer, TreeMap<Long, Integer>> agentTeams;
    private final Map<Integer, TreeMap<Long, Integer>> queueTeams;
    private final Map<Dimension, Map<Integer, Integer>> stamps = new EnumMap<>(Dimension.class);

    private record Alias(short sourceId, Dimension dimension, String folded, int id) {}

    SourceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (Dimension dimension : Dimension.values()) {
            Map<String, Integer> names = new HashMap<>();
            jdbc.sql("select id, name from " + dimension.table() + " where id <> 0")
                    .query(rs -> {
                        names.put(Names.fold(rs.getString(2)), rs.getInt(1));
                    });
            known.put(dimension, names);
            Map<Integer, Integer> merged = new HashMap<>();
            jdbc.sql("select id, stamp_id from " + dimension.table() + " where stamp_id is not null")
                    .query(rs -> {
                        merged.put(rs.getInt(1), rs.getInt(2));
                    });
            stamps.put(dimension, merged);
            created.put(dimension, new LinkedHashMap<>());
        }
        agentTeams = memberships("agent");
        queueTeams = memberships("queue");
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

    /** The names as this source uses them. */
    public OfSource of(String source) {
        return sources.computeIfAbsent(
                source.strip().toLowerCase(Locale.ROOT), folded -> new OfSource(idOf(source.strip())));
    }

    private short idOf(String source) {
        return new Sources(jdbc).find(source).orElseGet(() -> {
            short id = nextId("source").shortValue();
            createdSources.put(source, id);
            return id;
        });
    }

    private Integer nextId(String table) {
        return jdbc.sql("select nextval(pg_get_serial_sequence(?, 'id'))")
                .param(table)
                .query(Integer.class)
                .single();
    }

    /** The name that facts with this one are stamped with: the one it was merged into, else itself. */
    public int stamp(Dimension dimension, int id) {
        return stamps.getOrDefault(dimension, Map.of()).getOrDefault(id, id);
    }

    /** The team of a row that names none: the agent's on that day, else the queue's, else none. */
    public int teamOf(int agentId, int queueId, long epochDay) {
        int team = on(agentTeams.get(stamp(Dimension.AGENT, agentId)), epochDay);
        return stamp(
                Dimension.TEAM,
                team != Team.NONE ? team : on(queueTeams.get(stamp(Dimension.QUEUE, queueId)), epochDay));
    }

    private static int on(@Nullable TreeMap<Long, Integer> teams, long epochDay) {
        Map.Entry<Long, Integer> entry = teams == null ? null : teams.floorEntry(epochDay);
        return entry == null ? Team.NONE : entry.getValue();
    }

    /** The names that are new, by dimension, in the order in which the file brought them. */
    public Map<Dimension, List<String>> created() {
        Map<Dimension, List<String>> names = new EnumMap<>(Dimension.class);
        created.forEach((dimension, ids) -> {
            if (!ids.isEmpty()) {
                names.put(dimension, List.copyOf(ids.keySet()));
            }
        });
        return names;
    }

    /**
     * Creates the new names and sources, in the transaction that stores the import.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody created one of them meanwhile; reading again finds it
     */
    public void store() {
        createdSources.forEach(
                (name, id) -> jdbc.sql("insert into source (id, name) overriding system value values (?, ?)")
                        .params(id, name)
                        .update());
        created.forEach((dimension, ids) ->
                ids.forEach((name, id) -> jdbc.sql("insert into " + dimension.table() + " (id, name) values (?, ?)")
                        .params(id, name)
                        .update()));
        aliases.forEach(alias -> jdbc.sql("insert into " + alias.dimension.table() + "_alias (source_id, folded, "
                        + alias.dimension.column() + ") values (?, ?, ?) on conflict do nothing")
                .params(alias.sourceId, alias.folded, alias.id)
                .update());
    }

    /** One source's way of naming things. */
    public final class OfSource {

        private final short sourceId;
        private final Map<Dimension, Map<String, Integer>> asWritten = new EnumMap<>(Dimension.class);
        private final Map<Dimension, Map<String, Integer>> ownNames = new EnumMap<>(Dimension.class);

        private OfSource(short sourceId) {
            this.sourceId = sourceId;
            for (Dimension dimension : Dimension.values()) {
                Map<String, Integer> own = new HashMap<>();
                jdbc.sql("select " + dimension.column() + ", folded from " + dimension.table()
                                + "_alias where source_id = ?")
                        .param(sourceId)
                        .query(rs -> {
                            own.put(rs.getString(2), rs.getInt(1));
                        });
                ownNames.put(dimension, own);
                asWritten.put(dimension, new HashMap<>());
            }
        }

        public short sourceId() {
            return sourceId;
        }

        /** The id of the name; {@link Team#NONE} where there is none. */
        public int id(Dimension dimension, @Nullable String name) {
            if (name == null) {
                return Team.NONE;
            }
            Map<String, Integer> written = asWritten.getOrDefault(dimension, Map.of());
            Integer id = written.get(name);
            if (id == null) {
                id = lookUp(dimension, name);
                written.put(name, id);
            }
            return id;
        }

        private int lookUp(Dimension dimension, String name) {
            String folded = Names.fold(name);
            Integer own = ownNames.getOrDefault(dimension, Map.of()).get(folded);
            if (own != null) {
                return own;
            }
            int id = known.getOrDefault(dimension, Map.of()).computeIfAbsent(folded, key -> create(dimension, name));
            aliases.add(new Alias(sourceId, dimension, folded, id));
            return id;
        }

        private int create(Dimension dimension, String name) {
            int id = nextId(dimension.table());
            created.getOrDefault(dimension, Map.of()).put(name.strip(), id);
            return id;
        }
    }
}
