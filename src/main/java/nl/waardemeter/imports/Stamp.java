package nl.waardemeter.imports;

import java.util.Map;
import nl.waardemeter.organisation.Dimension;

/** What a fact is stamped with, as an expression over a row {@code f}: the same that is found while a file is read. */
public final class Stamp {

    private Stamp() {}

    /** All four of a fact that counts on this day first. */
    public static Map<String, String> all(String day) {
        return Map.of(
                "team_id", team(day, true),
                "queue_id", of(Dimension.QUEUE),
                "agent_id", of(Dimension.AGENT),
                "topic_id", of(Dimension.TOPIC));
    }

    /** The name that the row's own one was merged into, else that one itself, else none. */
    public static String of(Dimension dimension) {
        return "coalesce((select coalesce(stamp_id, id) from " + dimension.table() + " where id = f.own_"
                + dimension.column() + "), 0)";
    }

    /** The row's own team, else that of its agent or queue on its day. */
    public static String team(String day, boolean ofQueue) {
        return "coalesce((select coalesce(stamp_id, id) from team where id = f.own_team_id), "
                + membersTeam(day, ofQueue) + ")";
    }

    /** The team of the row's agent on its day, else of its queue, else none. */
    public static String membersTeam(String day, boolean ofQueue) {
        String team = member(Dimension.AGENT, day) + (ofQueue ? ", " + member(Dimension.QUEUE, day) : "");
        return "coalesce((select coalesce(stamp_id, id) from team where id = coalesce(" + team + ")), 0)";
    }

    private static String member(Dimension dimension, String day) {
        String table = dimension.table();
        return "(select nullif(m.team_id, 0) from " + table + "_team m join " + table
                + " n on coalesce(n.stamp_id, n.id) = m."
                + dimension.column() + " where n.id = f.own_" + dimension.column() + " and m.from_date <= f." + day
                + " order by m.from_date desc limit 1)";
    }
}
