package nl.waardemeter.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of a dimension as an admin looks them over: which are new, which are merged, what sources call them. */
@Component
class NameList {

    /** How long a name is shown as new. */
    private static final int NEW_DAYS = 14;

    private final JdbcClient jdbc;
    private final NameRecords records;
    private final Names names;
    private final Clock clock;

    NameList(JdbcClient jdbc, NameRecords records, Names names, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A name with all that is known about it.
     *
     * @param merged the names that were merged into it
     * @param sources the sources that use it or one of those
     */
    record Row(
            int id,
            String name,
            boolean hidden,
            boolean fresh,
            @Nullable String mergedInto,
            @Nullable Integer parentId,
            @Nullable String parent,
            @Nullable String ownerDepartment,
            @Nullable String brand,
            @Nullable String team,
            @Nullable String merged,
            @Nullable String sources) {}

    /** What a search found; merged names stand with the one they were merged into. */
    record Found(List<Row> rows, int fresh, int all) {}

    /** Since when somebody or something belongs to a team. */
    record Membership(LocalDate from, String team) {}

    /** A change as it is told: names instead of ids. */
    record Told(
            int id,
            Instant at,
            @Nullable String by,
            String what,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate from,
            boolean undone) {}

    Found find(Dimension dimension, String q, boolean onlyNew) {
        List<Row> all = rows(dimension, "n.id <> 0 and n.stamp_id is null");
        String wanted = Names.fold(q);
        List<Row> rows = all.stream()
                .filter(row -> !onlyNew || row.fresh())
                .filter(row -> Names.fold(row.name() + " " + Objects.requireNonNullElse(row.merged(), ""))
                        .contains(wanted))
                .toList();
        return new Found(rows, (int) all.stream().filter(Row::fresh).count(), all.size());
    }

    Row one(Dimension dimension, int id) {
        return rows(dimension, "n.id = " + id).get(0);
    }

    private List<Row> rows(Dimension dimension, String where) {
        String topic = dimension == Dimension.TOPIC ? "n.parent_id, p.name" : "null::integer, null";
        String owner = dimension == Dimension.TOPIC ? "n.owner_department" : "null";
        String brand = NameField.BRAND.fits(dimension) ? "n.brand" : "null";
        String team = NameField.TEAM.fits(dimension)
                ? "(select t.name from TABLE_team m join team t on t.id = m.team_id where m.TABLE_id = n.id and m.from_date "
                        + "<= :today order by m.from_date desc limit 1)"
                : "null";
        return jdbc.sql(("""
                        select n.id, n.name, n.hidden, n.created_at >= :fresh, i.name, TOPIC, OWNER, BRAND, TEAM,
                            (select string_agg(m.name, ', ' order by m.name) from TABLE m where m.stamp_id = n.id),
                            (select string_agg(distinct s.name, ', ') from TABLE_alias a join source s on s.id = a.source_id
                             where a.TABLE_id = n.id or a.TABLE_id in (select id from TABLE where stamp_id = n.id))
                        from TABLE n left join TABLE i on i.id = n.merged_into"""
                                + (dimension == Dimension.TOPIC ? " left join topic p on p.id = n.parent_id" : "")
                                + " where " + where + " order by n.name collate \"und-x-icu\", n.id")
                        .replace("TOPIC", topic)
                        .replace("OWNER", owner)
                        .replace("BRAND", brand)
                        .replace("TEAM", team)
                        .replace("TABLE", dimension.table()))
                .params(Map.of(
                        "fresh",
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusDays(NEW_DAYS),
                        "today",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .query((rs, row) -> new Row(
                        rs.getInt(1),
                        rs.getString(2),
                        rs.getBoolean(3),
                        rs.getBoolean(4),
                        rs.getString(5),
                        (Integer) rs.getObject(6),
                        rs.getString(7),
                        rs.getString(8),
                        rs.getString(9),
                        rs.getString(10),
                        rs.getString(11),
                        rs.getString(12)))
                .list();
    }

    /** Names that may mean the same: alike but for a few letters. */
    List<List<Names.Name>> alike(Dimension dimension) {
        List<Names.Name> all =
                names.all(dimension).stream().filter(name -> name.id() != 0).toList();
        List<List<Names.Name>> pairs = new ArrayList<>();
        Set<Integer> seen = new TreeSet<>();
        for (Names.Name name : all) {
            List<String> others = all.stream()
                    .filter(other -> other.id() != name.id())
                    .map(Names.Name::name)
                    .toList();
            String similar = name.name().length() < 4 ? null : SimilarNames.similar(name.name(), others);
            if (similar != null && !seen.contains(name.id())) {
                Names.Name other = all.stream()
                        .filter(candidate -> candidate.name().equals(similar))
                        .findFirst()
                        .orElseThrow();
                seen.add(other.id());
                // into the one that came first
                pairs.add(name.id() < other.id() ? List.of(name, other) : List.of(other, name));
            }
        }
        return pairs;
    }

    List<Membership> memberships(Dimension dimension, int id) {
        String table = dimension.table();
        return jdbc.sql("select m.from_date as \"from\", t.name as team from " + table
                        + "_team m join team t on t.id = m.team_id where m." + table
                        + "_id = ? order by m.from_date desc")
                .param(id)
                .query(Membership.class)
                .list();
    }

    /** The topics that this one can stand under. */
    List<Names.Name> parents(int topic) {
        Set<Integer> under = new TreeSet<>(jdbc.sql("select id from topic where parent_id is not null")
                .query(Integer.class)
                .list());
        return names.all(Dimension.TOPIC).stream()
                .filter(name -> name.id() != 0 && name.id() != topic && !under.contains(name.id()))
                .toList();
    }

    List<Told> history(Dimension dimension, int id) {
        Map<Integer, String> all = byId(dimension);
        Map<Integer, String> teams = byId(Dimension.TEAM);
        return records.changesOf(dimension, id).stream()
                .map(change -> new Told(
                        change.id(),
                        change.at().toInstant(),
                        change.by(),
                        change.field().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Objects.requireNonNullElse(all.get(change.nameId()), "-"),
                        told(change.field(), change.before(), all, teams),
                        told(change.field(), change.after(), all, teams),
                        change.fromDate(),
                        change.undoneAt() != null))
                .toList();
    }

    private Map<Integer, String> byId(Dimension dimension) {
        Map<Integer, String> all = new java.util.HashMap<>();
        jdbc.sql("select id, name from " + dimension.table()).query(rs -> {
            all.put(rs.getInt(1), rs.getString(2));
        });
        return all;
    }

    private static @Nullable String told(
            NameField field, @Nullable String value, Map<Integer, String> names, Map<Integer, String> teams) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case MERGED_INTO, PARENT -> names.get(Integer.parseInt(value));
            case TEAM -> teams.get(Integer.parseInt(value));
            default -> value;
        };
    }
}
