package nl.waardemeter.imports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.waardemeter.account.TeamLeaders;
import nl.waardemeter.imports.NameChanges.Wanted;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names and what was done to them, as they are kept. */
@Component
class NameRecords {

    private final JdbcClient jdbc;

    NameRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change as it was made. */
    record Change(
            int id,
            OffsetDateTime at,
            String by,
            Dimension dimension,
            int nameId,
            NameField field,
            @Nullable String before,
            @Nullable String after,
            @Nullable LocalDate fromDate,
            @Nullable OffsetDateTime undoneAt) {}

    void require(Dimension dimension, int id) {
        boolean there = id != 0
                && jdbc.sql("select exists (select from " + dimension.table() + " where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single();
        if (!there) {
            throw new Refusal(HttpStatus.NOT_FOUND, "imports.names.unknown");
        }
    }

    /** As text; null where there is none. */
    @Nullable
    String value(Wanted wanted) {
        if (wanted.field() == NameField.TEAM) {
            return jdbc.sql("select team_id::text from " + members(wanted.dimension()) + " where "
                            + wanted.dimension().column() + " = ? and from_date = ?")
                    .params(wanted.id(), day(wanted))
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }
        return jdbc.sql("select " + wanted.field().column() + "::text from "
                        + wanted.dimension().table() + " where id = ?")
                .param(wanted.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void set(Wanted wanted) {
        if (wanted.field() == NameField.TEAM) {
            setTeam(wanted);
            return;
        }
        if (wanted.field() == NameField.NAME) {
            keepOldName(wanted);
        }
        String column = wanted.field().column();
        String type = switch (wanted.field()) {
            case MERGED_INTO, PARENT -> "integer";
            case HIDDEN -> "boolean";
            default -> "text";
        };
        jdbc.sql("update " + wanted.dimension().table() + " set " + column + " = cast(:value as " + type
                        + ") where id = :id")
                .param("value", wanted.value())
                .param("id", wanted.id())
                .update();
    }

    /** Sources go on using the name they know. */
    private void keepOldName(Wanted wanted) {
        String old = value(wanted);
        if (old != null) {
            String table = wanted.dimension().table();
            jdbc.sql("insert into " + table + "_alias (source_id, folded, " + table
                            + "_id) select id, :folded, :id from source on conflict do nothing")
                    .param("folded", Names.fold(old))
                    .param("id", wanted.id())
                    .update();
        }
    }

    private void setTeam(Wanted wanted) {
        String column = wanted.dimension().column();
        String table = members(wanted.dimension());
        if (wanted.value() == null) {
            jdbc.sql("delete from " + table + " where " + column + " = ? and from_date = ?")
                    .params(wanted.id(), day(wanted))
                    .update();
            return;
        }
        jdbc.sql("insert into " + table + " (" + column + ", from_date, team_id) values (?, ?, ?) on conflict ("
                        + column + ", from_date) do update set team_id = excluded.team_id")
                .params(wanted.id(), day(wanted), Integer.parseInt(wanted.value()))
                .update();
    }

    /** Follows each chain of merges to its end. */
    void stampNames(Dimension dimension) {
        jdbc.sql("""
                        with recursive chain (id, stamp_id) as (
                            select id, id from TABLE where merged_into is null
                            union all
                            select n.id, c.stamp_id from TABLE n join chain c on n.merged_into = c.id)
                        update TABLE n set stamp_id = nullif(c.stamp_id, n.id) from chain c
                        where c.id = n.id and n.stamp_id is distinct from nullif(c.stamp_id, n.id)
                        """.replace("TABLE", dimension.table())).update();
    }

    /** The names that end in this one. */
    List<Integer> mergedInto(Dimension dimension, int id) {
        return jdbc.sql("""
                        with recursive merged (id) as (
                            select id from TABLE where merged_into = ?
                            union
                            select n.id from TABLE n join merged m on n.merged_into = m.id)
                        select id from merged order by id
                        """.replace("TABLE", dimension.table()))
                .param(id)
                .query(Integer.class)
                .list();
    }

    boolean isTaken(Dimension dimension, String folded, int byOther) {
        return jdbc.sql("select id, name from " + dimension.table() + " where id <> ?")
                .param(byOther)
                .query((rs, row) -> Names.fold(rs.getString(2)))
                .list()
                .contains(folded);
    }

    boolean hasParent(int topic) {
        return jdbc.sql("select parent_id is not null from topic where id = ?")
                .param(topic)
                .query(Boolean.class)
                .single();
    }

    boolean isParent(int topic) {
        return jdbc.sql("select exists (select from topic where parent_id = ?)")
                .param(topic)
                .query(Boolean.class)
                .single();
    }

    int add(Wanted wanted, @Nullable String before, int accountId, OffsetDateTime now) {
        return jdbc.sql(
                        "insert into name_change (at, account_id, dimension, name_id, what, before, after, from_date) values "
                                + "(:at, :account, :dimension, :name, :what, :before, :after, :from) returning id")
                .param("at", now)
                .param("account", accountId)
                .param("dimension", wanted.dimension().table())
                .param("name", wanted.id())
                .param("what", wanted.field().column())
                .param("before", before)
                .param("after", wanted.value())
                .param("from", wanted.from(), java.sql.Types.DATE)
                .query(Integer.class)
                .single();
    }

    void keepMoved(int change, TeamLeaders.Moved moved) {
        jdbc.sql("update name_change set leaders = ?, new_leaders = ? where id = ?")
                .params(moved.led().toArray(Integer[]::new), moved.fresh().toArray(Integer[]::new), change)
                .update();
    }

    /** Whom a merge of teams moved; none where it was done before that was kept. */
    TeamLeaders.Moved moved(int change) {
        return jdbc.sql("select coalesce(leaders, '{}'), coalesce(new_leaders, '{}') from name_change where id = ?")
                .param(change)
                .query((rs, row) ->
                        new TeamLeaders.Moved(List.of((Integer[]) rs.getArray(1).getArray()), List.of((Integer[])
                                rs.getArray(2).getArray())))
                .single();
    }

    void markUndone(int changeId, OffsetDateTime now) {
        jdbc.sql("update name_change set undone_at = ? where id = ?")
                .params(now, changeId)
                .update();
    }

    Change change(int id) {
        return changes("where c.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "imports.names.change-unknown"));
    }

    /** What was done to a name, and what others were merged into it; the latest first. */
    List<Change> changesOf(Dimension dimension, int id) {
        return changes(
                "where c.dimension = ? and (c.name_id = ? or c.what = 'merged_into' and c.after = ?)",
                dimension.table(),
                id,
                String.valueOf(id));
    }

    private List<Change> changes(String where, Object... parameters) {
        return jdbc.sql("select c.*, a.name as by from name_change c left join account a on a.id = c.account_id "
                        + where + " order by c.at desc, c.id desc")
                .params(parameters)
                .query((rs, row) -> new Change(
                        rs.getInt("id"),
                        rs.getObject("at", OffsetDateTime.class),
                        rs.getString("by"),
                        Dimension.valueOf(rs.getString("dimension").toUpperCase(Locale.ROOT)),
                        rs.getInt("name_id"),
                        NameField.ofColumn(rs.getString("what")),
                        rs.getString("before"),
                        rs.getString("after"),
                        rs.getObject("from_date", LocalDate.class),
                        rs.getObject("undone_at", OffsetDateTime.class)))
                .list();
    }

    private static LocalDate day(Wanted wanted) {
        return Objects.requireNonNull(wanted.from(), "From which day on");
    }

    private static String members(Dimension dimension) {
        return dimension.table() + "_team";
    }
}
