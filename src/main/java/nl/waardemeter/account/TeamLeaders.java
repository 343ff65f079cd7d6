package nl.waardemeter.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts lead a team, where teams become one and are parted again. */
@Component
public class TeamLeaders {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    TeamLeaders(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * The accounts that a merge moved.
     *
     * @param led the merged team
     * @param fresh those of them that did not lead the other team before
     */
    public record Moved(List<Integer> led, List<Integer> fresh) {

        public Moved {
            led = List.copyOf(led);
            fresh = List.copyOf(fresh);
        }
    }

    private List<Integer> leaders(int team) {
        return jdbc.sql("select account_id from account_team where team_id = ? order by account_id")
                .param(team)
                .query(Integer.class)
                .list();
    }

    /** Whoever leads the one team leads the other from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moved move(int from, int into, SignedIn who) {
        List<Integer> led = leaders(from);
        List<Integer> known = leaders(into);
        List<Integer> fresh =
                led.stream().filter(account -> !known.contains(account)).toList();
        fresh.forEach(account -> add(account, into));
        led.forEach(account -> remove(account, from));
        led.forEach(account -> record(who, account, from, into));
        return new Moved(led, fresh);
    }

    /** Back to the team they led; who leads the other one no more, nor what that was merged into, by somebody's choice since, keeps that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringBack(Moved moved, int from, int into, SignedIn who) {
        List<Integer> still = jdbc.sql(
                        "select account_id from account_team where team_id in (select unnest(array[id, stamp_id]) "
                                + "from team where id = ?)")
                .param(into)
                .query(Integer.class)
                .list();
        for (int account : moved.led) {
            if (still.contains(account)) {
                add(account, from);
                if (moved.fresh.contains(account)) {
                    remove(account, into);
                }
                record(who, account, into, from);
            }
        }
    }

    private void add(int account, int team) {
        jdbc.sql("insert into account_team (account_id, team_id) values (?, ?) on conflict do nothing")
                .params(account, team)
                .update();
    }

    private void remove(int account, int team) {
        jdbc.sql("delete from account_team where account_id = ? and team_id = ?")
                .params(account, team)
                .update();
    }

    private void record(SignedIn who, int account, int from, int into) {
        audit.record(who, "account.teams-assigned", "/accounts/" + account, from + " -> " + into);
    }
}
