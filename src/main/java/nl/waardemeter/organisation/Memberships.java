package nl.waardemeter.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which team agents and queues belong to, from a day on. Rows that name no team of their own are stamped with it as they come in. */
@Component
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agent's or a queue's team, from a day until the next such row of the same one. */
    public record Membership(String name, LocalDate from, boolean latest) {}

    public List<Membership> of(Dimension dimension, int teamId) {
        String table = table(dimension);
        String column = dimension.column();
        return jdbc.sql("select n.name, m.from_date as \"from\", not exists (select from " + table + " l where l."
                        + column
                        + " = m." + column + " and l.from_date > m.from_date) as latest from " + table + " m join "
                        + dimension.table() + " n on n.id = m." + column
                        + " where m.team_id = ? order by n.name collate \"und-x-icu\", m.from_date")
                .param(teamId)
                .query(Membership.class)
                .list();
    }

    /** How many agents belong to the team on the day. */
    public int agentsOf(int teamId, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from (select distinct on (agent_id) team_id from agent_team where from_date <= ? "
                                + "order by agent_id, from_date desc) current where team_id = ?")
                .params(day, teamId)
                .query(Integer.class)
                .single();
    }

    private static String table(Dimension dimension) {
        if (dimension != Dimension.AGENT && dimension != Dimension.QUEUE) {
            throw new IllegalArgumentException("Only agents and queues belong to teams");
        }
        return dimension.table() + "_team";
    }
}
