package nl.waardemeter.account;

import java.util.Set;
import org.springframework.stereotype.Component;

/** The three accounts of the demonstration, for tests outside of it. */
@Component
public class Demonstrators {

    private final DemonstrationAccounts accounts;
    private final Accounts all;

    Demonstrators(DemonstrationAccounts accounts, Accounts all) {
        this.accounts = accounts;
        this.all = all;
    }

    /** Made where absent; the team leader has no team. */
    public void create() {
        accounts.createWhereAbsent();
        Account leader = leader();
        leader.assignTeams(Set.of());
        all.save(leader);
    }

    /** The teams that the team leader leads. */
    public Set<Integer> teamsOfLeader() {
        return leader().teams();
    }

    private Account leader() {
        return all.findByEmail("leader@demo.waardemeter.example").orElseThrow();
    }
}
